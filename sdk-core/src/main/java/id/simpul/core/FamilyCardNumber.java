package id.simpul.core;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a family card, <i>nomor kartu keluarga</i>: sixteen digits.
 *
 * <p>It looks like a {@link Nik} and is not one; two types keep them apart. It prints masked;
 * {@link #value()} gives the digits. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * FamilyCardNumber family = FamilyCardNumber.parse(form.get("nomor-kk"));
 * }</pre>
 */
public final class FamilyCardNumber {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{16}");

  private final String value;

  private FamilyCardNumber(String value) {
    this.value = value;
  }

  /**
   * Reads a number as somebody typed it; spaces around it are ignored.
   *
   * @param text sixteen digits
   * @return the number
   * @throws InvalidValueException {@code family-card.malformed}, if it has another shape; the text
   *     is not repeated in the message
   */
  public static FamilyCardNumber parse(String text) {
    String value = Objects.requireNonNull(text, "text").strip();
    if (!SHAPE.matcher(value).matches()) {
      throw malformed(value);
    }
    return new FamilyCardNumber(value);
  }

  /**
   * The sixteen digits. Personal data: not for logs, and not for the path of a URL.
   *
   * @return the number itself
   */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FamilyCardNumber card && value.equals(card.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Masked: only the last four digits show. */
  @Override
  public String toString() {
    return "************" + value.substring(12);
  }

  private static InvalidValueException malformed(String found) {
    return new InvalidValueException(
        "family-card.malformed",
        LocalizedText.of(
            "Nomor kartu keluarga terdiri atas 16 angka; yang diterima: "
                + InvalidValueException.shapeInIndonesian(found)
                + ". Periksa kembali nomor pada kartu keluarga.",
            "A family card's number has 16 digits; found: "
                + InvalidValueException.shapeInEnglish(found)
                + ". Check the number on the card."));
  }
}
