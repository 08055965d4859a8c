package id.simpul.core.http;

import org.jspecify.annotations.Nullable;

/** The layers of a {@link ResilientTransport}, built from the wire outwards. */
final class Pipeline {

  private Pipeline() {}

  static Transport of(Settings settings, Shared shared, @Nullable Authentication authentication) {
    return around(
        new OkHttpTransport(shared.client, shared.names, shared.watch),
        settings,
        shared,
        authentication);
  }

  /**
   * Read it from the bottom: a call gets its deadline first, then attempts. Retry stands outside
   * everything that an attempt meets: each may go to another endpoint, and back-off holds no place
   * there. Credentials are asked for when it is an attempt's turn, and outside the circuit, so that
   * a dead token server opens no circuit but its own; the circuit stands innermost, so that what is
   * refused here never counts against a server.
   */
  static Transport around(
      Transport wire, Settings settings, Shared shared, @Nullable Authentication authentication) {
    Timeline timeline = settings.timeline;
    Pauses pauses = new Pauses(timeline, shared.closing);
    Backoff backoff = new Backoff(settings.retry, settings.random);
    Listeners listeners = settings.listeners;
    Transport layer = new SizeLayer(wire, settings.maxResponseBytes);
    layer = new StatusLayer(layer, timeline);
    if (settings.tracer != null) {
      layer = new AttemptSpanLayer(layer);
    }
    layer = new WireHeadersLayer(layer, settings.userAgent, settings.random);
    layer = new AttemptReportLayer(layer, shared.endpoints, listeners, timeline);
    layer = new AttemptTimeoutLayer(layer, settings.attemptTimeout);
    layer =
        new CircuitLayer(
            layer, shared.endpoints, settings.circuit, settings.attemptTimeout, timeline);
    layer = new BulkheadLayer(layer, shared.endpoints, settings.load, timeline);
    if (authentication != null) {
      layer = new AuthenticationLayer(layer, authentication, shared.endpoints);
    }
    layer = new RateLayer(layer, shared.endpoints, settings.load, pauses);
    layer = new RetryAfterLayer(layer, shared.endpoints, backoff, pauses);
    layer = new EndpointLayer(layer, shared.providers, settings.random);
    if (settings.hedging.isEnabled()) {
      layer =
          new HedgeLayer(
              layer, shared.providers, settings.hedging, timeline, shared.background, listeners);
    }
    layer = new RetryLayer(layer, settings.retry, shared.providers, backoff, pauses, listeners);
    layer = new EncodingLayer(layer, settings.codec);
    layer = new DeprecationLayer(layer, shared.deprecations, listeners);
    if (settings.redirects.isEnabled()) {
      layer = new RedirectLayer(layer, settings.redirects, settings.plainHttp);
    }
    if (settings.cache.isEnabled()) {
      layer = new CacheLayer(layer, settings, shared.cache, authentication, listeners);
    }
    layer = new ReportLayer(layer, listeners, timeline);
    if (settings.tracer != null) {
      layer = new SpanLayer(layer, settings.tracer, timeline);
    }
    layer = new TraceLayer(layer, settings.random);
    layer = new DeadlineLayer(layer, settings.timeout, timeline);
    return new AddressLayer(layer, settings.plainHttp);
  }
}
