package id.simpul.core.http;

/**
 * Sends one request and waits for its answer: the seam between those who call and how it is done.
 *
 * <p>Implementations are safe to share between threads. {@link #send} blocks; interrupting its
 * thread ends the call with a {@link CallCancelledException} and leaves the thread's interrupt flag
 * set. To call in the background, run it on an executor. A decorator wraps another transport and
 * adds one behaviour; a test hands in a lambda.
 *
 * <pre>{@code
 * Transport depok = ResilientTransport.ofDefaults();
 * Letter letter = depok.send(Request.get("https://api.depok.example/surat/{id}", id)).as(Letter.class);
 *
 * Transport fake = request -> Response.of(200, Headers.none(), "{\"nomor\":\"470/12\"}".getBytes(UTF_8));
 * }</pre>
 */
@FunctionalInterface
public interface Transport {

  /**
   * Sends the request and waits for the answer's headers.
   *
   * @param request what to send
   * @return the answer, to be closed (its {@code as}, {@code bytes} and {@code text} do so)
   * @throws CallException if there is no usable answer; what the request's {@link Authentication}
   *     throws passes through
   */
  Response send(Request request);
}
