package id.simpul.catalog.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Numbers in Indonesian words, because regulations write {@code 1 (satu) hari}: the word in
 * brackets has to be the number before it.
 */
final class NumberWords {

  private static final List<String> UNITS =
      List.of(
          "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan");

  private NumberWords() {}

  /** Whether the words say this number, with or without {@code rupiah} behind them. */
  static boolean say(String words, BigDecimal number) {
    String said =
        words
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z]+", " ")
            .replaceAll("\\brupiah\\b", "")
            .strip()
            .replaceAll("\\s+", " ");
    return isWhole(number) && said.equals(of(number.longValueExact()));
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.abs().compareTo(BigDecimal.valueOf(1_000_000_000_000_000L)) < 0;
  }

  static String of(long number) {
    return number == 0 ? "nol" : above(number).strip();
  }

  private static String above(long n) {
    if (n == 0) {
      return "";
    }
    if (n < 10) {
      return " " + UNITS.get((int) n);
    }
    if (n < 20) {
      return n == 10 ? " sepuluh" : n == 11 ? " sebelas" : above(n - 10) + " belas";
    }
    if (n < 100) {
      return above(n / 10) + " puluh" + above(n % 10);
    }
    if (n < 1_000) {
      return (n < 200 ? " seratus" : above(n / 100) + " ratus") + above(n % 100);
    }
    if (n < 1_000_000) {
      return (n < 2_000 ? " seribu" : above(n / 1_000) + " ribu") + above(n % 1_000);
    }
    if (n < 1_000_000_000) {
      return above(n / 1_000_000) + " juta" + above(n % 1_000_000);
    }
    if (n < 1_000_000_000_000L) {
      return above(n / 1_000_000_000) + " miliar" + above(n % 1_000_000_000);
    }
    return above(n / 1_000_000_000_000L) + " triliun" + above(n % 1_000_000_000_000L);
  }
}
