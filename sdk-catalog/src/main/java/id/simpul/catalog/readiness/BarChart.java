package id.simpul.catalog.readiness;

import java.util.ArrayList;
import java.util.List;

/** Bars lying under each other, drawn in SVG that needs nothing else. */
final class BarChart {

  private static final int LABEL = 385;
  private static final int FULL = 330;
  private static final int ROW = 26;
  private static final int WIDTH = LABEL + FULL + 70;

  private record Bar(String label, int value) {}

  private final int most;
  private final String unit;
  private final List<Bar> bars = new ArrayList<>();

  /** For values from zero to the most. */
  BarChart(int most, String unit) {
    this.most = most;
    this.unit = unit;
  }

  void bar(String label, int value) {
    bars.add(new Bar(label, value));
  }

  /**
   * The drawing.
   *
   * @param title for those who hear the page instead of seeing it
   */
  String svg(String title) {
    StringBuilder svg = new StringBuilder();
    int height = bars.size() * ROW + 4;
    svg.append("<svg role=\"img\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(height);
    svg.append("\" width=\"100%\"><title>").append(Markup.escaped(title)).append("</title>");
    for (int i = 0; i < bars.size(); i++) {
      draw(svg, bars.get(i), i * ROW);
    }
    return svg.append("</svg>\n").toString();
  }

  private void draw(StringBuilder svg, Bar bar, int top) {
    int length = (int) ((long) bar.value * FULL / most);
    text(svg, 0, top, bar.label);
    rectangle(svg, top, FULL, "#e8e8e8");
    rectangle(svg, top, length, "#1f5fa8");
    text(svg, LABEL + FULL + 8, top, bar.value + unit);
  }

  private static void text(StringBuilder svg, int x, int top, String text) {
    svg.append("<text x=\"").append(x).append("\" y=\"").append(top + 18).append("\">");
    svg.append(Markup.escaped(text)).append("</text>");
  }

  private static void rectangle(StringBuilder svg, int top, int width, String colour) {
    svg.append("<rect x=\"").append(LABEL).append("\" y=\"").append(top + 4);
    svg.append("\" width=\"").append(width).append("\" height=\"18\" fill=\"").append(colour);
    svg.append("\"/>");
  }
}
