package id.simpul.opentelemetry;

import id.simpul.core.http.CallSpan;
import id.simpul.core.http.CallTracer;
import id.simpul.core.http.Request;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Objects;

/**
 * Records calls with OpenTelemetry: an internal span for the call, and below it a client span for
 * each attempt, by the stable semantic conventions for HTTP.
 *
 * <p>A call belongs to the span that is current where it is made; if there is none, to the one that
 * its request continues ({@link Request#withTraceOf}). The {@code traceparent} that goes out is
 * that of the attempt's span, and whatever else the propagators of this OpenTelemetry add goes out
 * too. While a call is made its span is current, so that a token fetched for it stands below it.
 *
 * <p>{@code url.full} and {@code url.template} hold the template, such as {@code
 * https://api.depok.example/surat/{id}}: the values may be somebody's numbers. Safe to share
 * between threads and between clients.
 *
 * <pre>{@code
 * ResilientTransport depok = ResilientTransport.builder()
 *     .tracer(OpenTelemetryTracer.of(openTelemetry))
 *     .build();
 * }</pre>
 */
public final class OpenTelemetryTracer implements CallTracer {

  private final Tracer tracer;
  private final TextMapPropagator propagator;

  private OpenTelemetryTracer(Tracer tracer, TextMapPropagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /**
   * A tracer that records there.
   *
   * @param openTelemetry such as the one that an agent or Spring Boot made
   * @return the tracer, for {@code ResilientTransport.builder().tracer(...)}
   */
  public static OpenTelemetryTracer of(OpenTelemetry openTelemetry) {
    Objects.requireNonNull(openTelemetry, "openTelemetry");
    return new OpenTelemetryTracer(
        openTelemetry.getTracer("id.simpul.http"),
        TextMapPropagator.composite(
            openTelemetry.getPropagators().getTextMapPropagator(),
            W3CTraceContextPropagator.getInstance()));
  }

  @Override
  public CallSpan begin(Request request) {
    Span span =
        tracer
            .spanBuilder(Conventions.name(request))
            .setParent(parent(request))
            .setSpanKind(SpanKind.INTERNAL)
            .startSpan();
    return new RecordedCall(tracer, propagator, span);
  }

  private static Context parent(Request request) {
    Context current = Context.current();
    return Span.fromContext(current).getSpanContext().isValid()
        ? current
        : W3CTraceContextPropagator.getInstance()
            .extract(current, request.headers(), new HeadersGetter());
  }
}
