package id.simpul.identity;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** How long, and how many at once, wait for one issuer's keys: its trouble is not everybody's. */
final class Patience {

  /** So many threads wait for an issuer that hangs; the others of the API are for other issuers. */
  static final int MOST_THREADS = 32;

  /** So many checks wait without a thread; each holds its token in memory. */
  static final int MOST_CHECKS = 10_000;

  static final Duration PROMPT = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(9);

  private final Semaphore seats = new Semaphore(MOST_THREADS);
  private final AtomicInteger checks = new AtomicInteger();

  /**
   * Lets this thread wait, everyone a second, and a few some more.
   *
   * @return whether it could wait at all: not if all seats are taken, or if it is interrupted
   */
  boolean await(CompletableFuture<Void> reading) {
    try {
      if (isDone(reading, PROMPT)) {
        return true;
      }
      if (!seats.tryAcquire()) {
        return false;
      }
      try {
        isDone(reading, LONG);
        return true;
      } finally {
        seats.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits without a thread, as long at most; a crowd beyond the bound does not wait at all. */
  CompletableFuture<Void> bound(CompletableFuture<Void> reading) {
    if (checks.incrementAndGet() > MOST_CHECKS) {
      checks.decrementAndGet();
      return CompletableFuture.completedFuture(null);
    }
    Duration longest = PROMPT.plus(LONG);
    return reading
        .copy()
        .completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((done, failure) -> checks.decrementAndGet());
  }

  /** The same, but over after a second, for those who can do without. */
  static CompletableFuture<Void> briefly(CompletableFuture<Void> reading) {
    return reading.copy().completeOnTimeout(null, PROMPT.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static boolean isDone(CompletableFuture<Void> reading, Duration longest)
      throws InterruptedException {
    try {
      reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
