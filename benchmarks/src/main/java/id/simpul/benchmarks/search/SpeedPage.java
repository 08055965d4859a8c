package id.simpul.benchmarks.search;

import id.simpul.benchmarks.chart.LogChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The curves as a page with three charts. */
final class SpeedPage {

  private static final String OURS = "#c1440e";
  private static final String OURS_TOO = "#e9a178";
  private static final String PEER = "#1d4e89";
  private static final String PEER_TOO = "#8fb3d9";

  private SpeedPage() {}

  /**
   * Writes it.
   *
   * @param load the machine's when the run began, to tell a quiet one from a busy one
   */
  static void write(Path folder, List<SearchSpeed.Point> points, double load) throws IOException {
    Files.createDirectories(folder);
    boolean compared = points.stream().allMatch(point -> point.postgres().isPresent());
    LogChart time =
        new LogChart("milliseconds", "services")
            .curve("p99", OURS, numbers(points, SearchSpeed.Point::p99))
            .curve("p50", OURS_TOO, numbers(points, SearchSpeed.Point::p50));
    LogChart rate =
        new LogChart("services indexed a second", "services")
            .curve("Simpul", OURS, numbers(points, SearchSpeed.Point::rate));
    LogChart size =
        new LogChart("megabytes on disk", "services")
            .curve("Simpul", OURS, numbers(points, SearchSpeed.Point::megabytes));
    if (compared) {
      time.curve("PostgreSQL p99", PEER, peer(points, SearchSpeed.Point.Peer::p99))
          .curve("PostgreSQL p50", PEER_TOO, peer(points, SearchSpeed.Point.Peer::p50));
      rate.curve("PostgreSQL", PEER, peer(points, SearchSpeed.Point.Peer::rate));
      size.curve("PostgreSQL", PEER, peer(points, SearchSpeed.Point.Peer::megabytes));
    }
    Files.writeString(folder.resolve("time.svg"), time.svg());
    Files.writeString(folder.resolve("rate.svg"), rate.svg());
    Files.writeString(folder.resolve("size.svg"), size.svg());
    Files.writeString(folder.resolve("README.md"), page(points, load));
  }

  private static List<double[]> numbers(
      List<SearchSpeed.Point> points, ToDoubleFunction<SearchSpeed.Point> what) {
    return points.stream()
        .map(point -> new double[] {point.size(), what.applyAsDouble(point)})
        .toList();
  }

  private static List<double[]> peer(
      List<SearchSpeed.Point> points, ToDoubleFunction<SearchSpeed.Point.Peer> what) {
    return numbers(points, point -> what.applyAsDouble(point.postgres().orElseThrow()));
  }

  private static String page(List<SearchSpeed.Point> points, double load) {
    StringBuilder page =
        new StringBuilder(
            """
            # How search grows

            Written by `benchmarks/run search`: one index on disk, filled by two threads a thousand services at a time, and asked ten kinds
            of question, each time in another village, by one thread and then by two, while another puts one service after the other without
            a pause. p50 and p99 are over all kinds, hostile ones too, and the worse of one thread and two. What Simpul does for that:
            it finds, ranks by place, mends typing errors, understands situations, counts the total and, where asked, every facet, exactly,
            and reads the 20 services of the page. PostgreSQL has the same services in a table with a GIN index, made after filling, no
            updates beside it and no forced writes, and returns ten identifiers: it ranks by words alone, and mends and counts nothing.
            Both axes grow by tens.

            ![Milliseconds by number of services](time.svg)

            ![Services indexed a second by number of services](rate.svg)

            ![Megabytes on disk by number of services](size.svg)

            | services | indexed a second | MB on disk | MB of heap | p50, ms | p99, ms | PostgreSQL: indexed a second | MB | p50, ms | p99, ms |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    for (SearchSpeed.Point point : points) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %,d | %,.0f | %,.0f | %,.0f | %.2f | %.2f | %s |%n",
              point.size(),
              point.rate(),
              point.megabytes(),
              point.heapMegabytes(),
              point.p50(),
              point.p99(),
              point.postgres().map(SpeedPage::cells).orElse("not installed | | |")));
    }
    page.append(
        String.format(
            Locale.ROOT,
            "%nWhen this run began, the machine had %d processors and a load of %.1f. %s%n",
            Runtime.getRuntime().availableProcessors(),
            load,
            load < 0.5
                ? "It was quiet."
                : "It was busy with other work, so times are longer than they are: run it again at"
                    + " night."));
    return page.toString();
  }

  private static String cells(SearchSpeed.Point.Peer peer) {
    return String.format(
        Locale.ROOT,
        "%,.0f | %,.0f | %.2f | %.2f",
        peer.rate(),
        peer.megabytes(),
        peer.p50(),
        peer.p99());
  }
}
