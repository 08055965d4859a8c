package id.simpul.catalog.readiness;

/** Foreign text inside a page. */
final class Markup {

  private Markup() {}

  /** The text, with nothing in it that a browser could take for more than text. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(sign -> append(escaped, sign));
    return escaped.toString();
  }

  private static void append(StringBuilder out, int sign) {
    switch (sign) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isHarmless(sign) ? sign : '\uFFFD');
    }
  }

  /** Signs that turn the direction of writing would disguise the rest of the line. */
  private static boolean isHarmless(int sign) {
    int type = Character.getType(sign);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }
}
