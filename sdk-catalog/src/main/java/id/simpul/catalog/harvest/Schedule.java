package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import id.simpul.core.SimpulException;
import id.simpul.core.http.ErrorResponseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * When each source is due again: after the interval when all is well; after a failure sooner, then
 * later and later, up to the interval, and never before the source asks for.
 */
final class Schedule {

  private final Duration interval;
  private final Duration firstPause;
  private final Map<AgencyId, State> states = new ConcurrentHashMap<>();

  Schedule(Duration interval, Duration firstPause) {
    this.interval = interval;
    this.firstPause = firstPause.compareTo(interval) < 0 ? firstPause : interval;
  }

  private record State(int failures, Instant next) {}

  /** Notes how a run ended; when the source is due again. */
  Instant ended(AgencyId agency, boolean well, @Nullable SimpulException failure, Instant now) {
    return states
        .compute(
            agency,
            (a, before) -> {
              int failures = well ? 0 : before == null ? 1 : before.failures() + 1;
              Duration pause = well ? interval : pause(failures);
              Duration asked = asked(failure);
              return new State(failures, now.plus(asked.compareTo(pause) > 0 ? asked : pause));
            })
        .next();
  }

  /** Whether a source is due; one that was never harvested is. */
  boolean isDue(AgencyId agency, Instant now) {
    State state = states.get(agency);
    return state == null || !now.isBefore(state.next());
  }

  private Duration pause(int failures) {
    Duration pause = firstPause;
    for (int i = 1; i < failures && pause.compareTo(interval) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(interval) < 0 ? pause : interval;
  }

  /** A day is the most that a source may ask for. */
  private static Duration asked(@Nullable SimpulException failure) {
    Duration asked =
        failure instanceof ErrorResponseException answer
            ? answer.retryAfter().orElse(Duration.ZERO)
            : Duration.ZERO;
    Duration most = Duration.ofDays(1);
    return asked.compareTo(most) < 0 ? asked : most;
  }
}
