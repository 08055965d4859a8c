package id.simpul.opentelemetry;

import id.simpul.core.http.Attempt;
import id.simpul.core.http.CallListener;
import id.simpul.core.http.CompletedCall;
import id.simpul.core.http.EndpointHealth;
import id.simpul.core.http.Request;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Measures what a client does, and how the servers do that it calls, with OpenTelemetry.
 *
 * <ul>
 *   <li>{@code http.client.request.duration}: a histogram of attempts in seconds, by the stable
 *       semantic conventions for HTTP;
 *   <li>{@code simpul.http.client.call.duration}: a histogram of whole calls in seconds, retries
 *       and waits included;
 *   <li>{@code simpul.http.client.retries}, {@code .hedges} and {@code .stored}: counters of what
 *       was tried again ({@code error.type} says why), of second attempts beside a slow first one,
 *       and of answers from the cache ({@code simpul.stale});
 *   <li>{@code simpul.http.client.circuit.changes}: a counter; {@code simpul.state} is what the
 *       server is from then on;
 *   <li>{@code simpul.http.client.endpoint.state}, {@code .calls} and {@code .latency}: gauges for
 *       each server: 1 for the {@code simpul.state} that it is in and 0 for the others, the calls
 *       under way, and how many seconds its answers took lately.
 * </ul>
 *
 * <p>Everything has {@code server.address} and {@code server.port}, those that were asked for.
 * Paths are no attributes here, so that links found in documents flood no collector: the spans have
 * them ({@link OpenTelemetryTracer}). A server of a client that was closed is measured no more.
 *
 * <p>Make one and share it between all clients and threads: each asks for the gauges anew. Where
 * two clients call the same server, the gauges show what the one knows that met it last.
 *
 * <pre>{@code
 * ResilientTransport depok = ResilientTransport.builder()
 *     .listener(OpenTelemetryMeters.of(openTelemetry))
 *     .build();
 * }</pre>
 */
public final class OpenTelemetryMeters implements CallListener {

  private static final AttributeKey<String> STATE = AttributeKey.stringKey("simpul.state");
  private static final AttributeKey<Boolean> STALE = AttributeKey.booleanKey("simpul.stale");

  /** As the semantic conventions advise. */
  private static final List<Double> SECONDS =
      List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  private final DoubleHistogram attempts;
  private final DoubleHistogram calls;
  private final LongCounter retries;
  private final LongCounter hedges;
  private final LongCounter stored;
  private final LongCounter changes;
  private final EndpointGauges endpoints;

  private OpenTelemetryMeters(Meter meter) {
    this.attempts = durations(meter, "http.client.request.duration", "Attempts to call a server");
    this.calls = durations(meter, "simpul.http.client.call.duration", "Whole calls");
    this.retries = counter(meter, "retries", "What was tried again");
    this.hedges = counter(meter, "hedges", "Second attempts beside a slow first one");
    this.stored = counter(meter, "stored", "Answers from the cache");
    this.changes = counter(meter, "circuit.changes", "Changes of a server's circuit");
    this.endpoints = new EndpointGauges(meter);
  }

  private static DoubleHistogram durations(Meter meter, String name, String meaning) {
    return meter
        .histogramBuilder(name)
        .setUnit("s")
        .setDescription(meaning)
        .setExplicitBucketBoundariesAdvice(SECONDS)
        .build();
  }

  private static LongCounter counter(Meter meter, String name, String meaning) {
    return meter.counterBuilder("simpul.http.client." + name).setDescription(meaning).build();
  }

  /**
   * A listener that measures there.
   *
   * @param openTelemetry such as the one that an agent or Spring Boot made
   * @return the listener, for {@code ResilientTransport.builder().listener(...)}
   */
  public static OpenTelemetryMeters of(OpenTelemetry openTelemetry) {
    Objects.requireNonNull(openTelemetry, "openTelemetry");
    return new OpenTelemetryMeters(openTelemetry.getMeter("id.simpul.http"));
  }

  @Override
  public void onAttempt(Request request, Attempt attempt) {
    attempts.record(
        seconds(attempt.took()),
        Conventions.outcome(request.method(), attempt.origin(), attempt.outcome()));
  }

  @Override
  public void onCompleted(Request request, CompletedCall call) {
    calls.record(
        seconds(call.took()), Conventions.outcome(request.method(), request.uri(), call.outcome()));
  }

  @Override
  public void onRetry(Request request, String code, Duration wait) {
    retries.add(1, Conventions.server(request.uri()).put(Conventions.ERROR, code).build());
  }

  @Override
  public void onHedge(Request request) {
    hedges.add(1, Conventions.server(request.uri()).build());
  }

  @Override
  public void onStoredAnswer(Request request, Duration age, boolean stale) {
    stored.add(1, Conventions.server(request.uri()).put(STALE, stale).build());
  }

  @Override
  public void onCircuitChange(EndpointHealth endpoint) {
    changes.add(1, state(endpoint.origin(), endpoint.state()));
  }

  @Override
  public void onNewEndpoint(URI origin, Supplier<Optional<EndpointHealth>> health) {
    endpoints.add(origin, health);
  }

  static Attributes state(URI origin, EndpointHealth.State state) {
    return Conventions.server(origin).put(STATE, state.name().toLowerCase(Locale.ROOT)).build();
  }

  static double seconds(Duration time) {
    return time.toNanos() / NANOS;
  }
}
