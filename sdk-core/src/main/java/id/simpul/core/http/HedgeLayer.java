package id.simpul.core.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Sends a read that is slow to be answered a second time. It stands inside the retries and leaves
 * their attempts alone, and what it sent twice is not retried.
 */
final class HedgeLayer implements Transport {

  private final Transport next;
  private final Providers providers;
  private final HedgePolicy policy;
  private final Timeline timeline;
  private final Executor executor;
  private final Listeners listeners;

  HedgeLayer(
      Transport next,
      Providers providers,
      HedgePolicy policy,
      Timeline timeline,
      Executor executor,
      Listeners listeners) {
    this.next = next;
    this.providers = providers;
    this.policy = policy;
    this.timeline = timeline;
    this.executor = executor;
    this.listeners = listeners;
  }

  @Override
  public Response send(Request request) {
    if (!request.isPlainRead() || !request.limits().attempts().isEmpty()) {
      return next.send(request);
    }
    Provider provider = providers.of(request);
    provider.hedges().called();
    return new Race(this, request, provider).answer();
  }

  Response attempt(Request request) {
    return next.send(request);
  }

  /** Whether a second attempt would go out at once, and is paid for. */
  boolean mayStart(Provider provider, Request request) {
    return providers.isReady(provider, request) && provider.payForHedge();
  }

  /** Longer than nearly all answers of that server take; nothing happens while that is unknown. */
  Cancellation.Hook whenSlow(Endpoint endpoint, Runnable work) {
    Optional<Duration> usual = endpoint.latency().percentile95();
    return usual.isEmpty()
        ? Race.NO_TIMER
        : timeline.after(
            Durations.bounded(Durations.longer(usual.get(), policy.shortestDelay())), work);
  }

  /** A second attempt begins: there is no third, and no retry. */
  void began(Request request) {
    listeners.hedge(request.limits().attempts().asked());
  }

  Timeline timeline() {
    return timeline;
  }

  Executor executor() {
    return executor;
  }

  @Override
  public String toString() {
    return "Hedge(" + policy + ") > " + next;
  }
}
