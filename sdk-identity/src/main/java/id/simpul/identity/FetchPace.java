package id.simpul.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often an issuer may be asked for its keys, whoever wants them. */
final class FetchPace {

  /** One reading in this time answers every unknown key name, made up or new. */
  static final Duration AFTER_MISS = Duration.ofSeconds(10);

  private static final int LONGEST_DOUBLING = 4;

  private @Nullable Instant lastStart;
  private int failures;

  /** Whether one may start now; if so, it counts as started. */
  synchronized boolean mayStart(Instant now, Duration pause) {
    Instant last = lastStart;
    // A clock that was set back must not stop renewal until it has caught up.
    if (last != null && !now.isBefore(last) && now.isBefore(last.plus(pause))) {
      return false;
    }
    lastStart = now;
    return true;
  }

  /** Without any keys: at once, then after 1, 2, 4, 8 and at most 10 seconds. */
  synchronized Duration afterFailure() {
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures - 1, LONGEST_DOUBLING));
    return doubled.compareTo(AFTER_MISS) < 0 ? doubled : AFTER_MISS;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized boolean hasFailed() {
    return failures > 0;
  }

  synchronized void failed() {
    failures++;
  }
}
