package id.simpul.catalog.rdf;

/**
 * The escapes of N-Triples' texts and IRIs. Source: RDF 1.1 N-Triples, section 7, ECHAR and UCHAR.
 */
final class Escapes {

  private Escapes() {}

  /** Without the escapes; IRIs know only those with a code point. */
  static String resolved(String raw, boolean inText) {
    int backslash = raw.indexOf('\\');
    if (backslash < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length()).append(raw, 0, backslash);
    for (int i = backslash; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else {
        i += appendEscape(raw, i + 1, inText, out);
      }
    }
    return out.toString();
  }

  /** Appends what the escape after a backslash stands for; returns how many characters it took. */
  private static int appendEscape(String raw, int start, boolean inText, StringBuilder out) {
    char kind = start < raw.length() ? raw.charAt(start) : '\0';
    if (kind == 'u' || kind == 'U') {
      int digits = kind == 'u' ? 4 : 8;
      out.appendCodePoint(codePoint(raw, start + 1, digits));
      return 1 + digits;
    }
    int known = inText ? "tbnrf\"'\\".indexOf(kind) : -1;
    if (known < 0) {
      throw new IllegalArgumentException();
    }
    out.append("\t\b\n\r\f\"'\\".charAt(known));
    return 1;
  }

  private static int codePoint(String raw, int start, int digits) {
    if (start + digits > raw.length()) {
      throw new IllegalArgumentException();
    }
    int value = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = Character.digit(raw.charAt(i), 16);
      if (digit < 0 || raw.charAt(i) > 'f') {
        throw new IllegalArgumentException();
      }
      value = (value << 4) + digit;
    }
    if (!Character.isValidCodePoint(value) || Character.getType(value) == Character.SURROGATE) {
      throw new IllegalArgumentException();
    }
    return value;
  }
}
