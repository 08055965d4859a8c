package id.simpul.micrometer;

import id.simpul.core.http.Attempt;
import id.simpul.core.http.CallListener;
import id.simpul.core.http.CompletedCall;
import id.simpul.core.http.Request;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Timers for what a client does.
 *
 * <ul>
 *   <li>{@code simpul.http.client.calls}: whole calls, retries and waits included;
 *   <li>{@code simpul.http.client.attempts}: each attempt, until its headers arrived;
 *   <li>{@code simpul.http.client.stored}: answers from the cache, by {@code stale}: a counter.
 * </ul>
 *
 * <p>The timers' tags are {@code method}, {@code origin} (scheme, host and port), {@code template}
 * (the path with its places, such as {@code /surat/{id}}; the first 200, then {@code other}, so
 * that links found in documents flood no registry) and {@code outcome} (the status, or the code of
 * the failure). Safe to share between threads and between clients.
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

  private CallMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * A listener that keeps its timers in this registry.
   *
   * @param registry such as the one that Spring Boot made
   * @return the listener, for {@code ResilientTransport.builder().listener(...)}
   */
  public static CallMeters of(MeterRegistry registry) {
    return new CallMeters(Objects.requireNonNull(registry, "registry"));
  }

  @Override
  public void onAttempt(Request request, Attempt attempt) {
    String origin = attempt.origin().toString();
    record("simpul.http.client.attempts", request, origin, attempt.outcome(), attempt.took());
  }

  @Override
  public void onCompleted(Request request, CompletedCall call) {
    String origin = origin(request.uri());
    record("simpul.http.client.calls", request, origin, call.outcome(), call.took());
  }

  @Override
  public void onStoredAnswer(Request request, Duration age, boolean stale) {
    registry
        .counter(
            "simpul.http.client.stored",
            Tags.of("origin", origin(request.uri()), "stale", String.valueOf(stale)))
        .increment();
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

  private static String origin(URI address) {
    String port = address.getPort() == -1 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port;
  }
}
