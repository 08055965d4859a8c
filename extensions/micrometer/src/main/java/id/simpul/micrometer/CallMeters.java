package id.simpul.micrometer;

import id.simpul.core.http.Attempt;
import id.simpul.core.http.CallListener;
import id.simpul.core.http.CompletedCall;
import id.simpul.core.http.EndpointHealth;
import id.simpul.core.http.Request;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a client does, and how the servers do that it calls, as meters.
 *
 * <ul>
 *   <li>{@code simpul.http.client.calls}: a timer of whole calls, retries and waits included;
 *   <li>{@code simpul.http.client.attempts}: a timer of each attempt, until its headers arrived;
 *   <li>{@code simpul.http.client.retries}: a counter of what was tried again, by {@code origin}
 *       and {@code reason} (the code of the failure);
 *   <li>{@code simpul.http.client.hedges}: a counter of second attempts beside a slow first one, by
 *       {@code origin};
 *   <li>{@code simpul.http.client.stored}: a counter of answers from the cache, by {@code origin}
 *       and {@code stale};
 *   <li>{@code simpul.http.client.circuit.changes}: a counter, by {@code origin} and {@code state}:
 *       what the server is from then on;
 *   <li>{@code simpul.http.client.endpoint.state}: a gauge for each server and {@code state}, 1 for
 *       the state that it is in and 0 for the others;
 *   <li>{@code simpul.http.client.endpoint.calls}: a gauge of the calls under way at each server;
 *   <li>{@code simpul.http.client.endpoint.latency}: a gauge of how long its answers took lately,
 *       in seconds.
 * </ul>
 *
 * <p>The timers' tags are {@code method}, {@code origin} (scheme, host and port), {@code template}
 * (the path with its places, such as {@code /surat/{id}}; the first 200, and the first 500 origins,
 * then {@code other}, so that links found in documents flood no registry) and {@code outcome} (the
 * status, or the code of the failure). A state is {@code available}, {@code held_back}, {@code
 * paused} or {@code on_trial} ({@link EndpointHealth.State}). The origin of a call, a retry, a
 * hedge or a stored answer is the one that was asked for, also if another address of the provider
 * answers.
 *
 * <p>Safe to share between threads. Clients may share it, and a registry: where two of them call
 * the same server, its gauges show what the one knows that met it last. Of a client that was closed
 * the gauges say nothing ({@code NaN}).
 *
 * <pre>{@code
 * ResilientTransport depok = ResilientTransport.builder()
 *     .listener(CallMeters.of(registry))
 *     .build();
 * }</pre>
 */
public final class CallMeters implements CallListener {

  private final MeterRegistry registry;
  private final Templates templates = new Templates();
  private final Few origins = new Few(500);

  private CallMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * A listener that keeps its meters in this registry.
   *
   * @param registry such as the one that Spring Boot made
   * @return the listener, for {@code ResilientTransport.builder().listener(...)}
   */
  public static CallMeters of(MeterRegistry registry) {
    return new CallMeters(Objects.requireNonNull(registry, "registry"));
  }

  @Override
  public void onAttempt(Request request, Attempt attempt) {
    String origin = origins.shown(attempt.origin().toString());
    record("simpul.http.client.attempts", request, origin, attempt.outcome(), attempt.took());
  }

  @Override
  public void onCompleted(Request request, CompletedCall call) {
    String origin = origin(request.uri());
    record("simpul.http.client.calls", request, origin, call.outcome(), call.took());
  }

  @Override
  public void onRetry(Request request, String code, Duration wait) {
    count("simpul.http.client.retries", Tags.of("origin", origin(request.uri()), "reason", code));
  }

  @Override
  public void onHedge(Request request) {
    count("simpul.http.client.hedges", Tags.of("origin", origin(request.uri())));
  }

  @Override
  public void onStoredAnswer(Request request, Duration age, boolean stale) {
    count(
        "simpul.http.client.stored",
        Tags.of("origin", origin(request.uri()), "stale", String.valueOf(stale)));
  }

  @Override
  public void onCircuitChange(EndpointHealth endpoint) {
    count(
        "simpul.http.client.circuit.changes",
        Tags.of(
            "origin",
            origins.shown(endpoint.origin().toString()),
            "state",
            word(endpoint.state())));
  }

  @Override
  public void onNewEndpoint(URI origin, Supplier<Optional<EndpointHealth>> health) {
    if (origins.has(origin.toString())) {
      new EndpointGauges(registry, origin, health).register();
    }
  }

  /** As tags are written. */
  static String word(EndpointHealth.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private void count(String name, Tags tags) {
    registry.counter(name, tags).increment();
  }

  private void record(String name, Request request, String origin, String outcome, Duration took) {
    Timer.builder(name)
        .tags(
            Tags.of(
                "method",
                request.method(),
                "origin",
                origin,
                "template",
                templates.shown(request.template()),
                "outcome",
                outcome))
        .register(registry)
        .record(took);
  }

  private String origin(URI address) {
    String port = address.getPort() == -1 ? "" : ":" + address.getPort();
    return origins.shown(address.getScheme() + "://" + address.getHost() + port);
  }
}
