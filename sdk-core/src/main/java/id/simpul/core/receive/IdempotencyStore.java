package id.simpul.core.receive;

import java.time.Duration;

/**
 * Remembers which operations were begun and what was answered: the seam between {@link
 * IdempotentEndpoint} and where a fleet keeps its state.
 *
 * <p>{@link #embedded()} serves a single node, and forgets when it stops. Several nodes behind one
 * address need a shared store, such as a table with a row for each operation:
 *
 * <pre>{@code
 * CREATE TABLE operation (
 *   id          CHAR(43) PRIMARY KEY,
 *   fingerprint CHAR(43)  NOT NULL,
 *   holder      CHAR(32)  NOT NULL,   -- who does it, or did
 *   lease_until TIMESTAMP NOT NULL,   -- until when nobody else may
 *   keep_until  TIMESTAMP NOT NULL,   -- from then on the row counts as absent; delete it
 *   answer      BLOB)                 -- Answer.toBytes(), once it is known
 * }</pre>
 *
 * <p>Implementations are safe for many threads and many nodes; each method is one atomic step, as
 * of a statement or a short transaction. They may throw anything: while claiming, that is answered
 * with 503 and nothing is done. Before one is used, it passes the test kit's {@code
 * IdempotencyStoreContract}. What a row holds is personal data as far as the answer is; it must be
 * gone at {@code keep_until}.
 */
public interface IdempotencyStore {

  /**
   * Claims an operation, atomically: of many claimants at once exactly one is granted it.
   *
   * <p>An id that is absent, or was kept long enough, is granted. One with another fingerprint is
   * {@linkplain Claim#otherBody() refused}, whatever its state. One with an answer is {@linkplain
   * Claim#answered answered}. One whose lease runs is {@linkplain Claim#inProgress() in progress},
   * also for its own holder; one whose lease is over is {@linkplain Claim#takenOver() taken over}
   * by this holder.
   *
   * @param operation what is to be done
   * @param holder who claims it, 32 characters, new for each claim
   * @param lease how long nobody else may, unless it ends before
   * @param keep how long it is remembered from now on if it never ends, not less than the lease
   * @return the claim
   */
  Claim claim(Operation operation, String holder, Duration lease, Duration keep);

  /**
   * Keeps the answer, if the operation is still this holder's: also after its lease, as long as
   * nobody took over.
   *
   * @param operation what was done
   * @param holder who claimed it
   * @param answer what is answered to whoever repeats it, byte for byte
   * @param keep for how long from now on
   * @return false if it is not this holder's any more, and nothing was kept
   */
  boolean complete(Operation operation, String holder, Answer answer, Duration keep);

  /**
   * Forgets the operation, because nothing was done; does nothing if it is not this holder's any
   * more, or has an answer.
   *
   * @param operation what was not done
   * @param holder who claimed it
   */
  void release(Operation operation, String holder);

  /**
   * Ends the lease, because the work broke off: the next claim takes over. Does nothing if it is
   * not this holder's any more, or has an answer.
   *
   * @param operation what was begun
   * @param holder who claimed it
   */
  void abandon(Operation operation, String holder);

  /**
   * A store in the memory of this process: for one node, and for tests.
   *
   * @return a builder
   */
  static EmbeddedStoreBuilder embedded() {
    return new EmbeddedStoreBuilder();
  }
}
