package id.simpul.benchmarks.search;

import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.ServiceIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code benchmarks/run search [SERVICES [FOLDER]]}: how fast an index on disk is filled, how large
 * it is, and how long ten kinds of question take, asked by one and by two threads while another
 * puts services all the time; from a thousand services to a million, PostgreSQL beside it. Then how
 * soon others see what is put, and what a dead authority costs. The curves go to {@code
 * docs/search-speed}.
 */
public final class SearchSpeed {

  private static final Path WORK = Path.of("benchmarks", "target", "search");
  private static final Path DOCS = Path.of("docs", "search-speed");
  private static final int NATION = 35_020;
  private static final int MILLION = 1_000_000;
  private static final List<Integer> SIZES = List.of(1_000, 10_000, NATION, 100_000, MILLION);
  private static final double SECONDS = 8;

  private final ManyServices services;
  private final List<Point> points = new ArrayList<>();
  private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

  private SearchSpeed(ManyServices services) {
    this.services = services;
  }

  /**
   * One size.
   *
   * @param rate services indexed a second, from the size before
   * @param p50 of all answers, the worse of one thread and two
   * @param p99 the same
   */
  record Point(
      int size,
      double rate,
      double megabytes,
      double heapMegabytes,
      double p50,
      double p99,
      Optional<Peer> postgres) {

    /** PostgreSQL at this size. */
    record Peer(double rate, double megabytes, double p50, double p99) {}
  }

  /**
   * Fills, asks, prints, and writes the curves.
   *
   * @param args the most services, if not a million; the folder of published catalogues
   * @throws Exception if the disk, PostgreSQL or a thread fails
   */
  public static void main(String[] args) throws Exception {
    int most = args.length > 0 ? Integer.parseInt(args[0]) : MILLION;
    Path data = Path.of(args.length > 1 ? args[1] : "../shared/data");
    empty();
    SearchSpeed speed = new SearchSpeed(ManyServices.from(data));
    speed.grow(SIZES.stream().filter(size -> size <= most).toList());
    System.out.println("One of five authorities dead:");
    double ratio = DeadAuthority.ratio(speed.services, WORK);
    empty();
    line("catalog.search.one.dead.ratio", ratio);
    speed.figures();
  }

  private void grow(List<Integer> sizes) throws Exception {
    try (ServiceIndex index = LuceneIndexes.at(WORK.resolve("index"));
        PeerSpeed postgres = PeerSpeed.start(services)) {
      Filling filling = new Filling(index::put, services);
      Asking asking = new Asking(index, services);
      int before = 0;
      for (int size : sizes) {
        double rate = (size - before) / filling.fill(before, size);
        asking.size(size);
        System.out.printf(
            Locale.ROOT,
            "%,d services, %,.0f a second, %.1f MB on disk%n",
            size,
            rate,
            megabytes());
        asking.whileUpdating(1, SECONDS / 3); // nobody pays for what is compiled once
        Times alone = asked(asking, 1);
        Times together = asked(asking, 2);
        points.add(
            new Point(
                size,
                rate,
                megabytes(),
                heap(),
                Math.max(alone.percentile(0.5), together.percentile(0.5)),
                Math.max(alone.percentile(0.99), together.percentile(0.99)),
                postgres.at(before, size, asking, SECONDS / 2)));
        SpeedPage.write(DOCS, points, load); // a run that is cut short has measured something
        before = size;
      }
      Times visible = Visibility.measure(index, services);
      line("catalog.search.visible.p99.ms", visible.percentile(0.99));
    }
  }

  private static Times asked(Asking asking, int threads) throws Exception {
    asking.updates();
    Times times = asking.whileUpdating(threads, SECONDS);
    System.out.printf(
        Locale.ROOT,
        "  %d threads, %d updates beside them: p50 %.2f ms, p99 %.2f ms, slowest kind %.2f ms%n",
        threads,
        asking.updates(),
        times.percentile(0.5),
        times.percentile(0.99),
        times.slowestKind());
    times.print();
    return times;
  }

  private void figures() {
    for (Point point : points) {
      if (point.size() == NATION || point.size() == MILLION) {
        String size = point.size() == NATION ? "" : "1m.";
        point.postgres().ifPresent(it -> line("postgres.search." + size + "p99.ms", it.p99()));
        line("catalog.index." + size + "services.per.s", point.rate());
        line("catalog.index." + size + "mb", point.megabytes());
        line("catalog.search." + size + "p50.ms", point.p50());
      }
    }
    for (Point point : points) {
      if (point.size() == NATION) {
        line("catalog.search.p99.ms", point.p99());
      } else if (point.size() == MILLION) {
        line("catalog.search.1m.p99.ms", point.p99());
      }
    }
  }

  private static void line(String name, double value) {
    System.out.printf(Locale.ROOT, "%s=%.2f%n", name, value);
  }

  private static double heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private static double megabytes() throws IOException {
    try (Stream<Path> files = Files.walk(WORK.resolve("index"))) {
      return files.map(Path::toFile).mapToLong(f -> f.isFile() ? f.length() : 0).sum() / 1e6;
    }
  }

  private static void empty() throws IOException {
    if (Files.exists(WORK)) {
      try (Stream<Path> files = Files.walk(WORK)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
