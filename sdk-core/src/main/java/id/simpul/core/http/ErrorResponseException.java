package id.simpul.core.http;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server answered with an error, or with a redirect that is not followed ({@link
 * RedirectPolicy}): it might carry credentials to a stranger.
 *
 * <p>Its code is {@code response.} and the status, such as {@code response.404}.
 */
public final class ErrorResponseException extends CallException {

  private final int status;
  private final Headers headers;
  private final @Nullable Problem problem;
  private final @Nullable Duration retryAfter;
  private final byte[] body;

  private ErrorResponseException(
      int status,
      Headers headers,
      byte[] body,
      @Nullable Problem problem,
      @Nullable Duration retryAfter,
      LocalizedText explanation) {
    super("response." + status, retryability(status, retryAfter), explanation, null);
    this.status = status;
    this.headers = headers;
    this.body = body.clone();
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /**
   * The failure that an answer means: for tests and for transports of one's own.
   *
   * @param request what was asked
   * @param status the answer's status, not 2xx
   * @param headers the answer's headers
   * @param body the answer's body, decoded if it is {@code application/problem+json}
   * @return the exception
   */
  public static ErrorResponseException of(
      Request request, int status, Headers headers, byte[] body) {
    return of(request, status, headers, body, InstantSource.system());
  }

  static ErrorResponseException of(
      Request request, int status, Headers headers, byte[] body, InstantSource clock) {
    Problem problem =
        ProblemDecoder.decode(headers, body, text -> Echo.hidden(text, request)).orElse(null);
    Duration retryAfter = RetryAfter.of(headers, clock.instant()).orElse(null);
    return new ErrorResponseException(
        status,
        headers,
        body,
        problem,
        retryAfter,
        StatusExplanation.of(request, status, headers, problem, retryAfter));
  }

  /**
   * The status code (RFC 9110, section 15).
   *
   * @return such as 404
   */
  public int status() {
    return status;
  }

  /**
   * The answer's header fields.
   *
   * @return the headers
   */
  public Headers headers() {
    return headers;
  }

  /**
   * The answer's body as it came, for protocols with errors of their own, such as OAuth's (RFC
   * 6749, section 5.2). It may hold personal data: never print it.
   *
   * @return the bytes, empty if there were none
   */
  public byte[] body() {
    return body.clone();
  }

  /**
   * How the server explains it (RFC 9457).
   *
   * @return the problem, if the answer held one
   */
  public Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  /**
   * How long the server asks to wait, counted from its answer (RFC 9110, section 10.2.3).
   *
   * @return the time, if the server gave one
   */
  @Override
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  private static Retryability retryability(int status, @Nullable Duration retryAfter) {
    return switch (status) {
      // The first request with this Idempotency-Key is still being worked on.
      case 409 -> retryAfter == null ? Retryability.NOT_RETRYABLE : Retryability.UNKNOWN;
      // A gateway may pass on a 429 from deep inside, after half the work is done.
      case 429, 500, 502, 503, 504 -> Retryability.UNKNOWN;
      default -> Retryability.NOT_RETRYABLE;
    };
  }
}
