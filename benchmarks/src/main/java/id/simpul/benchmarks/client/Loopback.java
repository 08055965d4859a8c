package id.simpul.benchmarks.client;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import okhttp3.OkHttpClient;

/** Whole calls to a server in a second JVM, one at a time; the peers take turns in short rounds. */
final class Loopback {

  private static final int WARM_UP = 80;
  private static final int ROUNDS = 300;
  private static final int CALLS = 200;

  private final Map<String, Rounds> byPeer = new LinkedHashMap<>();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Loopback() {}

  static Loopback measured() throws IOException {
    Client.say("whole calls on loopback, " + ROUNDS + " rounds of " + CALLS + " calls a peer");
    try (OtherJvm server = OtherJvm.start(OtherJvm.thisHome(), LoopbackServer.class, "0")) {
      URI uri = server.address();
      OkHttpClient client = Peer.okHttp();
      List<Peer> peers =
          List.of(
              Peer.plain(client, uri),
              Peer.failsafe(client, uri),
              Peer.restClient(client, uri),
              Peer.simpul(uri));
      Loopback loopback = new Loopback();
      loopback.run(peers);
      peers.forEach(peer -> peer.close().run());
      return loopback;
    }
  }

  private void run(List<Peer> peers) throws IOException {
    peers.forEach(peer -> byPeer.put(peer.name(), new Rounds()));
    List<Peer> order = new ArrayList<>(peers);
    Random random = new Random(20260101);
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (Peer peer : order) {
        Rounds rounds = round < 0 ? new Rounds() : byPeer.getOrDefault(peer.name(), new Rounds());
        rounds.add(this, peer.call());
      }
    }
  }

  /** Of all threads: some peers do their work on others than the caller's. */
  private long allocated() {
    long sum = 0;
    for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }

  /** How our p50 stands to that of plain OkHttp. */
  Estimate p50Ratio() {
    return Estimate.ofRatio(rounds("Simpul").p50, rounds("OkHttp").p50);
  }

  private Rounds rounds(String name) {
    return byPeer.getOrDefault(name, new Rounds());
  }

  void print() {
    System.out.printf(
        "%n%-17s %24s %24s %8s %20s%n",
        "on loopback", "p50 us [95 %]", "p99 us [95 %]", "bytes", "p50 / OkHttp's");
    byPeer.forEach(
        (name, rounds) ->
            System.out.printf(
                Locale.ROOT,
                "%-17s %24s %24s %8.0f %20s%n",
                name,
                Estimate.ofMedian(rounds.p50).shown("%.1f"),
                Estimate.ofMedian(rounds.p99).shown("%.1f"),
                Estimate.median(rounds.bytes),
                Estimate.ofRatio(rounds.p50, rounds("OkHttp").p50).shown("%.2f")));
  }

  /** What each round of one peer gave. */
  private static final class Rounds {

    final List<Double> p50 = new ArrayList<>();
    final List<Double> p99 = new ArrayList<>();
    final List<Double> bytes = new ArrayList<>();

    void add(Loopback loopback, Peer.Call call) throws IOException {
      long[] nanos = new long[CALLS];
      long before = loopback.allocated();
      for (int i = 0; i < CALLS; i++) {
        long start = System.nanoTime();
        if (call.answer().length == 0) {
          throw new IOException("an answer without a body");
        }
        nanos[i] = System.nanoTime() - start;
      }
      bytes.add((loopback.allocated() - before) / (double) CALLS);
      Arrays.sort(nanos);
      p50.add(nanos[CALLS / 2] / 1_000.0);
      p99.add(nanos[CALLS * 99 / 100] / 1_000.0);
    }
  }
}
