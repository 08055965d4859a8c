package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import id.simpul.core.SimpulException;
import id.simpul.core.http.ErrorResponseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When each source is due again: after the interval when all is well; after a failure sooner, then
 * later and later, up to the interval, and never before the source asks for. The store remembers
 * it, so that a restart asks nobody sooner.
 */
final class Schedule {

  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  /** The most that a source may ask for. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Duration interval;
  private final Duration firstPause;
  private final HarvestStore store;
  private final Map<AgencyId, Attempts> states = new ConcurrentHashMap<>();

  Schedule(Duration interval, Duration firstPause, HarvestStore store) {
    this.store = store;
    this.interval = interval;
    this.firstPause = firstPause.compareTo(interval) < 0 ? firstPause : interval;
  }

  /** Notes how a run ended; when the source is due again. */
  Instant ended(AgencyId agency, boolean well, @Nullable SimpulException failure, Instant now) {
    int failures = well ? 0 : last(agency).map(Attempts::failures).orElse(0) + 1;
    Duration pause = well ? interval : pause(failures);
    Duration asked = asked(failure);
    Attempts attempts =
        new Attempts(failures, now.plus(asked.compareTo(pause) > 0 ? asked : pause));
    states.put(agency, attempts);
    try {
      store.attempted(agency, attempts.toBytes());
    } catch (HarvestStoreException e) { // remembered here as long as this process lives
      LOG.warn("The next try of {} is not kept: {}", agency, e.getMessage());
    }
    return attempts.next();
  }

  /**
   * Whether a source is due; one that was never harvested is, and one that was put off further than
   * ever happens: by a clock that was wrong, or under another interval.
   */
  boolean isDue(AgencyId agency, Instant now) {
    Optional<Attempts> last = last(agency);
    if (last.isEmpty()) {
      return true;
    }
    Instant next = last.get().next();
    Duration most =
        last.get().failures() > 0 && LONGEST.compareTo(interval) > 0 ? LONGEST : interval;
    return !now.isBefore(next) || next.isAfter(now.plus(most));
  }

  /** How the last run ended, in this process or one before. */
  private Optional<Attempts> last(AgencyId agency) {
    Attempts known = states.get(agency);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      Optional<Attempts> kept = store.attempts(agency).flatMap(Attempts::read);
      kept.ifPresent(attempts -> states.put(agency, attempts));
      return kept;
    } catch (HarvestStoreException e) {
      LOG.warn("It is not known when {} is due: {}", agency, e.getMessage());
      return Optional.empty();
    }
  }

  private Duration pause(int failures) {
    Duration pause = firstPause;
    for (int i = 1; i < failures && pause.compareTo(interval) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(interval) < 0 ? pause : interval;
  }

  private static Duration asked(@Nullable SimpulException failure) {
    Duration asked =
        failure instanceof ErrorResponseException answer
            ? answer.retryAfter().orElse(Duration.ZERO)
            : Duration.ZERO;
    return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
  }
}
