package id.simpul.core;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resident's number, <i>nomor induk kependudukan</i> (Law 23/2006 on population administration).
 *
 * <p>Sixteen digits: six for the region of <i>first</i> registration, the day of birth as DDMMYY (a
 * woman's day plus 40) and four for the order. It is permanent and has no check digit: it never
 * says where somebody lives now, and a well-formed number need not exist. Only the shape is checked
 * here.
 *
 * <p>It prints masked; {@link #value()} gives the digits. Immutable and safe to share between
 * threads.
 *
 * <pre>{@code
 * Nik nik = Nik.parse(form.get("nik"));
 * log.info("application by {}", nik);   // application by ************0001
 * }</pre>
 */
public final class Nik {

  private static final Pattern SHAPE =
      Pattern.compile(
          "[0-9]{6}" // region of first registration
              + "(?:0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])" // day, a woman's plus 40
              + "(?:0[1-9]|1[0-2])[0-9]{2}" // month and year
              + "[0-9]{4}");

  private final String value;

  private Nik(String value) {
    this.value = value;
  }

  /**
   * Reads a number as somebody typed it; spaces around it are ignored.
   *
   * @param text sixteen digits
   * @return the number
   * @throws InvalidValueException {@code nik.malformed}, if it has another shape; the text is not
   *     repeated in the message
   */
  public static Nik parse(String text) {
    String value = Objects.requireNonNull(text, "text").strip();
    if (!SHAPE.matcher(value).matches()) {
      throw malformed(value);
    }
    return new Nik(value);
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
    return other instanceof Nik nik && value.equals(nik.value);
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
        "nik.malformed",
        LocalizedText.of(
            "NIK terdiri atas 16 angka: 6 kode wilayah, tanggal lahir HHBBTT (perempuan: hari + 40)"
                + " dan 4 nomor urut; yang diterima: "
                + InvalidValueException.shapeInIndonesian(found)
                + ". Periksa kembali NIK pada KTP.",
            "A NIK has 16 digits: 6 for the region, the day of birth as DDMMYY (a woman's day plus"
                + " 40) and 4 for the order; found: "
                + InvalidValueException.shapeInEnglish(found)
                + ". Check the number on the identity card."));
  }
}
