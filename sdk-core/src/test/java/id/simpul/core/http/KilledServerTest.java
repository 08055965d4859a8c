package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A server that is killed under load as by kill -9, and started again on the same port. */
class KilledServerTest {

  private static final int CALLERS = 8;
  private static final CircuitPolicy SOON_AGAIN =
      CircuitPolicy.builder()
          .openAtFirst(Duration.ofMillis(100))
          .openAtMost(Duration.ofMillis(200))
          .build();

  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, String> outcomes = new ConcurrentHashMap<>();
  private final CountDownLatch enough = new CountDownLatch(1);

  private void callOnAndOn(FaultBench bench, int port) {
    Duration pause = Duration.ZERO;
    while (!isEnoughAfter(pause)) {
      String number = "nomor-" + numbers.incrementAndGet();
      Request post =
          Request.post("http://127.0.0.1:" + port + "/permohonan").withBody(Body.text(number));
      String outcome = bench.outcome(post);
      outcomes.put(number, outcome);
      // Who is not let through would otherwise keep the other process from starting.
      pause = outcome.equals("200") ? Duration.ZERO : Duration.ofMillis(5);
    }
  }

  private boolean isEnoughAfter(Duration pause) {
    try {
      return enough.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private long succeeded() {
    return outcomes.values().stream().filter("200"::equals).count();
  }

  @Test
  void noPostIsProcessedTwice_noneIsLostUnseen_andServiceReturns() throws Exception {
    List<String> processed = new ArrayList<>();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try (FaultBench bench = FaultBench.inRealTime(b -> b.circuit(SOON_AGAIN));
        OtherJvm first = OtherJvm.listeningOn(0, 1)) {
      int port = first.port();
      for (int i = 0; i < CALLERS; i++) {
        callers.execute(() -> callOnAndOn(bench, port));
      }
      Patient.await().until(() -> succeeded() >= 200);
      first.kill();
      processed.addAll(first.processed());
      Patient.await().until(() -> outcomes.containsValue("connect.failed"));
      Patient.await().until(() -> outcomes.containsValue("circuit.open"));
      try (OtherJvm second = OtherJvm.listeningOn(port, 1)) {
        second.port();
        long before = succeeded();
        Patient.await().until(() -> succeeded() >= before + 200);
        enough.countDown();
        callers.shutdown();
        assertThat(callers.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        bench.assertNothingInUse();
        second.kill();
        processed.addAll(second.processed());
      }
    } finally {
      enough.countDown();
      callers.shutdownNow();
    }

    Set<String> once = new HashSet<>(processed);
    assertThat(processed).hasSameSizeAs(once);
    assertThat(outcomes.entrySet())
        .filteredOn(outcome -> outcome.getValue().equals("200"))
        .allMatch(outcome -> once.contains("POST " + outcome.getKey()));
    assertThat(Set.copyOf(outcomes.values()))
        .isSubsetOf(
            "200", "connection.lost", "connection.lost-in-body", "connect.failed", "circuit.open");
  }
}
