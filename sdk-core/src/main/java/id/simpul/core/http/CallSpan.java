package id.simpul.core.http;

import java.util.Map;

/**
 * One call that is being recorded by a {@link CallTracer}. Its attempts may be made on several
 * threads.
 */
public interface CallSpan {

  /**
   * An attempt is about to be put on the wire.
   *
   * @param request as it will be sent, credentials included: record its method, origin and template
   *     only
   * @return to be told how it went
   */
  AttemptSpan attempt(Request request);

  /**
   * The call ended; said on the thread on which it began.
   *
   * @param call how it went
   */
  void end(CompletedCall call);

  /** One attempt that is being recorded. */
  interface AttemptSpan {

    /**
     * What tells the server which span asks: {@code traceparent} and its like (W3C Trace Context).
     * They take the place of the ones that the request has.
     *
     * @return names and values; none if the attempt is not recorded
     */
    Map<String, String> headers();

    /**
     * The attempt ended: the headers of an answer arrived, or it failed.
     *
     * @param outcome the status, such as {@code 200}, or the code of the failure, such as {@code
     *     connect.failed}
     */
    void end(String outcome);
  }
}
