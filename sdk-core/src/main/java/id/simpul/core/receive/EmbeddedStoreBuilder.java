package id.simpul.core.receive;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Collects the choices for the {@link IdempotencyStore} that lives in this process. Not safe to
 * share between threads; the store is.
 *
 * <p>A store that is full refuses new operations with 503 rather than forget old ones. What was
 * kept long enough is never handed out again, and its memory is freed by the next claim.
 *
 * <pre>{@code
 * IdempotencyStore store = IdempotencyStore.embedded().maxOperations(50_000).build();
 * }</pre>
 */
public final class EmbeddedStoreBuilder {

  private int maxOperations = 10_000;
  private long maxBytes = 64L << 20;
  private InstantSource clock = steady();

  EmbeddedStoreBuilder() {}

  /**
   * How many operations are remembered at most. Default 10,000.
   *
   * @param operations more than zero
   * @return this builder
   * @throws IllegalArgumentException if it is not more than zero
   */
  public EmbeddedStoreBuilder maxOperations(int operations) {
    this.maxOperations = (int) positive(operations, "maxOperations");
    return this;
  }

  /**
   * From how many bytes of answers on nothing new is begun. Default 64 MiB.
   *
   * @param bytes more than zero
   * @return this builder
   * @throws IllegalArgumentException if it is not more than zero
   */
  public EmbeddedStoreBuilder maxBytes(long bytes) {
    this.maxBytes = positive(bytes, "maxBytes");
    return this;
  }

  /**
   * The clock by which leases and answers end. Default: one that begins with the system's time and
   * then runs evenly, so that no correction ends a lease while its work runs.
   *
   * @param clock a {@link java.time.Clock} or another source
   * @return this builder
   */
  public EmbeddedStoreBuilder clock(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * The store, empty.
   *
   * @return to be shared by all endpoints of this process
   */
  public IdempotencyStore build() {
    return new EmbeddedStore(maxOperations, maxBytes, clock);
  }

  private static InstantSource steady() {
    Instant begin = InstantSource.system().instant();
    long nanos = System.nanoTime();
    return () -> begin.plusNanos(System.nanoTime() - nanos);
  }

  private static long positive(long number, String name) {
    if (number < 1) {
      throw new IllegalArgumentException(
          name + " must be more than zero; found " + number + ". Leave it out for the default.");
    }
    return number;
  }
}
