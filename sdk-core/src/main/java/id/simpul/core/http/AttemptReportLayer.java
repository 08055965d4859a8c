package id.simpul.core.http;

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
    AttemptLog attempts = request.limits().attempts();
    AttemptLog.Sent sent = attempts.add(endpoints.of(request).uri(), timeline);
    String outcome = "exception";
    try {
      Response response = next.send(request);
      outcome = CallOutcome.of(response);
      return response;
    } catch (ErrorResponseException e) {
      outcome = CallOutcome.of(e.status());
      throw e;
    } catch (RuntimeException e) {
      outcome = CallOutcome.of(e);
      throw e;
    } finally {
      report(request, sent, outcome);
    }
  }

  private void report(Request request, AttemptLog.Sent sent, String outcome) {
    Attempt attempt = sent.ended(outcome);
    CallLog.attempt(request, attempt);
    listeners.attempt(request.limits().attempts().asked(), attempt);
  }

  @Override
  public String toString() {
    return "AttemptReport > " + next;
  }
}
