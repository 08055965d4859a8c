package id.simpul.core.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets a tracer record the call; the attempts find its span in their limits. */
final class SpanLayer implements Transport {

  private final Transport next;
  private final CallTracer tracer;
  private final Timeline timeline;

  SpanLayer(Transport next, CallTracer tracer, Timeline timeline) {
    this.next = next;
    this.tracer = tracer;
    this.timeline = timeline;
  }

  @Override
  public Response send(Request request) {
    AttemptLog attempts = request.limits().attempts();
    @Nullable CallSpan span = begun(attempts.asked());
    if (span == null) {
      return next.send(request);
    }
    attempts.recordedBy(span);
    long start = timeline.nanos();
    String outcome = "exception";
    try {
      Response response = next.send(request);
      outcome = CallOutcome.of(response);
      return response;
    } catch (RuntimeException e) {
      outcome = CallOutcome.of(e);
      throw e;
    } finally {
      Duration took = Duration.ofNanos(timeline.nanos() - start);
      end(span, new CompletedCall(outcome, took, List.copyOf(attempts.soFar())));
    }
  }

  private @Nullable CallSpan begun(Request asked) {
    try {
      return tracer.begin(asked);
    } catch (Throwable e) { // a tracer of another version throws errors
      CallLog.tracerFailed(e);
      return null;
    }
  }

  private static void end(CallSpan span, CompletedCall call) {
    try {
      span.end(call);
    } catch (Throwable e) { // a tracer of another version throws errors
      CallLog.tracerFailed(e);
    }
  }

  @Override
  public String toString() {
    return "Span > " + next;
  }
}
