package id.simpul.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.simpul.core.http.CachePolicy;
import id.simpul.core.http.CallException;
import id.simpul.core.http.CircuitPolicy;
import id.simpul.core.http.CompletedCall;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.RetryPolicy;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallMetersTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/sibuk",
        exchange -> {
          exchange.sendResponseHeaders(asked.incrementAndGet() == 1 ? 500 : 200, -1);
          exchange.close();
        });
    server.createContext(
        "/loket",
        exchange -> {
          exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private ResilientTransport client() {
    return ResilientTransport.builder()
        .timeout(Duration.ofMinutes(10))
        .attemptTimeout(Duration.ofMinutes(5))
        .cache(CachePolicy.ofDefaults())
        .listener(CallMeters.of(registry))
        .build();
  }

  private long count(String name, String template, String outcome) {
    var timer =
        registry
            .find(name)
            .tags("method", "GET", "origin", origin(), "template", template, "outcome", outcome)
            .timer();
    return timer == null ? 0 : timer.count();
  }

  @Test
  void callWithARetry_isOneCall_andTwoAttempts() {
    try (ResilientTransport client = client()) {
      client.send(Request.get(origin() + "/sibuk/{nik}?q={q}", "3276010101900001", "x")).close();
    }
    String template = "/sibuk/{nik}";
    assertThat(count("simpul.http.client.calls", template, "200")).isEqualTo(1);
    assertThat(count("simpul.http.client.attempts", template, "500")).isEqualTo(1);
    assertThat(count("simpul.http.client.attempts", template, "200")).isEqualTo(1);
    assertThat(registry.getMetersAsString()).doesNotContain("3276010101900001");
  }

  @Test
  void failedCall_isCountedByItsCode_andItsAttemptByItsStatus() {
    try (ResilientTransport client = client()) {
      assertThatThrownBy(() -> client.send(Request.get(origin() + "/tiada")))
          .isInstanceOf(CallException.class);
    }
    assertThat(count("simpul.http.client.calls", "/tiada", "response.404")).isEqualTo(1);
    assertThat(count("simpul.http.client.attempts", "/tiada", "404")).isEqualTo(1);
  }

  @Test
  void answerFromTheStore_isACallWithoutAnAttempt() {
    try (ResilientTransport client = client()) {
      client.send(Request.get(origin() + "/loket")).bytes();
      client.send(Request.get(origin() + "/loket")).bytes();
    }
    assertThat(count("simpul.http.client.calls", "/loket", "200")).isEqualTo(2);
    assertThat(count("simpul.http.client.attempts", "/loket", "200")).isEqualTo(1);
    assertThat(
            registry
                .counter("simpul.http.client.stored", "origin", origin(), "stale", "false")
                .count())
        .isEqualTo(1);
  }

  @Test
  void durationOfTheWholeCall_isWhatTheClientSays() {
    CallMeters meters = CallMeters.of(registry);
    meters.onCompleted(
        Request.get("https://api.depok.example"),
        new CompletedCall("circuit.open", Duration.ofMillis(1500), List.of()));

    assertThat(
            registry
                .timer(
                    "simpul.http.client.calls",
                    "method",
                    "GET",
                    "origin",
                    "https://api.depok.example",
                    "template",
                    "/",
                    "outcome",
                    "circuit.open")
                .totalTime(java.util.concurrent.TimeUnit.MILLISECONDS))
        .isEqualTo(1500);
  }

  @Test
  void retry_isCounted_byItsReason() {
    try (ResilientTransport client = client()) {
      client.send(Request.get(origin() + "/sibuk/{nik}", "3276010101900001")).close();
    }
    assertThat(
            registry
                .counter("simpul.http.client.retries", "origin", origin(), "reason", "response.500")
                .count())
        .isEqualTo(1);
  }

  @Test
  void hedge_isCounted() {
    CallMeters meters = CallMeters.of(registry);
    meters.onHedge(Request.get("https://api.depok.example/surat/{id}", "7"));

    assertThat(
            registry
                .counter("simpul.http.client.hedges", "origin", "https://api.depok.example")
                .count())
        .isEqualTo(1);
  }

  private double state(String state) {
    return registry
        .get("simpul.http.client.endpoint.state")
        .tags("origin", origin(), "state", state)
        .gauge()
        .value();
  }

  private static void fail(ResilientTransport client, String address) {
    assertThatThrownBy(() -> client.send(Request.get(address))).isInstanceOf(CallException.class);
  }

  @Test
  void serverThatKeepsFailing_isSeenPaused_andItsChangesAreCounted_untilTheClientIsClosed() {
    server.createContext(
        "/rusak",
        exchange -> {
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    try (ResilientTransport client =
        ResilientTransport.builder()
            .timeout(Duration.ofMinutes(10))
            .attemptTimeout(Duration.ofMinutes(5))
            .retry(RetryPolicy.none())
            .circuit(CircuitPolicy.builder().minimumCalls(2).build())
            .listener(CallMeters.of(registry))
            .build()) {
      fail(client, origin() + "/rusak");
      assertThat(state("available")).isEqualTo(1);
      assertThat(state("paused")).isZero();
      fail(client, origin() + "/rusak");

      assertThat(state("available")).isZero();
      assertThat(state("paused")).isEqualTo(1);
      assertThat(registry.get("simpul.http.client.endpoint.calls").gauge().value()).isZero();
      assertThat(registry.get("simpul.http.client.endpoint.latency").gauge().value()).isPositive();
      assertThat(
              registry
                  .counter(
                      "simpul.http.client.circuit.changes", "origin", origin(), "state", "paused")
                  .count())
          .isEqualTo(1);
    }
    assertThat(state("paused")).isNaN();
  }

  @Test
  void newClient_takesTheGaugesOfAClosedOneOver() {
    try (ResilientTransport first = client()) {
      fail(first, origin() + "/tiada");
    }
    try (ResilientTransport second = client()) {
      fail(second, origin() + "/tiada");
      assertThat(state("available")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"metrics.md", "metrics.id.md"})
  void everyMeter_standsInTheGuide_andNoOther(String page) throws IOException {
    try (ResilientTransport client = client()) {
      client.send(Request.get(origin() + "/sibuk")).close();
      client.send(Request.get(origin() + "/loket")).bytes();
      client.send(Request.get(origin() + "/loket")).bytes();
    }
    CallMeters meters = CallMeters.of(registry);
    meters.onHedge(Request.get(origin()));
    serverThatKeepsFailing_isSeenPaused_andItsChangesAreCounted_untilTheClientIsClosed();
    Map<String, Set<String>> made = new TreeMap<>();
    registry
        .getMeters()
        .forEach(
            meter ->
                made.put(
                    meter.getId().getName(),
                    meter.getId().getTags().stream()
                        .map(Tag::getKey)
                        .collect(Collectors.toCollection(TreeSet::new))));

    assertThat(Guide.meters(page, "micrometer")).isEqualTo(made);
  }

  @Test
  void linksWithoutEnd_floodNoRegistry() {
    CallMeters meters = CallMeters.of(registry);
    for (int i = 0; i < 1000; i++) {
      meters.onCompleted(
          Request.of("GET", URI.create("https://api.depok.example/a" + i)),
          new CompletedCall("200", Duration.ofMillis(1), List.of()));
    }

    assertThat(registry.getMeters()).hasSize(201);
    assertThat(registry.find("simpul.http.client.calls").tag("template", "other").timer().count())
        .isEqualTo(800);
  }

  @Test
  void serversWithoutEnd_floodNoRegistry() {
    CallMeters meters = CallMeters.of(registry);
    for (int i = 0; i < 1000; i++) {
      URI origin = URI.create("https://h" + i + ".example");
      meters.onNewEndpoint(origin, Optional::empty);
      meters.onHedge(Request.of("GET", origin));
    }

    assertThat(registry.find("simpul.http.client.endpoint.calls").gauges()).hasSize(500);
    assertThat(registry.find("simpul.http.client.hedges").counters()).hasSize(501);
    assertThat(registry.get("simpul.http.client.hedges").tag("origin", "other").counter().count())
        .isEqualTo(500);
  }
}
