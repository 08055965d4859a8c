package id.simpul.core.http;

/** Keeps a slow server from taking all of our threads: only so many calls are at it at once. */
final class BulkheadLayer implements Transport {

  private final Transport next;
  private final PerOrigin<Endpoint> endpoints;
  private final LoadPolicy policy;
  private final Timeline timeline;

  BulkheadLayer(
      Transport next, PerOrigin<Endpoint> endpoints, LoadPolicy policy, Timeline timeline) {
    this.next = next;
    this.endpoints = endpoints;
    this.policy = policy;
    this.timeline = timeline;
  }

  @Override
  public Response send(Request request) {
    Occupancy.Place place = enter(request);
    boolean kept = false;
    try {
      Response response = next.send(request);
      kept = !response.isWhole();
      if (!kept) {
        return response;
      }
      place.keepForBody();
      return response.through(body -> new WatchedBody(body, place, timeline));
    } finally {
      if (!kept) {
        place.leave();
      }
    }
  }

  private Occupancy.Place enter(Request request) {
    Endpoint endpoint = endpoints.of(request);
    Occupancy.Place place = endpoint.occupancy().enter(request.limits().call());
    if (place != null) {
      return place;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw CallCancelledException.interrupted(request.name(), null);
    }
    throw RefusedLocallyException.full(request, endpoint.uri(), policy.callsAtOnce());
  }

  @Override
  public String toString() {
    return "Bulkhead(" + policy.callsAtOnce() + " at once) > " + next;
  }
}
