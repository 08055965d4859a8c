package id.simpul.catalog.office;

import id.simpul.catalog.Cost;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Money as officers type it: {@code gratis}, {@code 50000}, {@code Rp 50.000}, {@code Rp50.000,-},
 * {@code Rp1.500.000 (satu juta lima ratus ribu rupiah)}, {@code Rp25.000 s.d. Rp100.000}.
 *
 * <p>A dot parts thousands and a comma decimals, as in Indonesia; {@code 50,000} and {@code 50.00}
 * could be either, and are refused.
 */
final class Rupiah {

  private static final Set<String> FREE =
      Set.of(
          "gratis",
          "bebas biaya",
          "cuma-cuma",
          "tanpa biaya",
          "tidak ada biaya",
          "tidak dipungut biaya",
          "tidak dikenakan biaya");

  /** {@code Rp50.000,-}; but the dash of {@code 25.000 - 100.000} is another one. */
  private static final Pattern DASH_AT_THE_END = Pattern.compile(",\\s?[-–—=]+(?!\\s*\\d)");

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s+(?:s\\.?/?d\\.?|sampai"
              + " dengan|sampai|hingga)\\s+|(?<=[\\d)a-z])\\s*[-–—]\\s*(?=rp|idr|\\d)");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:rp\\.?|idr)?\\s*([\\d.,]{1,24})\\s*(ribu|juta|miliar)?\\s*(?:\\(([a-z\\s-]{1,200})\\))?"
              + "\\s*(?:rupiah)?");

  private static final Pattern INDONESIAN =
      Pattern.compile("(?:0|[1-9]\\d{0,14}|[1-9]\\d{0,2}(?:\\.\\d{3}){1,4})(?:,\\d{1,2})?");

  private static final Map<String, BigDecimal> SCALE =
      Map.of(
          "ribu", BigDecimal.valueOf(1_000),
          "juta", BigDecimal.valueOf(1_000_000),
          "miliar", BigDecimal.valueOf(1_000_000_000));

  private Rupiah() {}

  /** Free, an amount or a range. */
  static Cost cost(String text) {
    String said = lower(text);
    if (FREE.contains(said.replaceAll("[.!]+$", ""))) {
      return Cost.free();
    }
    String[] ends = BETWEEN.split(said, -1);
    if (ends.length == 1) {
      return Cost.of(amount(ends[0]), Cost.IDR);
    }
    if (ends.length != 2 || amount(ends[0]).compareTo(amount(ends[1])) > 0) {
      throw unfit();
    }
    return Cost.between(amount(ends[0]), amount(ends[1]), Cost.IDR);
  }

  /** One amount. */
  static BigDecimal rupiah(String text) {
    return amount(lower(text));
  }

  /** How an amount or a range is written; empty for what this cannot say. */
  static Optional<String> write(Cost cost) {
    return switch (cost.kind()) {
      case FREE -> Optional.of("gratis");
      case AMOUNT -> cost.amount().map(Rupiah::write);
      case RANGE ->
          Optional.of(
              write(cost.amount().orElseThrow()) + " - " + write(cost.upTo().orElseThrow()));
      case FORMULA, UNKNOWN -> Optional.empty();
    };
  }

  static String write(BigDecimal amount) {
    return "Rp"
        + new DecimalFormat(
                "#,##0.##", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("id")))
            .format(amount);
  }

  private static BigDecimal amount(String said) {
    Matcher amount = AMOUNT.matcher(said.strip());
    if (!amount.matches()) {
      throw unfit();
    }
    BigDecimal number = number(amount.group(1), amount.group(2));
    if (amount.group(3) != null && !NumberWords.say(amount.group(3), number)) {
      throw Unfit.expected(
          "angka dan kata yang sama, misalnya Rp50.000 (lima puluh ribu rupiah)",
          "a figure and words that agree, such as Rp50.000 (lima puluh ribu rupiah)",
          "Perbaiki angkanya atau katanya.",
          "Correct the figure or the words.");
    }
    return number;
  }

  private static BigDecimal number(String figures, String scale) {
    if (!INDONESIAN.matcher(figures).matches()) {
      throw unfit();
    }
    BigDecimal number = new BigDecimal(figures.replace(".", "").replace(',', '.'));
    return scale == null ? number : number.multiply(SCALE.get(scale));
  }

  private static String lower(String text) {
    String said = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    return DASH_AT_THE_END.matcher(said).replaceAll("").strip();
  }

  private static Unfit unfit() {
    return Unfit.expected(
        "biaya dalam rupiah, misalnya gratis, Rp50.000, atau Rp25.000 - Rp100.000",
        "a fee in rupiah, such as gratis, Rp50.000 or Rp25.000 - Rp100.000",
        "Titik memisahkan ribuan, koma memisahkan sen. Kata lain (per lembar, untuk siapa)"
            + " ditulis di kolom"
            + " Keterangan.",
        "A dot parts thousands, a comma parts cents. Other words (per sheet, for whom) go into"
            + " the column"
            + " Keterangan.");
  }
}
