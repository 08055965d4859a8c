package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemTimeTest {

  private final SystemTime time = new SystemTime(InstantSource.system());
  private final List<String> done = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    time.close();
  }

  @Test
  void whatIsToBeDoneLater_isDone_andNotTooSoon() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    long start = time.nanos();
    time.after(
        Duration.ofMillis(60),
        () -> {
          done.add("second " + (time.nanos() - start >= 60_000_000));
          both.countDown();
        });
    time.after(
        Duration.ofMillis(20),
        () -> {
          done.add("first " + (time.nanos() - start >= 20_000_000));
          both.countDown();
        });
    both.await();

    assertThat(done).containsExactlyInAnyOrder("first true", "second true");
  }

  @Test
  void whatIsSecondsAway_isDoneAtItsTime_orTakenBack() throws Exception {
    CountDownLatch came = new CountDownLatch(1);
    CountDownLatch held = hold();
    long start = time.nanos();
    time.after(Duration.ofMillis(2_050), () -> done.add("taken back")).close();
    held.countDown();
    time.after(
        Duration.ofMillis(2_100),
        () -> {
          done.add("in time " + (time.nanos() - start >= 2_100_000_000L));
          came.countDown();
        });
    came.await();

    assertThat(done).containsExactly("in time true");
  }

  @Test
  void whatWasTakenBack_isNotDone() throws Exception {
    CountDownLatch other = new CountDownLatch(1);
    CountDownLatch held = hold();
    time.after(Duration.ofMillis(5), () -> done.add("taken back")).close();
    held.countDown();
    time.after(Duration.ofMillis(30), other::countDown);
    other.await();

    assertThat(done).isEmpty();
  }

  /** Keeps the thread that does what is due, so that nothing is done before it was taken back. */
  private CountDownLatch hold() throws InterruptedException {
    CountDownLatch there = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    time.after(
        Duration.ZERO,
        () -> {
          there.countDown();
          try {
            released.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    there.await();
    return released;
  }

  @Test
  void nothingIsDoneAfterTheEnd_andNoThreadIsLeft() {
    Set<Thread> before = Patient.threads();
    time.after(Duration.ofHours(1), () -> done.add("never"));
    Patient.await().until(() -> Patient.threadsSince(before, "simpul-http-timer").size() == 1);
    time.close();
    time.after(Duration.ZERO, () -> done.add("never"));

    Patient.await().until(() -> Patient.threadsSince(before, "simpul-http-timer").isEmpty());
    assertThat(done).isEmpty();
  }

  @Test
  void sleeper_isWokenByTheLatch() throws Exception {
    CountDownLatch woken = new CountDownLatch(1);
    FutureTask<Boolean> sleeper =
        new FutureTask<>(
            () -> {
              time.sleep(Duration.ofHours(1), woken);
              return true;
            });
    new Thread(sleeper).start();
    woken.countDown();

    assertThat(sleeper.get()).isTrue();
  }
}
