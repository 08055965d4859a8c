package id.simpul.core.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Retryability;
import id.simpul.core.http.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A store that fails, one that is full, and a thousand callers at once. */
class StoreTroubleTest {

  private static final Headers KEY = Headers.of(Map.of("Idempotency-Key", "kunci-1"));
  private static final Answer DONE = Answer.of(201, Headers.none(), new byte[] {1, 2, 3});
  private static final byte[] BODY = {};

  private final AtomicInteger runs = new AtomicInteger();

  private Answer work(Execution execution) {
    runs.incrementAndGet();
    return DONE;
  }

  private static IdempotentEndpoint over(IdempotencyStore store) {
    return IdempotentEndpoint.named("POST /permohonan").store(store).build();
  }

  /** A store whose connection breaks after so many steps. */
  private static final class Breaking implements IdempotencyStore {

    private final IdempotencyStore inner = IdempotencyStore.embedded().build();
    private int stepsLeft;

    Breaking(int stepsLeft) {
      this.stepsLeft = stepsLeft;
    }

    private IdempotencyStore step() {
      if (stepsLeft-- <= 0) {
        throw new IllegalStateException("connection of 3276010101900001 lost");
      }
      return inner;
    }

    @Override
    public Claim claim(Operation operation, String holder, Duration lease, Duration keep) {
      return step().claim(operation, holder, lease, keep);
    }

    @Override
    public boolean complete(Operation operation, String holder, Answer answer, Duration keep) {
      return step().complete(operation, holder, answer, keep);
    }

    @Override
    public void release(Operation operation, String holder) {
      step().release(operation, holder);
    }

    @Override
    public void abandon(Operation operation, String holder) {
      step().abandon(operation, holder);
    }
  }

  @Test
  void storeThatCannotBeReached_isAnsweredWith503_andNothingIsDone() {
    RequestRefusedException refused =
        catchThrowableOfType(
            RequestRefusedException.class,
            () -> over(new Breaking(0)).handle("a", KEY, BODY, this::work));

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("idempotency.store-unavailable");
    assertThat(refused.retryability()).isEqualTo(Retryability.SAFE_TO_RETRY);
    assertThat(refused.getCause().getMessage()).doesNotContain("3276010101900001");
    assertThat(runs).hasValue(0);
  }

  @Test
  void storeLostAfterTheWork_takesNoAnswerAway_andTheLeaseStillHolds() {
    IdempotentEndpoint endpoint = over(new Breaking(1));
    assertThat(endpoint.handle("a", KEY, BODY, this::work)).isEqualTo(DONE);

    Breaking store = new Breaking(1);
    endpoint = over(store);
    endpoint.handle("a", KEY, BODY, this::work);
    store.stepsLeft = 1;
    IdempotentEndpoint same = endpoint;
    assertThat(
            catchThrowableOfType(
                    RequestRefusedException.class, () -> same.handle("a", KEY, BODY, this::work))
                .status())
        .isEqualTo(409);
  }

  @Test
  void storeLostAfterTheWorkThrew_doesNotHideWhatItThrew() {
    IllegalArgumentException thrown =
        catchThrowableOfType(
            IllegalArgumentException.class,
            () ->
                over(new Breaking(1))
                    .handle(
                        "a",
                        KEY,
                        BODY,
                        run -> {
                          throw new IllegalArgumentException("the work's own");
                        }));
    assertThat(thrown).hasMessage("the work's own");
  }

  private static Operation operation(String key) {
    return Operation.of("e", "c", key, BODY);
  }

  @Test
  void fullStore_refusesNewOperations_ratherThanForgetOldOnes() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    IdempotencyStore store = IdempotencyStore.embedded().maxOperations(2).clock(now::get).build();
    Duration minute = Duration.ofMinutes(1);
    store.claim(operation("a"), "1", minute, minute);
    store.claim(operation("b"), "2", minute, minute);
    RequestRefusedException full =
        catchThrowableOfType(
            RequestRefusedException.class, () -> store.claim(operation("c"), "3", minute, minute));

    assertThat(full.code()).isEqualTo("idempotency.store-full");
    assertThat(full.status()).isEqualTo(503);
    assertThat(store.claim(operation("a"), "4", minute, minute)).isEqualTo(Claim.inProgress());
    store.release(operation("b"), "2");
    assertThat(store.claim(operation("c"), "3", minute, minute)).isEqualTo(Claim.granted());
    now.set(now.get().plus(minute));
    assertThat(store.claim(operation("d"), "5", minute, minute)).isEqualTo(Claim.granted());
    assertThat(store).hasToString("EmbeddedStore[1 operations, 0 bytes]");
  }

  @Test
  void bytesOfAnswers_areCountedAndGivenBack() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    IdempotencyStore store = IdempotencyStore.embedded().maxBytes(3).clock(now::get).build();
    Duration minute = Duration.ofMinutes(1);
    store.claim(operation("a"), "1", minute, minute);
    assertThat(store.complete(operation("a"), "1", DONE, minute)).isTrue();
    assertThat(store).hasToString("EmbeddedStore[1 operations, 3 bytes]");
    assertThat(
            catchThrowableOfType(
                RequestRefusedException.class,
                () -> store.claim(operation("b"), "2", minute, minute)))
        .isNotNull();
    now.set(now.get().plus(minute));
    assertThat(store.claim(operation("b"), "2", minute, minute)).isEqualTo(Claim.granted());
    assertThat(store).hasToString("EmbeddedStore[1 operations, 0 bytes]");
  }

  @Test
  void operationsBegunAndReleasedForEver_leaveNothing() {
    IdempotencyStore store = IdempotencyStore.embedded().maxOperations(1).build();
    for (int i = 0; i < 10_000; i++) {
      store.claim(operation("k" + i), "1", Duration.ofMinutes(1), Duration.ofDays(1));
      store.release(operation("k" + i), "1");
    }
    assertThat(store).hasToString("EmbeddedStore[0 operations, 0 bytes]");
  }

  @Test
  void ofAThousandAtOnce_oneRuns_andTheOthersGetItsAnswerOrAreToldToWait() throws Exception {
    IdempotentEndpoint endpoint = over(IdempotencyStore.embedded().build());
    int callers = 1000;
    CountDownLatch allReady = new CountDownLatch(callers);
    AtomicInteger answered = new AtomicInteger();
    AtomicInteger toldToWait = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    for (int i = 0; i < callers; i++) {
      threads.execute(
          () -> {
            allReady.countDown();
            try {
              allReady.await();
              Answer answer = endpoint.handle("a", KEY, BODY, this::work);
              answered.addAndGet(answer.equals(DONE) ? 1 : 0);
            } catch (RequestRefusedException e) {
              toldToWait.addAndGet(e.status() == 409 ? 1 : 0);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

    assertThat(runs).hasValue(1);
    assertThat(answered.get()).isPositive();
    assertThat(answered.get() + toldToWait.get()).isEqualTo(callers);
    assertThat(endpoint.handle("a", KEY, BODY, this::work)).isEqualTo(DONE);
    assertThat(runs).hasValue(1);
  }
}
