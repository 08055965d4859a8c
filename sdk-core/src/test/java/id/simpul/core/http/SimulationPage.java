package id.simpul.core.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes figures as a page and as a chart. */
final class SimulationPage {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 260;
  private static final int LEFT = 60;
  private static final int BOTTOM = 220;
  private static final int TOP = 30;

  private final StringBuilder page = new StringBuilder();

  SimulationPage text(String paragraph) {
    page.append(paragraph).append("\n\n");
    return this;
  }

  SimulationPage table(String head, List<String> rows) {
    page.append(head).append('\n').append(head.replaceAll("[^|]+", "---")).append('\n');
    rows.forEach(row -> page.append(row).append('\n'));
    page.append('\n');
    return this;
  }

  static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(shown(cell)).append(" |");
    }
    return row.toString();
  }

  static String shown(Object cell) {
    if (cell instanceof Duration duration) {
      return duration.toMillis() < 1000
          ? duration.toMillis() + " ms"
          : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
    return cell instanceof Double number
        ? String.format(Locale.ROOT, "%.2f", number)
        : String.valueOf(cell);
  }

  String markdown() {
    return page.toString().strip() + "\n";
  }

  /** Requests in each second: one line for each, the first one drawn last and strongest. */
  static String chart(
      String title, List<String> names, List<List<Integer>> lines, int seconds, String[] colours) {
    int most = lines.stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(1);
    StringBuilder svg = new StringBuilder();
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n"
                + "<title>%s</title>%n<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n")
            .formatted(WIDTH, HEIGHT, title, WIDTH, HEIGHT));
    svg.append("<g font-family=\"sans-serif\" font-size=\"12\" fill=\"#333\">\n");
    svg.append(label(LEFT, 18, "start", title));
    svg.append(label(LEFT - 8, TOP + 4, "end", Integer.toString(most)));
    svg.append(label(LEFT - 8, BOTTOM, "end", "0"));
    svg.append(label(LEFT, BOTTOM + 18, "middle", "0 s"));
    svg.append(label(WIDTH - 20, BOTTOM + 18, "end", seconds + " s"));
    for (int i = lines.size() - 1; i >= 0; i--) {
      svg.append(
          "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n"
              .formatted(colours[i], points(lines.get(i), seconds, most)));
      svg.append(
          "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n"
              .formatted(LEFT + 160 * i, BOTTOM + 34, colours[i], names.get(i)));
    }
    return svg.append("</g>\n</svg>\n").toString().replace("\r\n", "\n");
  }

  private static String label(int x, int y, String anchor, String text) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n".formatted(x, y, anchor, text);
  }

  private static String points(List<Integer> line, int seconds, int most) {
    StringBuilder points = new StringBuilder();
    Function<Integer, Long> x = s -> LEFT + Math.round((WIDTH - 20.0 - LEFT) * s / seconds);
    for (int second = 0; second < Math.min(seconds, line.size()); second++) {
      long y = BOTTOM - Math.round((double) (BOTTOM - TOP) * line.get(second) / most);
      points.append(x.apply(second)).append(',').append(y).append(' ');
    }
    return points.toString().strip();
  }
}
