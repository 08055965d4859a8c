package id.simpul.catalog.readiness;

import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Situation;
import java.time.Duration;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The longest time that a service promises, and whether a measured one keeps it. */
final class Promise {

  private static final int MONTH = 30;
  private static final int YEAR = 365;

  /** Five working days fill a week. */
  private static final double WORKING_DAY = 7.0 / 5;

  private Promise() {}

  /** A service is in time if it is within the longest promise of any of its cases. */
  static boolean isBroken(PublicService service, ProcessingTime measured) {
    return longest(service).map(promised -> hours(measured) > hours(promised)).orElse(false);
  }

  static Optional<ProcessingTime> longest(PublicService service) {
    return Stream.of(
            service.processingTime().stream(),
            service.situations().stream().map(Situation::processingTime).flatMap(Optional::stream),
            service.outputs().stream().flatMap(output -> output.processingTime().stream()))
        .flatMap(times -> times)
        .max(Comparator.comparingDouble(Promise::hours));
  }

  /** Comparable, not exact: months and working days are as long as they usually are. */
  private static double hours(ProcessingTime time) {
    Period period = time.period();
    double days =
        period.getYears() * (double) YEAR + period.getMonths() * (double) MONTH + period.getDays();
    double calendar = time.workingDays().isPresent() ? days * WORKING_DAY : days;
    return calendar * Duration.ofDays(1).toHours() + time.duration().toMinutes() / 60.0;
  }
}
