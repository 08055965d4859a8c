package id.simpul.core.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Is told about calls, for metrics and traces.
 *
 * <p>Called on the thread that does what is told of: the caller's, but for the second attempt of a
 * hedged read and for whoever reads a body to its end. So it must be quick and safe to share
 * between threads. Of two attempts the one that was given up may be told of after the call has
 * completed. What it throws is logged and forgotten.
 *
 * <pre>{@code
 * ResilientTransport.builder().listener(new CallListener() {
 *   public void onAttempt(Request request, Attempt attempt) {
 *     metrics.timer(request.template(), attempt.outcome()).record(attempt.took());
 *   }
 * });
 * }</pre>
 */
public interface CallListener {

  /**
   * An attempt ended: the headers of an answer arrived, or it failed.
   *
   * @param request as the caller gave it, without credentials; print its template, not its address
   * @param attempt how it went
   */
  default void onAttempt(Request request, Attempt attempt) {}

  /**
   * A call begins; {@code onCompleted} follows in any case.
   *
   * @param request as the caller gave it; print its template, not its address
   */
  default void onStarted(Request request) {}

  /**
   * The call ended, well or not: an answer is handed over (its body not yet read), or the last
   * failure thrown.
   *
   * @param request as the caller gave it; print its template, not its address
   * @param call its outcome, how long it took in all, and its attempts: several if it was retried
   */
  default void onCompleted(Request request, CompletedCall call) {}

  /**
   * What failed will be tried again, once the wait is over; {@code onAttempt} has told of the
   * attempt, if one went out.
   *
   * @param request as the caller gave it; print its template, not its address
   * @param code of the failure, such as {@code response.503} or {@code load.full}
   * @param wait zero or more; less than what is left of the call's time
   */
  default void onRetry(Request request, String code, Duration wait) {}

  /**
   * A read was slow to be answered, and a second attempt begins beside the first (see {@link
   * HedgePolicy}); {@code onAttempt} tells of both.
   *
   * @param request as the caller gave it; print its template, not its address
   */
  default void onHedge(Request request) {}

  /**
   * A server was met for the first time. Ask for its health whenever you like: it costs next to
   * nothing, contacts nobody and never throws. Meant for gauges.
   *
   * <p>Told once for each server and client; if a client has met thousands of servers it forgets
   * them all, and tells anew.
   *
   * @param origin scheme, host and port
   * @param health how the server does at the moment of asking; empty once the client is closed.
   *     Safe to share between threads
   */
  default void onNewEndpoint(URI origin, Supplier<Optional<EndpointHealth>> health) {}

  /**
   * The circuit of a server changed (see {@link CircuitPolicy}): calls to it pause, a few of them
   * find out whether it is back, or they go on. Noticed when a call comes or ends, not by a timer.
   * Two changes in quick succession may be told of by two threads; {@link EndpointHealth#since()}
   * says which one is newer.
   *
   * @param endpoint how the server does now
   */
  default void onCircuitChange(EndpointHealth endpoint) {}

  /**
   * The call is answered with what was kept of an earlier answer (see {@link CachePolicy}); {@code
   * onCompleted} follows.
   *
   * @param request as the caller gave it; print its template, not its address
   * @param age how old the answer is
   * @param stale whether it stands in for one that could not be had
   */
  default void onStoredAnswer(Request request, Duration age, boolean stale) {}

  /**
   * A server says that what was called is going away; told once for each method and template, for a
   * thousand of them at most.
   *
   * @param request as the caller gave it; print its template, not its address
   * @param deprecation what the server says
   */
  default void onDeprecated(Request request, Deprecation deprecation) {}
}
