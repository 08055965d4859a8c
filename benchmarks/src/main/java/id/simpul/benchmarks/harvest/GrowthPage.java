package id.simpul.benchmarks.harvest;

import id.simpul.benchmarks.chart.LogChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The curves as a page with two charts. */
final class GrowthPage {

  private GrowthPage() {}

  static void write(Path folder, List<Growth.Point> points) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("time.svg"),
        new LogChart("seconds", "services")
            .curve("new", "#c1440e", numbers(points, Growth.Point::full))
            .curve("read and judged", "#0b6e4f", numbers(points, Growth.Point::judged))
            .curve("1 % changed", "#6a4c93", numbers(points, Growth.Point::changed))
            .curve("unchanged", "#1d4e89", numbers(points, Growth.Point::unchanged))
            .svg());
    Files.writeString(
        folder.resolve("heap.svg"),
        new LogChart("megabytes alive", "services")
            .curve("harvesting", "#c1440e", numbers(points, Growth.Point::heapMegabytes))
            .svg());
    Files.writeString(folder.resolve("README.md"), page(points));
  }

  private static List<double[]> numbers(
      List<Growth.Point> points, ToDoubleFunction<Growth.Point> what) {
    return points.stream()
        .map(point -> new double[] {point.size(), what.applyAsDouble(point)})
        .toList();
  }

  private static String page(List<Growth.Point> points) {
    StringBuilder page =
        new StringBuilder(
            """
            # How a harvest grows

            Written by `benchmarks/run harvest`: a source on loopback, in pages of a thousand services, into a store on disk. *New* is
            the first harvest; *unchanged* asks each page whether it has changed; *1 % changed* finds one page in a hundred changed;
            *read and judged* goes through the stored services with every rule. The heap is what is alive after a collection, the most
            of ten times in the first harvest. Both axes grow by tens, so that a straight line is even growth.

            ![Seconds by number of services](time.svg)

            ![Megabytes alive by number of services](heap.svg)

            | services | new, s | unchanged, s | 1 % changed, s | read and judged, s | heap, MB | requests a page, unchanged | share of the bytes, 1 % changed |
            |---|---|---|---|---|---|---|---|
            """);
    for (Growth.Point point : points) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %,d | %.2f | %.2f | %.2f | %.2f | %.0f | %.2f | %.4f |%n",
              point.size(),
              point.full(),
              point.unchanged(),
              point.changed(),
              point.judged(),
              point.heapMegabytes(),
              point.requestsAPage(),
              point.share()));
    }
    return page.toString();
  }
}
