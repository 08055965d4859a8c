package id.simpul.core.http;

import java.time.Duration;
import java.util.List;

/** Tells the listeners how a call ended, and its failure what was tried. */
final class ReportLayer implements Transport {

  private final Transport next;
  private final Listeners listeners;
  private final Timeline timeline;

  ReportLayer(Transport next, Listeners listeners, Timeline timeline) {
    this.next = next;
    this.listeners = listeners;
    this.timeline = timeline;
  }

  @Override
  public Response send(Request request) {
    long start = timeline.nanos();
    listeners.started(request.limits().attempts().asked());
    String outcome = "exception";
    try {
      Response response = next.send(request);
      outcome = CallOutcome.of(response);
      return response;
    } catch (CallException e) {
      outcome = e.code();
      if (!e.isSettled()) {
        e.tried(attempts(request));
      }
      throw e;
    } catch (RuntimeException e) {
      outcome = CallOutcome.of(e);
      throw e;
    } finally {
      Duration took = Duration.ofNanos(timeline.nanos() - start);
      listeners.completed(
          request.limits().attempts().asked(), new CompletedCall(outcome, took, attempts(request)));
    }
  }

  private static List<Attempt> attempts(Request request) {
    return request.limits().attempts().soFar();
  }

  @Override
  public String toString() {
    return "Report > " + next;
  }
}
