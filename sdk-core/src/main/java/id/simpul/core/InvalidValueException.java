package id.simpul.core;

/**
 * A text that came from outside does not have the shape that it should have.
 *
 * <p>The text itself is never repeated: it may be a resident's number with one digit too many.
 */
public final class InvalidValueException extends SimpulException {

  /**
   * A refusal of a text.
   *
   * @param code such as {@code nik.malformed}
   * @param explanation what was expected, what was found and what to do
   */
  public InvalidValueException(String code, LocalizedText explanation) {
    super(code, Retryability.NOT_RETRYABLE, explanation, null);
  }

  static String shapeInEnglish(String found) {
    long digits = digits(found);
    return digits + " digits and " + (found.length() - digits) + " other characters" + hint(found);
  }

  static String shapeInIndonesian(String found) {
    long digits = digits(found);
    return digits + " angka dan " + (found.length() - digits) + " karakter lain" + petunjuk(found);
  }

  private static String hint(String found) {
    return digits(found) == 16 && found.length() == 16 ? " (not a possible day of birth)" : "";
  }

  private static String petunjuk(String found) {
    return digits(found) == 16 && found.length() == 16 ? " (tanggal lahir tidak mungkin)" : "";
  }

  private static long digits(String text) {
    return text.chars().filter(c -> c >= '0' && c <= '9').count();
  }
}
