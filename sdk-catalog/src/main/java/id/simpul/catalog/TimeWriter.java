package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says how long something takes, and when it is open. */
final class TimeWriter {

  private TimeWriter() {}

  /** The time as the standard says it; what the standard cannot say stands beside it. */
  static void processingTime(Statements owner, Optional<ProcessingTime> said) {
    if (said.isEmpty()) {
      return;
    }
    ProcessingTime time = said.get();
    owner.typed(Cpsv.PROCESSING_TIME, time.toIso(), "duration");
    if (time.workingDays().isPresent()
        || time.startsWhen().isPresent()
        || time.isPausedWhileMending()) {
      Statements own = owner.part(Cpsv.SERVICE_TIME, SIMPUL + "ServiceTime");
      time.workingDays().ifPresent(days -> own.typed(SIMPUL + "workingDays", days, "integer"));
      own.text(SIMPUL + "startsWhen", time.startsWhen());
      if (time.isPausedWhileMending()) {
        own.typed(SIMPUL + "pausedWhileMending", true, "boolean");
      }
    }
  }

  static void hours(Statements owner, List<OpeningHours> hours) {
    for (OpeningHours open : hours) {
      Statements says =
          owner.part(Cpsv.OPENING_HOURS, Cpsv.TEMPORAL).text(DESCRIPTION, open.text());
      for (DayOfWeek day : open.days()) {
        says.literal(SIMPUL + "day", day.name().toLowerCase(Locale.ROOT));
      }
      says.literal(SIMPUL + "opens", open.opens().toString())
          .literal(SIMPUL + "closes", open.closes().toString());
    }
  }
}
