package id.simpul.catalog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days an authority works: the calendar by which it counts working days, which it can
 * replace.
 *
 * <pre>{@code
 * WorkingDays days = WorkingDays.mondayToFriday(Set.of(LocalDate.of(2026, 8, 17)));
 * LocalDate ready = ProcessingTime.workingDays(3).onceComplete().readyOn(complete, days);
 * }</pre>
 *
 * <p>An implementation is safe for any number of threads and gives the same answer for the same
 * day. Holidays differ from year to year and are decreed (SKB tiga menteri), so none are built in.
 */
@FunctionalInterface
public interface WorkingDays {

  /** Whether the authority works on this day. */
  boolean isWorkingDay(LocalDate day);

  /** Monday to Friday, but for these holidays. */
  static WorkingDays mondayToFriday(Set<LocalDate> holidays) {
    Set<LocalDate> closed = Set.copyOf(holidays);
    return day ->
        day.getDayOfWeek() != DayOfWeek.SATURDAY
            && day.getDayOfWeek() != DayOfWeek.SUNDAY
            && !closed.contains(day);
  }
}
