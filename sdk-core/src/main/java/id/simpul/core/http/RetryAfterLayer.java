package id.simpul.core.http;

import java.time.Duration;

/** Holds calls to a server back while it asked to be left alone (RFC 9110, section 10.2.3). */
final class RetryAfterLayer implements Transport {

  private final Transport next;
  private final PerOrigin<Endpoint> endpoints;
  private final Backoff backoff;
  private final Pauses pauses;

  RetryAfterLayer(Transport next, PerOrigin<Endpoint> endpoints, Backoff backoff, Pauses pauses) {
    this.next = next;
    this.endpoints = endpoints;
    this.backoff = backoff;
    this.pauses = pauses;
  }

  @Override
  public Response send(Request request) {
    Endpoint endpoint = endpoints.of(request);
    pass(endpoint, request);
    try {
      return next.send(request);
    } catch (ErrorResponseException e) {
      if (e.status() == 429 || e.status() == 503) {
        e.retryAfter().ifPresent(wait -> hold(endpoint.gate(), request, wait));
      }
      throw e;
    }
  }

  private void pass(Endpoint endpoint, Request request) {
    if (endpoint.gate().isOpen()) {
      return;
    }
    Duration wait = endpoint.gate().left();
    if (!request.limits().hasTimeFor(wait)) {
      throw CircuitOpenException.askedToWait(request, endpoint.uri(), wait);
    }
    // Not all at once through the opening gate.
    pauses.pause(request, wait.plus(backoff.spread()));
  }

  /** A wait longer than this call has time fails this call only: one answer never shuts a day. */
  private static void hold(Gate gate, Request request, Duration wait) {
    if (request.limits().hasTimeFor(wait)) {
      gate.closeFor(wait);
    }
  }

  @Override
  public String toString() {
    return "RetryAfter > " + next;
  }
}
