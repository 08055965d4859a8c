package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says how long something takes, and when it is open. */
final class TimeWriter {

  private final SayOnce once;
  private final CodeWriter codes;

  TimeWriter(SayOnce once, CodeWriter codes) {
    this.once = once;
    this.codes = codes;
  }

  /** The time as the standard says it; what the standard cannot say stands beside it. */
  void processingTime(Statements owner, Optional<ProcessingTime> said) {
    if (said.isEmpty()) {
      return;
    }
    ProcessingTime time = said.get();
    owner.typed(Cpsv.PROCESSING_TIME, time.toIso(), "duration");
    if (time.isMoreThanADuration() && !once.isSaid(owner, Cpsv.SERVICE_TIME, time)) {
      Statements own = owner.part(Cpsv.SERVICE_TIME, time, SIMPUL + "ServiceTime");
      time.workingDays().ifPresent(days -> own.typed(SIMPUL + "workingDays", days, "integer"));
      own.text(SIMPUL + "startsWhen", time.startsWhen());
      if (time.isPausedWhileMending()) {
        own.typed(SIMPUL + "pausedWhileMending", true, "boolean");
      }
      own.numberedIfSaid(time).extensions(time.extensions());
    }
  }

  void openingHours(Statements owner, List<TemporalEntity> times) {
    times.forEach(time -> time(owner, Cpsv.OPENING_HOURS, time));
  }

  void restrictions(Statements owner, List<TemporalEntity> times) {
    times.forEach(time -> time(owner, CV + "specialOpeningHoursSpecification", time));
  }

  private void time(Statements owner, String predicate, TemporalEntity time) {
    if (once.isSaid(owner, predicate, time)) {
      return;
    }
    Statements says = owner.part(predicate, time, Cpsv.TEMPORAL);
    says.text(DESCRIPTION, time.description().or(() -> time.hours().map(OpeningHours::text)));
    codes.concepts(says, CV + "frequency", time.frequencies());
    time.hours().ifPresent(hours -> hours(says, hours));
    says.numberedIfSaid(time).extensions(time.extensions());
  }

  private static void hours(Statements says, OpeningHours open) {
    for (DayOfWeek day : open.days()) {
      says.literal(SIMPUL + "day", day.name().toLowerCase(Locale.ROOT));
    }
    says.literal(SIMPUL + "opens", open.opens().toString())
        .literal(SIMPUL + "closes", open.closes().toString());
  }
}
