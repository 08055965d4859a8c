package id.simpul.core.http;

/**
 * Records calls as spans of a trace, so that what goes out names the span that was recorded. With
 * none, each call still has a trace id that ties the logs of several agencies together.
 *
 * <p>Called on the thread that makes the call, and safe to share between threads. What it throws is
 * logged and forgotten, and the call goes on untraced.
 *
 * <pre>{@code
 * ResilientTransport.builder().tracer(OpenTelemetryTracer.of(openTelemetry)).build();
 * }</pre>
 */
@FunctionalInterface
public interface CallTracer {

  /**
   * A call begins.
   *
   * @param request as the caller gave it; record its template, not its address
   * @return to be told how it goes on
   */
  CallSpan begin(Request request);
}
