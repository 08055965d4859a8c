package id.simpul.catalog.compare;

import java.util.ArrayList;
import java.util.List;

/** Text in a fixed width. */
final class Cell {

  private static final String MAY_END_A_LINE = "/-_.@,;:";

  private Cell() {}

  /**
   * Each line wrapped at spaces; a word that is wider than the cell is broken, behind a sign within
   * it if there is one. Where there are several lines, what continues one is indented. Control
   * characters become spaces, and the usual beginning of an address is left out.
   */
  static List<String> wrap(List<String> lines, int width) {
    String indent = lines.size() > 1 ? " " : "";
    List<String> wrapped = new ArrayList<>();
    for (String line : lines) {
      wrap(clean(line), width, indent, wrapped);
    }
    return wrapped;
  }

  private static void wrap(String line, int width, String indent, List<String> wrapped) {
    String current = "";
    String before = "";
    for (String word : line.split(" +", -1)) {
      String rest = word;
      if (!current.isBlank() && current.length() + 1 + rest.length() > width) {
        wrapped.add(current);
        current = indent;
        before = "";
      }
      while (current.length() + before.length() + rest.length() > width) {
        int end = breakOf(rest, width - current.length());
        wrapped.add(current + rest.substring(0, end));
        rest = rest.substring(end);
        current = indent;
      }
      current += before + rest;
      before = " ";
    }
    wrapped.add(current);
  }

  /** What is shown of a line. */
  static String clean(String line) {
    return line.replaceAll("\\p{Cntrl}", " ").replace("https://", "").strip();
  }

  static String padded(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }

  private static int breakOf(String word, int width) {
    for (int end = width; end > width / 2; end--) {
      if (MAY_END_A_LINE.indexOf(word.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    return width;
  }
}
