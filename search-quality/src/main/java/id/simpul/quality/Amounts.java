package id.simpul.quality;

import id.simpul.catalog.Cost;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import java.time.Duration;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times, fees and validities as the files write them. */
final class Amounts {

  private static final Pattern TIME = Pattern.compile("(\\d+) (menit|jam|hari kerja|hari|bulan)");
  private static final Pattern RUPIAH = Pattern.compile("Rp ([\\d.]+)(?: – ([\\d.]+))?");
  private static final Pattern VALID = Pattern.compile("(.+), berlaku (\\d+) (tahun|bulan)(.*)");

  private Amounts() {}

  /** {@code langsung}, {@code 15 menit}, {@code 3 hari kerja}. */
  static ProcessingTime time(String said) {
    if (said.equals("langsung")) {
      return ProcessingTime.immediate();
    }
    Matcher time = TIME.matcher(said);
    if (!time.matches()) {
      throw new IllegalArgumentException(
          "expected a time like '3 hari kerja', found '" + said + "'");
    }
    int number = Integer.parseInt(time.group(1));
    return switch (time.group(2)) {
      case "menit" -> ProcessingTime.minutes(number);
      case "jam" -> ProcessingTime.of(Duration.ofHours(number));
      case "hari kerja" -> ProcessingTime.workingDays(number).onceComplete();
      case "hari" -> ProcessingTime.of(Period.ofDays(number));
      default -> ProcessingTime.of(Period.ofMonths(number));
    };
  }

  /** {@code gratis}, {@code Rp 50.000}, {@code Rp 10.000 – 25.000}, or how it is computed. */
  static Cost cost(String said) {
    if (said.equals("gratis")) {
      return Cost.free();
    }
    Matcher rupiah = RUPIAH.matcher(said);
    if (!rupiah.matches()) {
      return Cost.formula(Facts.localized(said));
    }
    return rupiah.group(2) == null
        ? Cost.rupiah(number(rupiah.group(1)))
        : Cost.between(number(rupiah.group(1)), number(rupiah.group(2)));
  }

  /** {@code Kartu AK-1, berlaku 2 tahun // Jobseeker's card}. */
  static Output output(String said) {
    Matcher valid = VALID.matcher(said);
    if (!valid.matches()) {
      return Output.builder(Facts.localized(said)).build();
    }
    int number = Integer.parseInt(valid.group(2));
    return Output.builder(Facts.localized(valid.group(1) + valid.group(4)))
        .validFor(valid.group(3).equals("tahun") ? Period.ofYears(number) : Period.ofMonths(number))
        .build();
  }

  private static long number(String dotted) {
    return Long.parseLong(dotted.replace(".", ""));
  }
}
