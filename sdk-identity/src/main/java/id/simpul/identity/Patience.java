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

  /**
   * So long are their tokens together; what is read out of one takes up to twenty times the room.
   */
  static final int MOST_CHARACTERS = 16 * 1024 * 1024;

  private static final Duration PROMPT = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(9);

  private final Duration prompt;
  private final Duration more;
  private final Semaphore seats = new Semaphore(MOST_THREADS);
  private final AtomicInteger checks = new AtomicInteger();
  private final AtomicInteger characters = new AtomicInteger();

  /** Everyone waits so long, and a few so much longer. */
  Patience(Duration prompt, Duration more) {
    this.prompt = prompt;
    this.more = more;
  }

  /** A second, and nine more. */
  static Patience standard() {
    return new Patience(PROMPT, LONG);
  }

  /**
   * Lets this thread wait, everyone a moment, and a few some more.
   *
   * @return whether it could wait at all: not if all seats are taken, or if it is interrupted
   */
  boolean await(CompletableFuture<Void> reading) {
    try {
      if (isDone(reading, prompt)) {
        return true;
      }
      if (!seats.tryAcquire()) {
        return false;
      }
      try {
        isDone(reading, more);
        return true;
      } finally {
        seats.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Waits without a thread, as long at most; a crowd beyond the bounds does not wait at all.
   *
   * @param length of the token that is held meanwhile
   */
  CompletableFuture<Void> bound(CompletableFuture<Void> reading, int length) {
    if (!comesIn(length)) {
      leaves(length);
      return CompletableFuture.completedFuture(null);
    }
    Duration longest = prompt.plus(more);
    return reading
        .copy()
        .completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((done, failure) -> leaves(length));
  }

  private boolean comesIn(int length) {
    boolean roomForTokens = characters.addAndGet(length) <= MOST_CHARACTERS;
    return checks.incrementAndGet() <= MOST_CHECKS && roomForTokens;
  }

  private void leaves(int length) {
    checks.decrementAndGet();
    characters.addAndGet(-length);
  }

  /** The same, but over after that moment, for those who can do without. */
  CompletableFuture<Void> briefly(CompletableFuture<Void> reading) {
    return reading.copy().completeOnTimeout(null, prompt.toMillis(), TimeUnit.MILLISECONDS);
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
