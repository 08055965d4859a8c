package id.simpul.example.jabodetabek.acts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A table of text: columns as wide as they need to be, and wrapped where they do not fit. */
final class TextTable {

  private static final int GAP = 2;
  private static final int NARROWEST = 8;

  private final List<List<String>> rows;
  private final int[] widths;

  private TextTable(List<List<String>> rows, int[] widths) {
    this.rows = rows;
    this.widths = widths;
  }

  static TextTable of(List<String> header, List<List<String>> body, int width) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(header);
    rows.addAll(body);
    return new TextTable(rows, fitted(natural(rows, header.size()), width));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    boolean tall = rows.stream().skip(1).anyMatch(row -> height(row) > 1);
    for (int i = 0; i < rows.size(); i++) {
      if (tall && i > 1) {
        lines.add("");
      }
      lines.addAll(row(rows.get(i)));
      if (i == 0) {
        lines.add(rule());
      }
    }
    return lines;
  }

  /** Breaks a text at spaces so that no line is longer, unless a single word is. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" ", -1)) {
        if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private List<String> row(List<String> cells) {
    List<List<String>> wrapped =
        IntStream.range(0, widths.length).mapToObj(c -> cell(cells, c)).toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height(cells); i++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String part = i < wrapped.get(c).size() ? wrapped.get(c).get(i) : "";
        line.append(part).append(" ".repeat(Math.max(0, widths[c] - part.length()) + GAP));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int height(List<String> cells) {
    return IntStream.range(0, widths.length).map(c -> cell(cells, c).size()).max().orElse(0);
  }

  /** Within a table a long word is cut, so that the columns stay. */
  private List<String> cell(List<String> cells, int column) {
    int width = widths[column];
    List<String> lines = new ArrayList<>();
    for (String line : wrap(cells.get(column), width)) {
      String rest = line;
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      lines.add(rest);
    }
    return lines;
  }

  private String rule() {
    return String.join(" ".repeat(GAP), Arrays.stream(widths).mapToObj("-"::repeat).toList());
  }

  private static int[] natural(List<List<String>> rows, int columns) {
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < columns; c++) {
        int longest = row.get(c).lines().mapToInt(String::length).max().orElse(0);
        widths[c] = Math.max(widths[c], longest);
      }
    }
    return widths;
  }

  /** Takes from the widest column until all fit. */
  private static int[] fitted(int[] widths, int width) {
    int available = width - GAP * (widths.length - 1);
    while (Arrays.stream(widths).sum() > available) {
      int widest = 0;
      for (int c = 1; c < widths.length; c++) {
        widest = widths[c] > widths[widest] ? c : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }
}
