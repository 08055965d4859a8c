package id.simpul.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.simpul.core.http.CachePolicy;
import id.simpul.core.http.CallException;
import id.simpul.core.http.CircuitPolicy;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.RetryPolicy;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTelemetryMetersTest {

  private static final String NIK = "3276010101900001";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|[^|]+\\|([^|]+)\\|");
  private static final Pattern ATTRIBUTE = Pattern.compile("`([a-z._]+)`");

  private final InMemoryMetricReader reader = InMemoryMetricReader.create();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder()
          .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(reader).build())
          .build();
  private final OpenTelemetryMeters meters = OpenTelemetryMeters.of(telemetry);
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean broken = exchange.getRequestURI().getPath().startsWith("/rusak");
          exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
          exchange.sendResponseHeaders(broken || asked.incrementAndGet() == 1 ? 500 : 200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    telemetry.close();
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private ResilientTransport client(RetryPolicy retry) {
    return ResilientTransport.builder()
        .timeout(Duration.ofMinutes(10))
        .attemptTimeout(Duration.ofMinutes(5))
        .retry(retry)
        .cache(CachePolicy.ofDefaults())
        .circuit(CircuitPolicy.builder().minimumCalls(2).build())
        .listener(meters)
        .build();
  }

  private static RetryPolicy quickly() {
    return RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build();
  }

  private static Map<String, String> points(Collection<MetricData> metrics, String name) {
    return metrics.stream()
        .filter(metric -> metric.getName().equals(name))
        .flatMap(metric -> metric.getData().getPoints().stream())
        .collect(
            Collectors.toMap(
                point ->
                    point.getAttributes().asMap().entrySet().stream()
                        .filter(entry -> !entry.getKey().getKey().startsWith("server."))
                        .map(entry -> entry.getKey().getKey() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(" ")),
                OpenTelemetryMetersTest::value));
  }

  private static String value(PointData point) {
    if (point instanceof io.opentelemetry.sdk.metrics.data.LongPointData whole) {
      return String.valueOf(whole.getValue());
    }
    return point instanceof io.opentelemetry.sdk.metrics.data.HistogramPointData times
        ? "times " + times.getCount()
        : "some";
  }

  @Test
  void callWithARetry_isOneCall_twoAttempts_andARetryWithItsReason() {
    try (ResilientTransport client = client(quickly())) {
      client.send(Request.get(at("/surat/{nik}"), NIK)).close();
      client.send(Request.get(at("/surat/{nik}"), NIK)).bytes();
      Collection<MetricData> metrics = reader.collectAllMetrics();

      assertThat(points(metrics, "http.client.request.duration"))
          .containsOnly(
              Map.entry(
                  "error.type=500 http.request.method=GET http.response.status_code=500",
                  "times 1"),
              Map.entry("http.request.method=GET http.response.status_code=200", "times 1"));
      assertThat(points(metrics, "simpul.http.client.call.duration"))
          .containsOnly(
              Map.entry("http.request.method=GET http.response.status_code=200", "times 2"));
      assertThat(points(metrics, "simpul.http.client.retries"))
          .containsOnly(Map.entry("error.type=response.500", "1"));
      assertThat(points(metrics, "simpul.http.client.stored"))
          .containsOnly(Map.entry("simpul.stale=false", "1"));
      assertThat(metrics.toString()).doesNotContain(NIK).doesNotContain("surat");
    }
  }

  private void pause(ResilientTransport client) {
    for (int call = 0; call < 2; call++) {
      assertThatThrownBy(() -> client.send(Request.get(at("/rusak"))))
          .isInstanceOf(CallException.class);
    }
  }

  @Test
  void serverThatKeepsFailing_isSeenPaused_untilTheClientIsClosed() {
    try (ResilientTransport client = client(RetryPolicy.none())) {
      pause(client);
      Collection<MetricData> metrics = reader.collectAllMetrics();

      assertThat(points(metrics, "simpul.http.client.endpoint.state"))
          .containsOnly(
              Map.entry("simpul.state=available", "0"),
              Map.entry("simpul.state=held_back", "0"),
              Map.entry("simpul.state=paused", "1"),
              Map.entry("simpul.state=on_trial", "0"));
      assertThat(points(metrics, "simpul.http.client.endpoint.calls"))
          .containsOnly(Map.entry("", "0"));
      assertThat(points(metrics, "simpul.http.client.circuit.changes"))
          .containsOnly(Map.entry("simpul.state=paused", "1"));
    }
    assertThat(points(reader.collectAllMetrics(), "simpul.http.client.endpoint.state")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"metrics.md", "metrics.id.md"})
  void everyMeter_standsInTheGuide_andNoOther(String page) throws IOException {
    Map<String, Set<String>> made = new TreeMap<>();
    try (ResilientTransport client = client(quickly())) {
      client.send(Request.get(at("/surat"))).bytes();
      client.send(Request.get(at("/surat"))).bytes();
      meters.onHedge(Request.get(at("/surat")));
      pause(client);
      for (MetricData metric : reader.collectAllMetrics()) {
        Set<String> names = made.computeIfAbsent(metric.getName(), name -> new TreeSet<>());
        metric
            .getData()
            .getPoints()
            .forEach(
                point -> point.getAttributes().forEach((key, value) -> names.add(key.getKey())));
      }
    }
    assertThat(inTheGuide(page)).isEqualTo(made);
  }

  /** Names and attributes; each has those of a server, which the page says once. */
  private static Map<String, Set<String>> inTheGuide(String page) throws IOException {
    String text = Files.readString(Path.of("../../docs/guides", page));
    String table =
        text.split("<!-- opentelemetry -->", 2)[1].split("<!-- /opentelemetry -->", 2)[0];
    return ROW.matcher(table)
        .results()
        .collect(
            Collectors.toMap(
                row -> row.group(1),
                row ->
                    ATTRIBUTE
                        .matcher(row.group(2) + "`server.address` `server.port`")
                        .results()
                        .map(attribute -> attribute.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)),
                (one, other) -> one,
                TreeMap::new));
  }
}
