package id.simpul.core.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the call's span record the attempt, and names that attempt's span on the wire. */
final class AttemptSpanLayer implements Transport {

  private final Transport next;

  AttemptSpanLayer(Transport next) {
    this.next = next;
  }

  @Override
  public Response send(Request request) {
    CallSpan.@Nullable AttemptSpan span = begun(request);
    if (span == null) {
      return next.send(request);
    }
    String outcome = "exception";
    try {
      Response response = next.send(named(request, span));
      outcome = CallOutcome.of(response);
      return response;
    } catch (ErrorResponseException e) {
      outcome = String.valueOf(e.status());
      throw e;
    } catch (RuntimeException e) {
      outcome = CallOutcome.of(e);
      throw e;
    } finally {
      end(span, outcome);
    }
  }

  private static CallSpan.@Nullable AttemptSpan begun(Request request) {
    @Nullable CallSpan call = request.limits().attempts().span();
    try {
      return call == null ? null : call.attempt(request);
    } catch (Throwable e) { // a tracer of another version throws errors
      CallLog.tracerFailed(e);
      return null;
    }
  }

  /** A state that belongs to another span must not travel with this one (section 3.3). */
  private static Request named(Request request, CallSpan.AttemptSpan span) {
    try {
      Map<String, String> names = span.headers();
      if (names.isEmpty()) {
        return request;
      }
      Headers headers = request.headers().without(TraceLayer.STATE);
      for (Map.Entry<String, String> name : names.entrySet()) {
        OwnFields.requireOther(name.getKey());
        headers = headers.with(name.getKey(), name.getValue());
      }
      return request.with(headers);
    } catch (Throwable e) { // a tracer of another version throws errors
      CallLog.tracerFailed(e);
      return request;
    }
  }

  private static void end(CallSpan.AttemptSpan span, String outcome) {
    try {
      span.end(outcome);
    } catch (Throwable e) { // a tracer of another version throws errors
      CallLog.tracerFailed(e);
    }
  }

  @Override
  public String toString() {
    return "AttemptSpan > " + next;
  }
}
