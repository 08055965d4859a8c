package id.simpul.catalog.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns of text beside each other: a label, then cells, each as wide as it needs to be. */
final class Columns {

  /** A cell below this cannot be read. */
  static final int NARROWEST = 12;

  private static final int WIDEST_LABEL = 13;
  private static final String GAP = "  ";

  private final int[] widths;

  private Columns(int[] widths) {
    this.widths = widths;
  }

  /** Whether so many cells have room beside each other. */
  static boolean fit(int cells, int width) {
    return room(cells, width) >= cells * NARROWEST;
  }

  /** Widths that fit these rows, of which each begins with its label, into so many characters. */
  static Columns of(List<List<List<String>>> rows, int width) {
    int cells = rows.stream().mapToInt(List::size).max().orElse(1) - 1;
    int room = Math.max(room(cells, width), cells * NARROWEST);
    int[] widths = new int[cells + 1];
    widths[0] = WIDEST_LABEL;
    for (List<List<String>> row : rows) {
      for (int c = 1; c < row.size(); c++) {
        int longest =
            row.get(c).stream().mapToInt(line -> Cell.clean(line).length()).max().orElse(0);
        widths[c] = Math.min(room, Math.max(widths[c], longest));
      }
    }
    takeFromTheWidest(widths, room);
    return new Columns(widths);
  }

  String row(List<List<String>> cells) {
    List<List<String>> wrapped =
        IntStream.range(0, cells.size()).mapToObj(c -> Cell.wrap(cells.get(c), widths[c])).toList();
    int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < wrapped.size(); c++) {
        String part = i < wrapped.get(c).size() ? wrapped.get(c).get(i) : "";
        line.append(c == 0 ? "" : GAP).append(Cell.padded(part, widths[c]));
      }
      row.append(line.toString().stripTrailing()).append('\n');
    }
    return row.toString();
  }

  String rule() {
    return Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)) + "\n";
  }

  private static int room(int cells, int width) {
    return width - WIDEST_LABEL - cells * GAP.length();
  }

  private static void takeFromTheWidest(int[] widths, int room) {
    while (Arrays.stream(widths).skip(1).sum() > room) {
      int widest = 1;
      for (int c = 2; c < widths.length; c++) {
        widest = widths[c] > widths[widest] ? c : widest;
      }
      widths[widest]--;
    }
  }
}
