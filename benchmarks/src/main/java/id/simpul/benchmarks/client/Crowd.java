package id.simpul.benchmarks.client;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * Thousands of calls at once to a server that takes its time: each on a virtual thread, or on as
 * many threads as a server of Java 17 has.
 */
public final class Crowd {

  private static final int CALLS = 5_000;
  private static final int BOUNDED = 200;
  private static final String DELAY_MILLIS = "100";

  private final ExecutorService threads;
  private final String name;

  private Crowd(ExecutorService threads, String name) {
    this.threads = threads;
    this.name = name;
  }

  /** On this Java with bounded threads, and with virtual ones on a Java 25 if there is one. */
  static void measure() throws IOException {
    Client.say(CALLS + " calls at once to a server that answers after " + DELAY_MILLIS + " ms");
    System.out.printf(
        "%n%-34s %-8s %9s %9s %9s %9s %9s%n",
        "at once", "", "wall ms", "p50 ms", "p99 ms", "threads", "failed");
    try (OtherJvm bounded = OtherJvm.start(OtherJvm.thisHome(), Crowd.class, "bounded")) {
      bounded.copyOutput();
    }
    if (OtherJvm.java25().isEmpty()) {
      System.out.println(
          "SKIPPED, NOT MEASURED: virtual threads. No Java 25 found; set JAVA_25_HOME.");
      return;
    }
    try (OtherJvm virtual = OtherJvm.start(OtherJvm.java25().get(), Crowd.class, "virtual")) {
      virtual.copyOutput();
    }
  }

  /**
   * Calls and prints; runs in a JVM of its own.
   *
   * @param args {@code bounded} or {@code virtual}
   * @throws Exception if there is no server to call
   */
  public static void main(String[] args) throws Exception {
    boolean virtual = args[0].equals("virtual");
    ExecutorService threads = virtual ? Threads.forMany() : Executors.newFixedThreadPool(BOUNDED);
    String kind = virtual ? CALLS + " virtual threads" : BOUNDED + " threads";
    Crowd crowd = new Crowd(threads, "Java " + Runtime.version().feature() + ", " + kind);
    try (OtherJvm server =
        OtherJvm.start(OtherJvm.thisHome(), LoopbackServer.class, DELAY_MILLIS)) {
      URI uri = server.address();
      for (boolean warm : new boolean[] {false, true}) {
        for (Peer peer : List.of(Peer.plain(Peer.okHttp(), uri), Peer.simpul(uri))) {
          crowd.call(peer, warm);
          peer.close().run();
        }
      }
    }
    System.exit(0);
  }

  private void call(Peer peer, boolean print) throws InterruptedException, ExecutionException {
    ThreadMXBean platform = ManagementFactory.getThreadMXBean();
    platform.resetPeakThreadCount();
    AtomicLongArray nanos = new AtomicLongArray(CALLS);
    long start = System.nanoTime();
    List<Future<?>> all =
        IntStream.range(0, CALLS)
            .<Future<?>>mapToObj(i -> threads.submit(() -> nanos.set(i, timed(peer))))
            .toList();
    for (Future<?> each : all) {
      each.get();
    }
    long wall = System.nanoTime() - start;
    if (print) {
      print(peer, wall, nanos, platform.getPeakThreadCount());
    }
  }

  /** How long the call took; zero if it failed. */
  private static long timed(Peer peer) {
    long start = System.nanoTime();
    try {
      peer.call().answer();
      return System.nanoTime() - start;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  private void print(Peer peer, long wall, AtomicLongArray nanos, int threads) {
    long[] done =
        IntStream.range(0, CALLS).mapToLong(nanos::get).filter(n -> n > 0).sorted().toArray();
    long[] some = done.length == 0 ? new long[1] : done;
    System.out.printf(
        Locale.ROOT,
        "%-34s %-8s %9.0f %9.0f %9.0f %9d %9d%n",
        name,
        peer.name(),
        wall / 1e6,
        some[some.length / 2] / 1e6,
        some[some.length * 99 / 100] / 1e6,
        threads,
        CALLS - done.length);
  }
}
