package id.simpul.catalog.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as officers write it: {@code 1 Maret 2025}, {@code 2025-03-01}, {@code 31/03/2025}. Of
 * {@code 03/04/2025} nobody knows which is the month, so it is refused.
 */
final class OfficeDay {

  private static final List<String> MONTHS =
      List.of(
          "januari",
          "februari",
          "maret",
          "april",
          "mei",
          "juni",
          "juli",
          "agustus",
          "september",
          "oktober",
          "november",
          "desember");

  private static final Pattern NAMED = Pattern.compile("(\\d{1,2}) ([a-z]{3,9})\\.? (\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");

  private OfficeDay() {}

  static LocalDate parse(Entry entry) {
    if (entry.date() != null) {
      return entry.date();
    }
    String said = entry.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    try {
      return day(said);
    } catch (DateTimeException e) {
      throw unfit();
    }
  }

  static String write(LocalDate day) {
    String month = MONTHS.get(day.getMonthValue() - 1);
    return day.getDayOfMonth()
        + " "
        + month.substring(0, 1).toUpperCase(Locale.ROOT)
        + month.substring(1)
        + " "
        + day.getYear();
  }

  private static LocalDate day(String said) {
    Matcher named = NAMED.matcher(said);
    if (named.matches()) {
      return LocalDate.of(number(named, 3), month(named.group(2)), number(named, 1));
    }
    Matcher iso = ISO.matcher(said);
    if (iso.matches()) {
      return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher figures = FIGURES.matcher(said);
    if (figures.matches()) {
      int day = number(figures, 1);
      int month = number(figures, 3);
      if (day > 12 || day == month) {
        return LocalDate.of(number(figures, 4), month, day);
      }
    }
    throw unfit();
  }

  private static int month(String name) {
    String full = name.equals("agt") || name.equals("ags") ? "agustus" : name;
    for (String month : MONTHS) {
      if (month.equals(full) || (full.length() == 3 && month.startsWith(full))) {
        return MONTHS.indexOf(month) + 1;
      }
    }
    throw unfit();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Unfit unfit() {
    return Unfit.expected(
        "tanggal seperti 1 Maret 2025",
        "a day like 1 Maret 2025",
        "Tulis nama bulannya, supaya tidak tertukar.",
        "Write the month by its name, so that nothing is swapped.");
  }
}
