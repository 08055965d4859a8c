package id.simpul.core.http;

import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** What a client and its views have in common: connections, threads, circuits and budgets. */
final class Shared implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  final OkHttpClient client;
  final Names names;
  final Watch watch;
  final Background background;
  final Cancellation closing = Cancellation.of();
  final UnderWay underWay = new UnderWay();
  final Timeline timeline;
  final PerOrigin<Endpoint> endpoints;
  final Providers providers;
  final ResponseCache cache;
  final DeprecationNotices deprecations = new DeprecationNotices();
  private final Duration closeTimeout;

  Shared(Settings settings) {
    this.names = new Names(settings.dns);
    this.client = WireClient.of(settings, names);
    this.closeTimeout = settings.closeTimeout;
    this.timeline = settings.timeline;
    this.background = Background.of(settings);
    this.watch = new Watch("simpul-http-watch", client.connectionPool()::evictAll);
    this.endpoints =
        new PerOrigin<>(
            origin -> new Endpoint(origin, settings), endpoint -> met(endpoint, settings));
    this.providers = new Providers(settings, endpoints);
    this.cache = new ResponseCache(settings.cache);
  }

  private void met(Endpoint endpoint, Settings settings) {
    settings.listeners.newEndpoint(
        endpoint.uri(),
        () -> closing.isCancelled() ? Optional.empty() : Optional.of(endpoint.health()));
  }

  /** Takes no more calls, waits a while for those under way, and ends what is left. */
  @Override
  public void close() {
    if (!underWay.close()) {
      return;
    }
    drain();
    cache.close();
    closing.cancel(Cancellation.Reason.CLOSED);
    watch.close();
    background.close();
    names.close();
    timeline.close();
  }

  private void drain() {
    Deadline enough = Deadline.in(closeTimeout, timeline);
    try {
      while (isBusy() && !enough.isOver()) {
        timeline.sleep(Durations.shorter(enough.left(), LOOK_AGAIN));
      }
    } catch (InterruptedException e) {
      // Whoever closes is in a hurry.
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy() {
    return !underWay.isEmpty() || !watch.isEmpty();
  }
}
