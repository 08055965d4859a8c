package id.simpul.core.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: full jitter, and never less than the server asks. */
final class Backoff {

  private final RetryPolicy policy;
  private final RandomGenerator random;

  Backoff(RetryPolicy policy, RandomGenerator random) {
    this.policy = policy;
    this.random = random;
  }

  Duration after(CallException failure, int attempt) {
    return failure
        .retryAfter()
        .map(asked -> asked.plus(spread()))
        .orElseGet(() -> upTo(bound(failure, attempt)));
  }

  /** Before an attempt at another server, which asked for nothing. */
  Duration elsewhere(int attempt) {
    return upTo(grown(policy.firstBackoff(), attempt));
  }

  /** A little more, so that those who wait for the same moment do not come together. */
  Duration spread() {
    return upTo(Durations.bounded(policy.firstBackoff()));
  }

  private Duration bound(CallException failure, int attempt) {
    Duration first =
        RetryLayer.isThrottled(failure) ? policy.throttledBackoff() : policy.firstBackoff();
    return grown(first, attempt);
  }

  private Duration grown(Duration first, int attempt) {
    Duration doubled = Durations.bounded(first).multipliedBy(1L << (attempt - 1));
    return Durations.bounded(Durations.shorter(policy.maxBackoff(), doubled));
  }

  private Duration upTo(Duration bound) {
    return Duration.ofNanos((long) (bound.toNanos() * random.nextDouble()));
  }
}
