package id.simpul.benchmarks.search;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * {@code benchmarks/run search [SERVICES]}: how fast an index on disk is filled, how large it is,
 * and how long ten kinds of question take, asked by one and by two threads while a third puts
 * services all the time.
 */
public final class SearchSpeed {

  private static final Path FOLDER = Path.of("benchmarks", "target", "search");
  private static final int SERVICES = 35_020;
  private static final int BATCH = 1_000;
  private static final int ROUNDS = 150;
  private static final RegionCode KELURAHAN = RegionCode.kemendagri("32.76.01.1009");

  private static final Map<String, ServiceQuery> KINDS = kinds();

  private SearchSpeed() {}

  private static Map<String, ServiceQuery> kinds() {
    Map<String, ServiceQuery> kinds = new LinkedHashMap<>();
    kinds.put("one word", ServiceQuery.text("ktp"));
    kinds.put("everyday", ServiceQuery.text("bikin akta anak").near(KELURAHAN));
    kinds.put("situation", ServiceQuery.text("orang tua meninggal").near(KELURAHAN));
    kinds.put("misspelt", ServiceQuery.text("akte kelahirn ilng").near(KELURAHAN));
    kinds.put("place in words", ServiceQuery.text("ktp hilang kota surabaya"));
    kinds.put("emergency", ServiceQuery.text("rumah tetangga kebakaran").near(KELURAHAN));
    kinds.put("narrowed", ServiceQuery.text("usaha").only(Facet.COST, "free").near(KELURAHAN));
    kinds.put("all facets", ServiceQuery.text("surat").counting(Facet.values()));
    kinds.put("everything", ServiceQuery.text("").near(KELURAHAN).counting(Facet.REGION));
    kinds.put("long", ServiceQuery.text("saya mau tanya " + "syarat kartu x9 ".repeat(2_000)));
    return kinds;
  }

  /**
   * Fills, asks and prints.
   *
   * @param args how many services, if not {@value #SERVICES}
   * @throws Exception if the disk or a thread fails
   */
  public static void main(String[] args) throws Exception {
    int number = args.length > 0 ? Integer.parseInt(args[0]) : SERVICES;
    empty();
    List<SourcedService> services = ManyServices.of(number);
    try (ServiceIndex index = LuceneIndexes.at(FOLDER)) {
      long began = System.nanoTime();
      for (int i = 0; i < number; i += BATCH) {
        index.put(services.subList(i, Math.min(number, i + BATCH)));
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d services indexed in %.1f s, %.0f a second, %.1f MB on disk%n",
          number,
          seconds,
          number / seconds,
          size() / 1e6);
      ask(index, services, 1); // nobody pays for what is compiled once
      double alone = ask(index, services, 1);
      double together = ask(index, services, 2);
      System.out.printf(Locale.ROOT, "catalog.index.services.per.s=%.0f%n", number / seconds);
      System.out.printf(Locale.ROOT, "catalog.search.p99.one.thread.ms=%.2f%n", alone);
      System.out.printf(Locale.ROOT, "catalog.search.p99.ms=%.2f%n", Math.max(alone, together));
    }
    empty();
  }

  /** The 99th percentile over all kinds; a line each. */
  private static double ask(ServiceIndex index, List<SourcedService> services, int threads)
      throws InterruptedException, ExecutionException {
    AtomicBoolean asking = new AtomicBoolean(true);
    ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
    try {
      Future<Integer> updates = pool.submit(() -> update(index, services, asking));
      List<Future<Map<String, List<Long>>>> askers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        askers.add(pool.submit(() -> times(index)));
      }
      Map<String, List<Long>> all = new LinkedHashMap<>();
      for (Future<Map<String, List<Long>>> asker : askers) {
        asker
            .get()
            .forEach((kind, t) -> all.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(t));
      }
      asking.set(false);
      System.out.printf(
          Locale.ROOT, "%d threads, %d updates beside them%n", threads, updates.get());
      List<Long> together = new ArrayList<>();
      all.forEach(
          (kind, times) -> {
            together.addAll(times);
            System.out.printf(
                Locale.ROOT,
                "  %-15s p50 %6.2f ms  p99 %6.2f ms%n",
                kind,
                percentile(times, 0.5),
                percentile(times, 0.99));
          });
      return percentile(together, 0.99);
    } finally {
      asking.set(false);
      pool.shutdown();
    }
  }

  private static Map<String, List<Long>> times(ServiceIndex index) {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      KINDS.forEach(
          (kind, query) -> {
            long began = System.nanoTime();
            if (index.search(query).isEmpty()) {
              throw new IllegalStateException("nothing answers " + query);
            }
            times.computeIfAbsent(kind, k -> new ArrayList<>()).add(System.nanoTime() - began);
          });
    }
    return times;
  }

  private static int update(
      ServiceIndex index, List<SourcedService> services, AtomicBoolean asking) {
    int updates = 0;
    while (asking.get()) {
      index.put(List.of(services.get(updates * 31 % services.size())));
      updates++;
    }
    return updates;
  }

  private static double percentile(List<Long> times, double share) {
    List<Long> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
  }

  private static long size() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.map(Path::toFile).mapToLong(file -> file.isFile() ? file.length() : 0).sum();
    }
  }

  private static void empty() throws IOException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> files = Files.walk(FOLDER)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
