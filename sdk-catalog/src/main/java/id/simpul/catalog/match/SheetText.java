package id.simpul.catalog.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of a sheet (RFC 4180) cut into rows, each with where it stands, so that one row can be
 * changed and every other sign of the file stays as its officer wrote it.
 */
final class SheetText {

  /**
   * One row.
   *
   * @param line where it begins, from 1
   * @param from its first character in the text
   * @param to behind its last one, the line end left out
   * @param closed whether every quotation mark has its other
   */
  record SheetRow(int line, int from, int to, List<String> cells, boolean closed) {

    String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }

    boolean isComment() {
      return cell(0).startsWith("#");
    }
  }

  private final String text;
  private final char separator;
  private int at;
  private int line = 1;
  private boolean closed = true;

  private SheetText(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  static List<SheetRow> rows(String text, char separator) {
    SheetText reading = new SheetText(text, separator);
    reading.at = text.startsWith(RulingSheet.MARK) ? 1 : 0;
    List<SheetRow> rows = new ArrayList<>();
    while (reading.at < text.length()) {
      rows.add(reading.row());
    }
    return rows;
  }

  /** A cell as it is written; what a spreadsheet would take for a formula begins with a space. */
  static String cell(String content, char separator) {
    String safe =
        content.isEmpty() || "=+-@".indexOf(content.charAt(0)) < 0 ? content : " " + content;
    boolean quoted =
        safe.indexOf(separator) >= 0
            || safe.indexOf('"') >= 0
            || safe.contains("#")
            || safe.startsWith(" ");
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private SheetRow row() {
    int from = at;
    int began = line;
    closed = true;
    List<String> cells = new ArrayList<>();
    do {
      cells.add(text.charAt(from) == '#' ? restOfLine() : nextCell());
    } while (at < text.length() && text.charAt(at++) == separator);
    int to = at > from && endsLine(at - 1) ? at - 1 : at;
    if (at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n') {
      at++;
    }
    line++;
    return new SheetRow(began, from, to, cells, closed);
  }

  /** A comment is free to use any sign. */
  private String restOfLine() {
    int begin = at;
    while (at < text.length() && !endsLine(at)) {
      at++;
    }
    return text.substring(begin, at);
  }

  /** Stops on the separator, the line end, or behind the text. */
  private String nextCell() {
    StringBuilder cell = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      quoted(cell);
    }
    while (at < text.length() && text.charAt(at) != separator && !endsLine(at)) {
      cell.append(text.charAt(at++));
    }
    return cell.toString();
  }

  private void quoted(StringBuilder cell) {
    at++;
    while (at < text.length()) {
      char sign = text.charAt(at++);
      if (sign == '"') {
        if (at >= text.length() || text.charAt(at) != '"') {
          return;
        }
        at++;
      }
      line += sign == '\n' ? 1 : 0;
      cell.append(sign);
    }
    closed = false;
  }

  private boolean endsLine(int position) {
    return text.charAt(position) == '\n' || text.charAt(position) == '\r';
  }
}
