package id.simpul.catalog.office;

import java.util.List;

/** Writes the cells of a sheet as text: nothing that somebody wrote can become a formula. */
final class SheetXml {

  /** Styles of {@code styles.xml}, by their number there. */
  enum Style {
    TEXT(0),
    HEAD(1),
    TITLE(2),
    /** A text that begins like a formula; Excel keeps it a text when somebody edits the cell. */
    QUOTED(3),
    FAINT(4);

    private final int number;

    Style(int number) {
      this.number = number;
    }
  }

  private final StringBuilder xml = new StringBuilder(4096);
  private int row;

  void row(List<String> cells, Style style) {
    row++;
    xml.append("<row r=\"").append(row).append("\">");
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        cell(column, cells.get(column), style);
      }
    }
    xml.append("</row>");
  }

  int rows() {
    return row;
  }

  @Override
  public String toString() {
    return xml.toString();
  }

  private void cell(int column, String text, Style style) {
    Style shown = style == Style.TEXT && startsLikeAFormula(text) ? Style.QUOTED : style;
    xml.append("<c r=\"")
        .append(Place.letters(column))
        .append(row)
        .append("\" s=\"")
        .append(shown.number)
        .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        .append(escaped(cut(text)))
        .append("</t></is></c>");
  }

  static boolean startsLikeAFormula(String text) {
    return "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  /**
   * Text of XML; what XML cannot hold is written as {@code _x0007_}, and what looks like that too.
   */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '_' -> safe.append(text.startsWith("_x", i) ? "_x005F_" : "_");
        case '\n' -> safe.append('\n');
        default -> {
          boolean lone =
              Character.isSurrogate(c)
                  && !(Character.isHighSurrogate(c)
                      && i + 1 < text.length()
                      && Character.isLowSurrogate(text.charAt(i + 1)))
                  && !(Character.isLowSurrogate(c)
                      && i > 0
                      && Character.isHighSurrogate(text.charAt(i - 1)));
          if (c < ' ' || c >= 0xFFFE || lone) {
            safe.append(String.format("_x%04X_", (int) c));
          } else {
            safe.append(c);
          }
        }
      }
    }
    return safe.toString();
  }

  private static String cut(String text) {
    return text.length() > OfficeLimits.TEXT ? text.substring(0, OfficeLimits.TEXT) : text;
  }
}
