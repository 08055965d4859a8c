package id.simpul.core.http;

import java.time.Duration;

/** Sends no more to a server than it allows: an attempt waits for its turn, or is refused. */
final class RateLayer implements Transport {

  private final Transport next;
  private final PerOrigin<Endpoint> endpoints;
  private final LoadPolicy policy;
  private final Pauses pauses;

  RateLayer(Transport next, PerOrigin<Endpoint> endpoints, LoadPolicy policy, Pauses pauses) {
    this.next = next;
    this.endpoints = endpoints;
    this.policy = policy;
    this.pauses = pauses;
  }

  @Override
  public Response send(Request request) {
    Endpoint endpoint = endpoints.of(request);
    Duration left = request.limits().call().left();
    Duration wait = endpoint.rate().take(left);
    if (wait.isZero()) {
      return next.send(request);
    }
    if (wait.compareTo(left) >= 0) {
      throw RefusedLocallyException.rate(request, endpoint.uri(), policy, wait);
    }
    pauses.pause(request, wait);
    return next.send(request);
  }

  @Override
  public String toString() {
    return "Rate(" + policy.rateShown() + ") > " + next;
  }
}
