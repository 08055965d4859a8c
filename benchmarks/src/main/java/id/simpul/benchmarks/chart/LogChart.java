package id.simpul.benchmarks.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Curves over axes that grow by tens, as an SVG. For one thread. */
public final class LogChart {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 360;
  private static final int LEFT = 70;
  private static final int RIGHT = 150;
  private static final int TOP = 30;
  private static final int BOTTOM = 50;

  private final String vertical;
  private final String horizontal;
  private final List<Curve> curves = new ArrayList<>();

  /** A chart without curves, its axes named. */
  public LogChart(String vertical, String horizontal) {
    this.vertical = vertical;
    this.horizontal = horizontal;
  }

  /** One curve through points (x, y), both above 0. */
  private record Curve(String name, String colour, List<double[]> points) {}

  /** Adds a curve through points (x, y), all above 0. */
  public LogChart curve(String name, String colour, List<double[]> points) {
    curves.add(new Curve(name, colour, points));
    return this;
  }

  /** The chart, as the text of an SVG file. */
  public String svg() {
    int leftmost = decade(0, false);
    int rightmost = decade(0, true);
    int lowest = decade(1, false);
    int highest = decade(1, true);
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                + " font-size=\"12\">%n<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n",
            WIDTH, HEIGHT, WIDTH, HEIGHT));
    for (int power = leftmost; power <= rightmost; power++) {
      double x = across(Math.pow(10, power), leftmost, rightmost);
      line(svg, x, TOP, x, HEIGHT - BOTTOM);
      text(svg, x, HEIGHT - BOTTOM + 18, "middle", number(power), "#333");
    }
    for (int power = lowest; power <= highest; power++) {
      double y = up(Math.pow(10, power), lowest, highest);
      line(svg, LEFT, y, WIDTH - RIGHT, y);
      text(svg, LEFT - 8, y + 4, "end", number(power), "#333");
    }
    text(svg, LEFT, TOP - 12, "start", vertical, "#333");
    text(svg, WIDTH - RIGHT, HEIGHT - 12, "end", horizontal, "#333");
    for (Curve curve : curves) {
      StringBuilder path = new StringBuilder();
      double x = 0;
      double y = 0;
      for (double[] point : curve.points()) {
        x = across(point[0], leftmost, rightmost);
        y = up(point[1], lowest, highest);
        path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      }
      svg.append(
          String.format(
              "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n",
              curve.colour(), path.toString().strip()));
      text(svg, x + 8, y + 4, "start", curve.name(), curve.colour());
    }
    return svg.append("</svg>\n").toString();
  }

  /** The power of ten below all numbers of an axis, or above them. */
  private int decade(int axis, boolean above) {
    double edge =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(point -> point[axis])
            .reduce(above ? Math::max : Math::min)
            .orElseThrow();
    double power = Math.log10(edge);
    return (int) (above ? Math.ceil(power - 1e-9) : Math.floor(power + 1e-9));
  }

  private static double across(double number, int leftmost, int rightmost) {
    double share = (Math.log10(number) - leftmost) / Math.max(1, rightmost - leftmost);
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private static double up(double number, int lowest, int highest) {
    double share = (Math.log10(number) - lowest) / Math.max(1, highest - lowest);
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  }

  private static String number(int power) {
    return power < 0
        ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
        : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
  }

  private static void line(StringBuilder svg, double x, double y, double toX, double toY) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
            x,
            y,
            toX,
            toY));
  }

  private static void text(
      StringBuilder svg, double x, double y, String anchor, String text, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            colour,
            text));
  }
}
