package id.simpul.opentelemetry;

import id.simpul.core.http.CallSpan;
import id.simpul.core.http.CompletedCall;
import id.simpul.core.http.Request;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The span of a call, current on its thread until it ends, and those of its attempts. */
final class RecordedCall implements CallSpan {

  private final Tracer tracer;
  private final TextMapPropagator propagator;
  private final Span span;
  private final Context context;
  private final Scope scope;
  private final AtomicLong attempts = new AtomicLong();

  @SuppressWarnings("MustBeClosedChecker") // closed by end, which always follows
  RecordedCall(Tracer tracer, TextMapPropagator propagator, Span span) {
    this.tracer = tracer;
    this.propagator = propagator;
    this.span = span;
    this.context = Context.current().with(span);
    this.scope = context.makeCurrent();
  }

  @Override
  public AttemptSpan attempt(Request request) {
    Span attempt =
        tracer
            .spanBuilder(Conventions.name(request))
            .setParent(context)
            .setSpanKind(SpanKind.CLIENT)
            .startSpan();
    Conventions.describe(attempt, request);
    long resent = attempts.getAndIncrement();
    if (resent > 0) {
      attempt.setAttribute(Conventions.RESEND_COUNT, resent);
    }
    return new RecordedAttempt(attempt);
  }

  @Override
  public void end(CompletedCall call) {
    scope.close();
    span.setAttribute("simpul.outcome", call.outcome());
    span.setAttribute("simpul.attempts", call.attempts().size());
    if (!call.outcome().matches("[0-9]{3}")) {
      span.setAttribute(Conventions.ERROR, call.outcome());
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  private final class RecordedAttempt implements AttemptSpan {

    private final Span attempt;

    RecordedAttempt(Span attempt) {
      this.attempt = attempt;
    }

    @Override
    public Map<String, String> headers() {
      Map<String, String> headers = new HashMap<>();
      propagator.inject(context.with(attempt), headers, RecordedCall::put);
      return headers;
    }

    @Override
    public void end(String outcome) {
      Conventions.end(attempt, outcome);
    }
  }

  private static void put(@Nullable Map<String, String> headers, String name, String value) {
    if (headers != null) {
      headers.put(name, value);
    }
  }
}
