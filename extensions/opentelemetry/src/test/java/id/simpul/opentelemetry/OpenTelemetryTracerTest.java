package id.simpul.opentelemetry;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.simpul.core.http.CallException;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.RetryPolicy;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenTelemetryTracerTest {

  private static final String NIK = "3276010101900001";

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();
  private final List<String> parents = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          parents.add(String.join("|", exchange.getRequestHeaders().get("traceparent")));
          boolean missing = exchange.getRequestURI().getPath().startsWith("/tiada");
          exchange.sendResponseHeaders(missing ? 404 : parents.size() == 1 ? 503 : 200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    telemetry.close();
  }

  private ResilientTransport client(OpenTelemetry recording) {
    return ResilientTransport.builder()
        .timeout(Duration.ofMinutes(10))
        .attemptTimeout(Duration.ofMinutes(5))
        .retry(RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build())
        .tracer(OpenTelemetryTracer.of(recording))
        .build();
  }

  private Request request(String path) {
    return Request.get("http://127.0.0.1:" + server.getAddress().getPort() + path, NIK);
  }

  private List<SpanData> spans(SpanKind kind) {
    return exporter.getFinishedSpanItems().stream().filter(s -> s.getKind() == kind).toList();
  }

  private static String parent(SpanData span) {
    String flags = span.getSpanContext().getTraceFlags().asHex();
    return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + flags;
  }

  @Test
  void callWithARetry_isASpan_withOneBelowItForEachAttempt_namedOnTheWire() {
    try (ResilientTransport client = client(telemetry)) {
      client.send(request("/surat/{nik}")).close();
    }
    SpanData call = spans(SpanKind.INTERNAL).get(0);
    List<SpanData> attempts = spans(SpanKind.CLIENT);
    assertThat(attempts).hasSize(2);
    assertThat(attempts).allMatch(span -> span.getParentSpanId().equals(call.getSpanId()));
    assertThat(parents).containsExactly(parent(attempts.get(0)), parent(attempts.get(1)));
    assertThat(call.getName()).isEqualTo("GET /surat/{nik}");
    assertThat(call.getAttributes().get(stringKey("simpul.outcome"))).isEqualTo("200");
    assertThat(call.getAttributes().get(longKey("simpul.attempts"))).isEqualTo(2);
    assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void attempt_isDescribed_byTheConventions_withoutAnyValue() {
    try (ResilientTransport client = client(telemetry)) {
      client.send(request("/surat/{nik}")).close();
    }
    SpanData first = spans(SpanKind.CLIENT).get(0);
    SpanData second = spans(SpanKind.CLIENT).get(1);
    assertThat(first.getName()).isEqualTo("GET /surat/{nik}");
    assertThat(first.getAttributes().get(stringKey("http.request.method"))).isEqualTo("GET");
    assertThat(first.getAttributes().get(stringKey("server.address"))).isEqualTo("127.0.0.1");
    assertThat(first.getAttributes().get(longKey("server.port")))
        .isEqualTo(server.getAddress().getPort());
    assertThat(first.getAttributes().get(stringKey("url.template"))).isEqualTo("/surat/{nik}");
    assertThat(first.getAttributes().get(stringKey("url.full"))).endsWith("/surat/{nik}");
    assertThat(first.getAttributes().get(longKey("http.response.status_code"))).isEqualTo(503);
    assertThat(first.getAttributes().get(stringKey("error.type"))).isEqualTo("503");
    assertThat(first.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(first.getAttributes().get(longKey("http.request.resend_count"))).isNull();
    assertThat(second.getAttributes().get(longKey("http.request.resend_count"))).isEqualTo(1);
    assertThat(second.getAttributes().get(stringKey("error.type"))).isNull();
    assertThat(exporter.getFinishedSpanItems().toString()).doesNotContain(NIK);
  }

  @Test
  void failure_isAnError_onBothSpans() {
    try (ResilientTransport client = client(telemetry)) {
      assertThatThrownBy(() -> client.send(request("/tiada/{nik}")))
          .isInstanceOf(CallException.class);
    }
    SpanData call = spans(SpanKind.INTERNAL).get(0);
    assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(call.getAttributes().get(stringKey("error.type"))).isEqualTo("response.404");
    assertThat(spans(SpanKind.CLIENT)).hasSize(1);
  }

  @Test
  void call_belongsToTheSpanThatIsCurrent() {
    Span work = telemetry.getTracer("test").spanBuilder("work").startSpan();
    try (ResilientTransport client = client(telemetry)) {
      try (Scope scope = work.makeCurrent()) {
        client.send(request("/surat/{nik}")).close();
        assertThat(Span.current()).isSameAs(work);
        assertThat(scope).isNotNull();
      }
    } finally {
      work.end();
    }
    assertThat(spans(SpanKind.CLIENT))
        .allMatch(span -> span.getTraceId().equals(work.getSpanContext().getTraceId()));
  }

  @Test
  void callThatContinuesAnother_belongsToItsTrace() {
    String incoming = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    try (ResilientTransport client = client(telemetry)) {
      client
          .send(request("/surat/{nik}").withTraceOf(Headers.of(Map.of("traceparent", incoming))))
          .close();
    }
    SpanData call = spans(SpanKind.INTERNAL).get(0);
    assertThat(call.getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(call.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(parents)
        .containsExactly(
            parent(spans(SpanKind.CLIENT).get(0)), parent(spans(SpanKind.CLIENT).get(1)));
  }

  @Test
  void nobodyRecording_leavesTheClientsOwnTrace() {
    try (ResilientTransport client = client(OpenTelemetry.noop())) {
      client.send(request("/surat/{nik}")).close();
    }
    assertThat(parents).allMatch(p -> p.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    assertThat(parents.get(0).substring(3, 35)).isEqualTo(parents.get(1).substring(3, 35));
  }

  @Test
  void brokenTracer_breaksNoCall() {
    try (ResilientTransport client =
        ResilientTransport.builder()
            .timeout(Duration.ofMinutes(10))
            .attemptTimeout(Duration.ofMinutes(5))
            .tracer(
                request -> {
                  throw new IllegalStateException("no collector");
                })
            .build()) {
      assertThat(client.send(request("/surat/{nik}")).status()).isEqualTo(200);
    }
  }
}
