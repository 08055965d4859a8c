package id.simpul.benchmarks.harvest;

import id.simpul.catalog.CatalogValidator;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.harvest.HarvestLimits;
import id.simpul.catalog.harvest.HarvestListener;
import id.simpul.catalog.harvest.HarvestOutcome;
import id.simpul.catalog.harvest.HarvestProgress;
import id.simpul.catalog.harvest.HarvestReport;
import id.simpul.catalog.harvest.HarvestSource;
import id.simpul.catalog.harvest.HarvestStore;
import id.simpul.catalog.harvest.Harvester;
import id.simpul.core.AgencyId;
import id.simpul.core.http.ResilientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code benchmarks/run harvest [MOST]}: sources of a thousand to a million services harvested over
 * loopback into a store on disk, once new, once unchanged and once with one page in a hundred
 * changed; then every service read from the store and judged. The curves go to {@code docs/growth}.
 */
public final class Growth {

  private static final Path STORE = Path.of("benchmarks", "target", "harvest");
  private static final Path DOCS = Path.of("docs", "growth");
  private static final AgencyId AGENCY = AgencyId.of("kota-depok");
  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
  private static final int WEIGHED = 10;

  private final PagedSource source;
  private final ResilientTransport transport;

  private Growth(PagedSource source, ResilientTransport transport) {
    this.source = source;
    this.transport = transport;
  }

  /**
   * Runs, prints, and writes the curves.
   *
   * @param args the most services, if not a million
   * @throws IOException if a file or a socket fails
   */
  public static void main(String[] args) throws IOException {
    int most = args.length > 0 ? Integer.parseInt(args[0]) : SIZES[SIZES.length - 1];
    List<Point> points = new ArrayList<>();
    try (PagedSource source = PagedSource.start();
        ResilientTransport transport =
            ResilientTransport.builder().timeout(Duration.ofMinutes(1)).build()) {
      Growth growth = new Growth(source, transport);
      growth.measure(SIZES[0]); // nobody pays for what is loaded once
      for (int size : SIZES) {
        if (size <= most) {
          points.add(growth.measure(size));
          print(points.get(points.size() - 1));
        }
      }
    }
    GrowthPage.write(DOCS, points);
    Point last = points.get(points.size() - 1);
    System.out.printf(Locale.ROOT, "harvest.heap.mb=%.0f%n", last.heapMegabytes());
    System.out.printf(
        Locale.ROOT, "harvest.requests.per.page.unchanged=%.2f%n", last.requestsAPage());
    System.out.printf(Locale.ROOT, "harvest.share.of.full=%.4f%n", last.share());
    System.out.printf(Locale.ROOT, "harvest.services.per.s=%.0f%n", last.size() / last.full());
  }

  private Point measure(int size) throws IOException {
    empty(STORE);
    source.size(size);
    Heap heap = new Heap(size / PagedSource.PAGE);
    double full = seconds(() -> harvest(heap, size));
    source.requests();
    long everything = source.bytes();
    double unchanged = seconds(() -> harvest(new HarvestListener() {}, size));
    double requestsAPage = PagedSource.PAGE * (double) source.requests() / size;
    source.change(Math.max(1, size / PagedSource.PAGE / 100));
    double changed = seconds(() -> harvest(new HarvestListener() {}, size));
    double share = (double) source.bytes() / everything;
    double judged = seconds(() -> judge(size));
    return new Point(size, full, unchanged, changed, judged, heap.most / 1e6, requestsAPage, share);
  }

  private void harvest(HarvestListener listener, int size) {
    HarvestReport report =
        harvester(listener).harvest(HarvestSource.of(AGENCY, source.address(), PagedSource.PREFIX));
    if (report.outcome() == HarvestOutcome.FAILED || report.services() != size) {
      throw new IllegalStateException("expected " + size + " services: " + report);
    }
  }

  private void judge(int size) {
    int services = 0;
    for (SourcedService each : harvester(new HarvestListener() {}).services()) {
      CatalogValidator.validate(each.service());
      services++;
    }
    if (services != size) {
      throw new IllegalStateException("expected " + size + " services, found " + services);
    }
  }

  private Harvester harvester(HarvestListener listener) {
    return Harvester.builder()
        .transport(transport)
        .store(HarvestStore.onDisk(STORE))
        .limits(
            HarvestLimits.builder()
                .maxServices(2_000_000)
                .maxBytes(16L << 30)
                .maxTime(Duration.ofHours(1))
                .build())
        .listener(listener)
        .build();
  }

  private static double seconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(Growth::delete);
      }
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(Point point) {
    System.out.printf(
        Locale.ROOT,
        "%,9d services: new %.2f s, unchanged %.2f s, 1%% changed %.2f s, read and judged %.2f s,"
            + " heap %.0f MB, %.2f requests a page, %.4f of the bytes%n",
        point.size(),
        point.full(),
        point.unchanged(),
        point.changed(),
        point.judged(),
        point.heapMegabytes(),
        point.requestsAPage(),
        point.share());
  }

  /**
   * One size of a source.
   *
   * @param requestsAPage how many requests a page took when nothing had changed
   * @param share what one changed page in a hundred took of the bytes of a first harvest
   */
  record Point(
      int size,
      double full,
      double unchanged,
      double changed,
      double judged,
      double heapMegabytes,
      double requestsAPage,
      double share) {}

  /** Weighs what is alive, ten times in a run. */
  private static final class Heap implements HarvestListener {

    private final int every;
    private long most;

    Heap(int pages) {
      this.every = Math.max(1, pages / WEIGHED);
    }

    @Override
    public void progressed(HarvestProgress progress) {
      if (progress.pages() % every == 0) {
        System.gc();
        most = Math.max(most, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
      }
    }
  }
}
