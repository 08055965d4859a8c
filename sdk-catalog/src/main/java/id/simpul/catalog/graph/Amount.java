package id.simpul.catalog.graph;

import id.simpul.core.LocalizedText;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** A limit in words that people use: {@code 64 MiB}, {@code 2.000.000 pernyataan}. */
final class Amount {

  private static final Map<String, String> INDONESIAN =
      Map.of("bytes", "byte", "statements", "pernyataan", "levels", "tingkat");
  private static final long KIB = 1L << 10;
  private static final long MIB = 1L << 20;

  private Amount() {}

  /** So many of what is counted, named in English plural. */
  static LocalizedText of(long count, String what) {
    if (what.equals("bytes") && count >= KIB) {
      double size = (double) count / (count >= MIB ? MIB : KIB);
      String unit = count >= MIB ? " MiB" : " KiB";
      return LocalizedText.of(written(size, '.', ',') + unit, written(size, ',', '.') + unit);
    }
    return LocalizedText.of(
        written(count, '.', ',') + " " + INDONESIAN.getOrDefault(what, what),
        written(count, ',', '.') + " " + what);
  }

  private static String written(Number number, char grouping, char decimal) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator(grouping);
    symbols.setDecimalSeparator(decimal);
    return new DecimalFormat("#,##0.#", symbols).format(number);
  }
}
