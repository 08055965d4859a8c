package id.simpul.catalog.office;

import id.simpul.core.Masking;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it comes out of cells and files: with blanks that look like spaces and marks that nobody
 * sees.
 */
final class Cleaning {

  private static final Pattern BLANKS =
      Pattern.compile("[\\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]");
  private static final Pattern UNSEEN = Pattern.compile("[\\uFEFF\\u200B\\u2060\\u00AD]");
  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");

  /** Controls, marks that turn the reading direction, and the sign of a letter that was lost. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\p{Cntrl}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFFFD\\uFFFE\\uFFFF]|[\\uD800-\\uDFFF]");

  private Cleaning() {}

  static String clean(String raw) {
    String text = LINE_ENDS.matcher(raw).replaceAll("\n");
    text = UNSEEN.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("");
    text = text.replaceAll(" *\\n *", "\n").strip();
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  static boolean isUnreadable(String text) {
    return FORBIDDEN.matcher(text).find();
  }

  /** What may be shown in a message: nothing that turns or hides what stands beside it. */
  static String visible(String text) {
    return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
  }

  /** A catalogue is read by everybody: no resident's number, key or password belongs there. */
  static boolean isPrivate(String text) {
    return !Masking.mask(text).equals(text);
  }

  /** The Indonesian, and what stands in the lines from {@code EN:} on. */
  static String[] languages(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    int at = upper.startsWith("EN:") ? 0 : upper.indexOf("\nEN:");
    if (at < 0) {
      return new String[] {text, ""};
    }
    String english = text.substring(at).strip().substring(3);
    return new String[] {text.substring(0, at).strip(), english.strip()};
  }
}
