package id.simpul.core.http;

import java.time.Duration;

/** Writes down each attempt that goes out, and how it went. */
final class AttemptReportLayer implements Transport {

  private final Transport next;
  private final PerOrigin<Endpoint> endpoints;
  private final Listeners listeners;
  private final Timeline timeline;

  AttemptReportLayer(
      Transport next, PerOrigin<Endpoint> endpoints, Listeners listeners, Timeline timeline) {
    this.next = next;
    this.endpoints = endpoints;
    this.listeners = listeners;
    this.timeline = timeline;
  }

  @Override
  public Response send(Request request) {
    long start = timeline.nanos();
    try {
      Response response = next.send(request);
      report(request, start, CallOutcome.of(response));
      return response;
    } catch (ErrorResponseException e) {
      report(request, start, CallOutcome.of(e.status()));
      throw e;
    } catch (CallException e) {
      report(request, start, e.code());
      throw e;
    }
  }

  private void report(Request request, long start, String outcome) {
    AttemptLog attempts = request.limits().attempts();
    Duration took = Duration.ofNanos(timeline.nanos() - start);
    Attempt attempt = attempts.add(endpoints.of(request).uri(), took, outcome);
    CallLog.attempt(request, attempt);
    listeners.attempt(attempts.asked(), attempt);
  }

  @Override
  public String toString() {
    return "AttemptReport > " + next;
  }
}
