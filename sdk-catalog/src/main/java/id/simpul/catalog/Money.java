package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An amount that is not negative, in a currency (ISO 4217); the same amount is always written the
 * same.
 */
record Money(BigDecimal amount, String currency) {

  private static final int MAX_DIGITS = 18;

  static Money of(BigDecimal amount, String currency) {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "expected a currency like IDR (ISO 4217), found '"
              + currency
              + "'; write its three letters");
    }
    return new Money(plain(amount), currency);
  }

  static BigDecimal plain(BigDecimal amount) {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException(
          "expected an amount of 0 or more, found " + amount + "; what costs nothing is free()");
    }
    if (amount.precision() - (long) amount.scale() > MAX_DIGITS || amount.scale() > MAX_DIGITS) {
      throw new IllegalArgumentException(
          "expected an amount of at most " + MAX_DIGITS + " digits; check the unit");
    }
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** {@code Rp25.000} for Indonesians, {@code Rp25,000} for the English. */
  LocalizedText text() {
    return LocalizedText.of(written('.', ','), written(',', '.'));
  }

  /** From this amount to another. */
  LocalizedText upTo(Money most) {
    return LocalizedText.of(
        written('.', ',') + "–" + most.written('.', ','),
        written(',', '.') + "–" + most.written(',', '.'));
  }

  private String written(char grouping, char decimal) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator(grouping);
    symbols.setDecimalSeparator(decimal);
    String number = new DecimalFormat("#,##0.##", symbols).format(amount);
    return currency.equals(Cost.IDR) ? "Rp" + number : currency + " " + number;
  }
}
