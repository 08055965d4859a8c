package id.simpul.core.http;

import java.time.Duration;

/**
 * Is told about calls, for metrics and traces.
 *
 * <p>Called on the thread that makes the attempt, which is the caller's but for the second attempt
 * of a hedged read, so it must be quick and safe to share between threads. Of two attempts the one
 * that was given up may be told of after the call has completed. What it throws is logged and
 * forgotten.
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
