package id.simpul.core;

/** Finds runs of 15 digits or more, whatever people write between them; one pass, no regex. */
final class LongNumbers {

  private static final int SHORTEST = 15;
  private static final int MOST_BETWEEN = 5;

  private LongNumbers() {}

  static String replace(String text, String replacement) {
    StringBuilder out = null;
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (!Character.isDigit(character)) {
        at += Character.charCount(character);
        continue;
      }
      Run run = Run.from(text, at);
      if (run.digits >= SHORTEST) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, copied, at).append(replacement);
        copied = run.end;
      }
      at = run.end;
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /** Where a run ends, and how many digits it has. */
  private record Run(int end, int digits) {

    static Run from(String text, int start) {
      int digits = 0;
      int end = start;
      int at = start;
      while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
        digits++;
        at += Character.charCount(text.codePointAt(at));
        end = at;
        at = skipBetween(text, at);
      }
      return new Run(end, digits);
    }
  }

  private static int skipBetween(String text, int from) {
    int at = from;
    for (int i = 0; i < MOST_BETWEEN && at < text.length(); i++) {
      int length = between(text, at);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return at;
  }

  private static int between(String text, int at) {
    char character = text.charAt(at);
    if (character == '%') {
      return isEncoded(text, at) ? 3 : 0;
    }
    return isBetween(character) ? 1 : 0;
  }

  private static boolean isBetween(char character) {
    return switch (character) {
      case '.', '_', '/', '+', '\t', '\r', '\n' -> true;
      default ->
          switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                Character.DASH_PUNCTUATION,
                Character.FORMAT,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> character == '\u2212' || character == '\u00B7';
          };
    };
  }

  /** A space, a slash, a dash, a dot or a plus in a URL. */
  private static boolean isEncoded(String text, int at) {
    return text.startsWith("%20", at)
        || text.regionMatches(true, at, "%2F", 0, 3)
        || text.regionMatches(true, at, "%2D", 0, 3)
        || text.regionMatches(true, at, "%2E", 0, 3)
        || text.regionMatches(true, at, "%2B", 0, 3);
  }
}
