package id.simpul.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.simpul.core.http.Headers;
import id.simpul.core.receive.Answer;
import id.simpul.core.receive.Claim;
import id.simpul.core.receive.IdempotencyStore;
import id.simpul.core.receive.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IdempotencyStore} does, as JUnit tests: extend it, and the tests run against
 * your store.
 *
 * <p>The store is asked for before each test, is empty then or at least knows nothing of operations
 * that it was not told, and goes by the clock that it is given: a shared store takes the moment
 * from the node that asks, or gets a column for it in tests. Two nodes are two stores over the same
 * state; {@link #sameState} opens the second.
 *
 * <pre>{@code
 * class TableOfOperationsTest extends IdempotencyStoreContract {
 *   protected IdempotencyStore store(Clock clock) {
 *     return new TableOfOperations(emptyDatabase, clock);
 *   }
 *   protected IdempotencyStore sameState(IdempotencyStore first, Clock clock) {
 *     return new TableOfOperations(emptyDatabase, clock);
 *   }
 * }
 * }</pre>
 */
public abstract class IdempotencyStoreContract {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration KEEP = Duration.ofHours(24);
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final String FIRST = "11111111111111111111111111111111";
  private static final String SECOND = "22222222222222222222222222222222";
  private static final Answer ANSWER =
      Answer.of(
          201,
          Headers.of(Map.of("Content-Type", "application/json", "Location", "/permohonan/7")),
          "{\"nomor\":\"7\"}\n\n".getBytes(StandardCharsets.UTF_8));

  private final MutableClock clock = MutableClock.startingAt(Instant.parse("2026-01-05T08:00:00Z"));
  private final Operation operation = operation("kunci-1", "isi");
  private IdempotencyStore store = IdempotencyStore.embedded().build();

  /** For subclasses. */
  protected IdempotencyStoreContract() {}

  /** A store that knows nothing, going by this clock. */
  protected abstract IdempotencyStore store(Clock clock);

  /**
   * Another node's view of the same state; by default the first itself, as is right for a store of
   * one process.
   */
  protected IdempotencyStore sameState(IdempotencyStore first, Clock clock) {
    return first;
  }

  @BeforeEach
  void open() {
    store = store(clock);
  }

  private static Operation operation(String key, String body) {
    return Operation.of("POST /permohonan", "warga-17", key, body.getBytes(StandardCharsets.UTF_8));
  }

  private Claim claim(String holder) {
    return sameState(store, clock).claim(operation, holder, LEASE, KEEP);
  }

  private boolean complete(String holder) {
    return sameState(store, clock).complete(operation, holder, ANSWER, KEEP);
  }

  @Test
  void operationNobodyKnows_isGranted() {
    assertEquals(Claim.granted(), claim(FIRST));
  }

  @Test
  void operationUnderWay_isInProgress_forItsHolderToo() {
    claim(FIRST);
    assertEquals(Claim.inProgress(), claim(SECOND));
    assertEquals(Claim.inProgress(), claim(FIRST));
  }

  @Test
  void operationDone_isAnsweredByteForByte() {
    claim(FIRST);
    assertTrue(complete(FIRST));
    Answer again = claim(SECOND).answer().orElseThrow();
    assertEquals(ANSWER, again);
    assertArrayEquals(ANSWER.body(), again.body());
  }

  @Test
  void sameKeyWithAnotherBody_isOtherBody_whateverTheState() {
    Operation other = operation("kunci-1", "isi lain");
    claim(FIRST);
    assertEquals(Claim.otherBody(), store.claim(other, SECOND, LEASE, KEEP));
    store.abandon(operation, FIRST);
    assertEquals(Claim.otherBody(), store.claim(other, SECOND, LEASE, KEEP));
    claim(SECOND);
    complete(SECOND);
    assertEquals(Claim.otherBody(), store.claim(other, FIRST, LEASE, KEEP));
  }

  @Test
  void otherKey_isAnotherOperation() {
    claim(FIRST);
    assertEquals(Claim.granted(), store.claim(operation("kunci-2", "isi"), SECOND, LEASE, KEEP));
  }

  @Test
  void leaseOfADeadNode_holdsToItsEnd_andIsThenTakenOver() {
    claim(FIRST);
    clock.advance(LEASE.minus(MOMENT));
    assertEquals(Claim.inProgress(), claim(SECOND));
    clock.advance(MOMENT);
    assertEquals(Claim.takenOver(), claim(SECOND));
    clock.advance(LEASE.minus(MOMENT));
    assertEquals(Claim.inProgress(), claim(FIRST));
  }

  @Test
  void whoLostTheLease_keepsNoAnswer_releasesNothing_andAbandonsNothing() {
    claim(FIRST);
    clock.advance(LEASE);
    claim(SECOND);
    assertFalse(complete(FIRST));
    store.release(operation, FIRST);
    store.abandon(operation, FIRST);
    assertEquals(Claim.inProgress(), claim(FIRST));
    assertTrue(complete(SECOND));
  }

  @Test
  void answerAfterTheLease_isKept_ifNobodyTookOver() {
    claim(FIRST);
    clock.advance(LEASE.multipliedBy(2));
    assertTrue(complete(FIRST));
    assertEquals(Claim.answered(ANSWER), claim(SECOND));
  }

  @Test
  void operationReleased_isAsIfItHadNeverBeen() {
    claim(FIRST);
    store.release(operation, FIRST);
    assertFalse(complete(FIRST));
    assertEquals(
        Claim.granted(), store.claim(operation("kunci-1", "isi lain"), SECOND, LEASE, KEEP));
  }

  @Test
  void operationAbandoned_isTakenOverAtOnce() {
    claim(FIRST);
    store.abandon(operation, FIRST);
    assertEquals(Claim.takenOver(), claim(SECOND));
    assertEquals(Claim.inProgress(), claim(FIRST));
  }

  @Test
  void answerOnceKept_isNeitherReleasedNorAbandonedNorReplaced() {
    claim(FIRST);
    complete(FIRST);
    store.release(operation, FIRST);
    store.abandon(operation, FIRST);
    Answer other = Answer.of(200, Headers.none(), new byte[0]);
    assertFalse(store.complete(operation, FIRST, other, KEEP));
    assertEquals(Claim.answered(ANSWER), claim(SECOND));
  }

  @Test
  void answer_isKeptForItsTimeFromTheEndOfTheWork_andNotLonger() {
    claim(FIRST);
    clock.advance(Duration.ofSeconds(30));
    complete(FIRST);
    clock.advance(KEEP.minus(MOMENT));
    assertEquals(Claim.answered(ANSWER), claim(SECOND));
    clock.advance(MOMENT);
    assertEquals(Claim.granted(), claim(SECOND));
  }

  @Test
  void operationThatNeverEnded_isForgottenInTheEnd() {
    claim(FIRST);
    clock.advance(KEEP.minus(MOMENT));
    assertEquals(
        Claim.otherBody(), store.claim(operation("kunci-1", "isi lain"), SECOND, LEASE, KEEP));
    clock.advance(MOMENT);
    assertFalse(complete(FIRST));
    assertEquals(Claim.granted(), claim(SECOND));
  }

  @Test
  void answerOfEveryByte_comesBackWhole() {
    byte[] body = new byte[64 << 10];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) (i * 31);
    }
    claim(FIRST);
    store.complete(operation, FIRST, Answer.of(200, Headers.none(), body), KEEP);
    assertArrayEquals(body, claim(SECOND).answer().orElseThrow().body());
  }

  @Test
  void ofManyAtOnce_exactlyOneIsGranted() throws Exception {
    assertEquals(1, claimsAtOnce().stream().filter(Claim.granted()::equals).count());
  }

  @Test
  void ofManyThatTakeOverAtOnce_exactlyOneDoes() throws Exception {
    claim(FIRST);
    clock.advance(LEASE);
    assertEquals(1, claimsAtOnce().stream().filter(Claim.takenOver()::equals).count());
  }

  private List<Claim> claimsAtOnce() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Claim>> claims = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        String holder = "%032d".formatted(i);
        claims.add(() -> claim(holder));
      }
      List<Claim> made = new ArrayList<>();
      for (Future<Claim> each : threads.invokeAll(claims)) {
        made.add(each.get());
      }
      return made;
    } finally {
      threads.shutdown();
    }
  }
}
