package id.simpul.catalog.office;

import id.simpul.catalog.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opening hours as a door says them, a line each: {@code Senin-Jumat 08.00-15.00}, {@code Sabtu
 * 08.00-12.00}, {@code Senin, Rabu 09.00-12.00 dan 13.00-15.00}, {@code 24 jam setiap hari}.
 */
final class OfficeHours {

  private static final List<String> DAYS =
      List.of("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu");

  private static final String TIME = "(\\d{1,2})[.:](\\d{2})";
  private static final Pattern RANGE =
      Pattern.compile(TIME + "\\s*(?:[-–—]|s\\.?/?d\\.?|sampai)\\s*" + TIME);
  private static final Pattern LINE =
      Pattern.compile(
          "([a-z,.'\\s/–—-]+?),?:?\\s*(?:pukul |jam )?(\\d.*?)(?:\\s+wi(?:b|ta|t))?\\.?");
  private static final Pattern ALWAYS =
      Pattern.compile("24 jam(?:,? setiap hari)?|setiap hari,? 24 jam");

  private OfficeHours() {}

  static List<OpeningHours> parse(String text) {
    List<OpeningHours> hours = new ArrayList<>();
    for (String line : text.split("[\\n;]", -1)) {
      String said = line.toLowerCase(Locale.ROOT).replace("'", "").replaceAll("\\s+", " ").strip();
      if (!said.isEmpty()) {
        hours.addAll(ofLine(said));
      }
    }
    return hours;
  }

  static String write(OpeningHours hours) {
    if (hours.equals(OpeningHours.always())) {
      return "24 jam setiap hari";
    }
    return days(List.copyOf(EnumSet.copyOf(hours.days())))
        + " "
        + (hours.opens() + "-" + hours.closes()).replace(':', '.');
  }

  private static List<OpeningHours> ofLine(String said) {
    if (ALWAYS.matcher(said).matches()) {
      return List.of(OpeningHours.always());
    }
    Matcher line = LINE.matcher(said);
    if (!line.matches()) {
      throw unfit();
    }
    Set<DayOfWeek> days = days(line.group(1).strip());
    List<OpeningHours> hours = new ArrayList<>();
    for (String range : line.group(2).split(" dan |, ?| & ", -1)) {
      Matcher times = RANGE.matcher(range.strip());
      if (!times.matches()) {
        throw unfit();
      }
      hours.add(new OpeningHours(days, time(times, 1), time(times, 3)));
    }
    return hours;
  }

  private static LocalTime time(Matcher times, int group) {
    int hour = Integer.parseInt(times.group(group));
    int minute = Integer.parseInt(times.group(group + 1));
    if ((hour > 23 && !(hour == 24 && minute == 0)) || minute > 59) {
      throw unfit();
    }
    return LocalTime.of(hour % 24, minute);
  }

  private static Set<DayOfWeek> days(String said) {
    if (said.equals("setiap hari")) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : said.split(",\\s*dan |,| dan ", -1)) {
      String[] ends = part.strip().split("\\s*(?:[-–—]|s\\.?/?d\\.?|sampai)\\s*", -1);
      if (ends.length > 2) {
        throw unfit();
      }
      DayOfWeek last = day(ends[ends.length - 1]);
      for (DayOfWeek day = day(ends[0]); day != last; day = day.plus(1)) {
        days.add(day);
      }
      days.add(last);
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    String said = name.strip().replace(".", "");
    for (String day : DAYS) {
      if (said.equals(day) || (said.length() == 3 && day.startsWith(said))) {
        return DayOfWeek.of(DAYS.indexOf(day) + 1);
      }
    }
    throw unfit();
  }

  private static String days(List<DayOfWeek> days) {
    if (days.size() == 7) {
      return "Setiap hari";
    }
    DayOfWeek first = days.get(0);
    DayOfWeek last = days.get(days.size() - 1);
    boolean gapless = last.getValue() - first.getValue() == days.size() - 1;
    if (days.size() > 2 && gapless) {
      return name(first) + "-" + name(last);
    }
    return String.join(
        ", ", Collections.unmodifiableList(days.stream().map(OfficeHours::name).toList()));
  }

  private static String name(DayOfWeek day) {
    String name = DAYS.get(day.getValue() - 1);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static Unfit unfit() {
    return Unfit.expected(
        "hari dan jam seperti Senin-Jumat 08.00-15.00",
        "days and hours like Senin-Jumat 08.00-15.00",
        "Satu kelompok hari di setiap baris; jam dengan titik. Jadwal yang lain ditulis di"
            + " kolom Jadwal.",
        "One group of days in each line, hours with a dot. Any other schedule goes into the"
            + " column Jadwal.");
  }
}
