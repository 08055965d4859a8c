package id.simpul.identity;

import id.simpul.core.Masking;
import java.util.Collection;
import java.util.StringJoiner;

/** Text from outside, made harmless before a person, a log or a header shows it. */
final class Quoted {

  private static final int LONGEST = 120;

  private Quoted() {}

  /** In quotes, printable and short: no line breaks to forge a log with, no look-alike letters. */
  static String of(Object value) {
    return value instanceof Collection<?> several
        ? each(several)
        : "'" + printable(String.valueOf(value)) + "'";
  }

  private static String each(Collection<?> values) {
    StringJoiner shown = new StringJoiner(", ").setEmptyValue("''");
    for (Object value : values) {
      if (shown.length() > LONGEST) {
        return shown.add("...").toString();
      }
      shown.add("'" + printable(String.valueOf(value)) + "'");
    }
    return shown.toString();
  }

  /** Without quotes, for printing: printable, short, and without a resident's number. */
  static String masked(String text) {
    return printable(Masking.mask(text));
  }

  /** What may stand in a quoted header parameter (RFC 6750 section 3). */
  static String headerSafe(String text) {
    return text.chars()
        .filter(c -> c >= 0x20 && c <= 0x7e && c != '"' && c != '\\')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
      char c = text.charAt(i);
      shown.append(c >= 0x20 && c <= 0x7e && c != '\'' ? c : '?');
    }
    return text.length() > LONGEST ? shown + "..." : shown.toString();
  }
}
