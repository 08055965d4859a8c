package id.simpul.core.http;

import java.time.Duration;

/**
 * Lets so many through in a stretch of time, a few of them together, and tells the others when
 * their turn comes. Whoever was given a turn and does not take it does not hand it on: giving it to
 * another could let two through together.
 */
final class TokenBucket {

  private final Timeline timeline;
  private final long interval;
  private final long tolerance;

  /** When the bucket is full again; in the past when it is full. */
  private long full;

  private TokenBucket(Timeline timeline, long interval, int burst) {
    this.timeline = timeline;
    this.interval = interval;
    this.tolerance = Math.multiplyExact(interval, burst - 1L);
    this.full = timeline.nanos();
  }

  /** One for a policy; without a rate it holds nobody up. */
  static TokenBucket of(LoadPolicy policy, Timeline timeline) {
    if (policy.rate() == 0) {
      return new TokenBucket(timeline, 0, 1);
    }
    long interval = -Math.floorDiv(-policy.per().toNanos(), (long) policy.rate());
    return new TokenBucket(timeline, interval, policy.burst());
  }

  /**
   * Takes a turn if it comes soon enough.
   *
   * @param longest a turn is taken only if the wait for it is shorter
   * @return how long to wait, or how long it would have been
   */
  synchronized Duration take(Duration longest) {
    Duration wait = untilTurn();
    if (wait.isZero() || wait.compareTo(longest) < 0) {
      count();
    }
    return wait;
  }

  /** One more went out without asking. */
  synchronized void count() {
    if (interval > 0) {
      long now = timeline.nanos();
      full = (full - now > 0 ? full : now) + interval;
    }
  }

  /** How long whoever asked now would have to wait. */
  synchronized Duration untilTurn() {
    return interval == 0
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, full - tolerance - timeline.nanos()));
  }
}
