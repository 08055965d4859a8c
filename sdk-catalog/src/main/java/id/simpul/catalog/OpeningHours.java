package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * When a place is open: some days of the week, from one time to another, in the place's own time
 * zone.
 *
 * <pre>{@code
 * OpeningHours.weekdays("08:00", "15:00");
 * OpeningHours.of(DayOfWeek.SATURDAY, DayOfWeek.SATURDAY, "08:00", "12:00");
 * OpeningHours.always();
 * }</pre>
 *
 * <p>Hours that close before they open run past midnight; hours that close when they open never
 * close. Source: CPSV-AP 3.2 {@code time:TemporalEntity} under {@code cv:openingHours}.
 *
 * @param days the days on which it opens
 * @param opens the first minute at which it is open
 * @param closes the first minute at which it is closed again
 */
public record OpeningHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

  private static final List<String> INDONESIAN =
      List.of("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min");
  private static final List<String> ENGLISH =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  /** Copies the days; there must be one at least. */
  public OpeningHours {
    if (days.isEmpty()) {
      throw new IllegalArgumentException(
          "expected a day on which it opens, found none; leave the hours out");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    Objects.requireNonNull(opens, "opens");
    Objects.requireNonNull(closes, "closes");
  }

  /**
   * From one day of the week to another, both included, from {@code "08:00"} to {@code "15:00"}.
   */
  public static OpeningHours of(DayOfWeek first, DayOfWeek last, String opens, String closes) {
    EnumSet<DayOfWeek> days = EnumSet.of(last);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day);
    }
    return new OpeningHours(days, LocalTime.parse(opens), LocalTime.parse(closes));
  }

  /** Monday to Friday. */
  public static OpeningHours weekdays(String opens, String closes) {
    return of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, opens, closes);
  }

  /** Day and night, every day. */
  public static OpeningHours always() {
    return new OpeningHours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  /** Whether it is open at this moment of the place's own clock. */
  public boolean isOpenAt(LocalDateTime moment) {
    LocalTime time = moment.toLocalTime();
    boolean today = days.contains(moment.getDayOfWeek());
    if (opens.isBefore(closes)) {
      return today && !time.isBefore(opens) && time.isBefore(closes);
    }
    boolean sinceYesterday = days.contains(moment.getDayOfWeek().minus(1)) && time.isBefore(closes);
    return sinceYesterday || (today && !time.isBefore(opens));
  }

  /** In plain words: {@code Sen–Jum 08.00–15.00}. */
  public LocalizedText text() {
    if (days.size() == 7 && opens.equals(closes)) {
      return LocalizedText.of("24 jam setiap hari", "day and night");
    }
    return LocalizedText.of(
        named(INDONESIAN) + " " + (opens + "–" + closes).replace(':', '.'),
        named(ENGLISH) + " " + opens + "–" + closes);
  }

  private String named(List<String> names) {
    List<DayOfWeek> ordered = List.copyOf(EnumSet.copyOf(days));
    DayOfWeek first = ordered.get(0);
    DayOfWeek last = ordered.get(ordered.size() - 1);
    boolean gapless = last.getValue() - first.getValue() == ordered.size() - 1;
    if (ordered.size() > 2 && gapless) {
      return names.get(first.getValue() - 1) + "–" + names.get(last.getValue() - 1);
    }
    return String.join(", ", ordered.stream().map(day -> names.get(day.getValue() - 1)).toList());
  }
}
