package id.simpul.core.receive;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that reached this agency is not served, and why, in a form that can be sent back.
 *
 * <p>Its {@link #code()} is {@code caller.gone}, or begins with {@code idempotency.}; whether the
 * caller may send the same request again is its {@link #retryability()}.
 *
 * <pre>{@code
 * catch (RequestRefusedException refused) {
 *   respond(refused.toAnswer());   // status, headers and problem details (RFC 9457)
 * }
 * }</pre>
 */
public final class RequestRefusedException extends SimpulException {

  private final int status;
  private final @Nullable Duration retryAfter;
  private final @Nullable URI documentation;

  RequestRefusedException(
      int status,
      String code,
      Retryability retryability,
      LocalizedText explanation,
      @Nullable Throwable cause,
      @Nullable Duration retryAfter,
      @Nullable URI documentation) {
    super(code, retryability, explanation, cause);
    this.status = status;
    this.retryAfter = retryAfter;
    this.documentation = documentation;
  }

  /**
   * The status to answer with (RFC 9110, section 15).
   *
   * @return such as 409
   */
  public int status() {
    return status;
  }

  /**
   * How long the caller should wait before it sends the same request again.
   *
   * @return the time, if sending it again helps
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * The answer to send: problem details (RFC 9457) with the code and the explanation in Indonesian
   * and English, {@code Retry-After} if waiting helps, and a link to the documentation if there is
   * one.
   *
   * @return the answer
   */
  public Answer toAnswer() {
    return ProblemAnswer.of(this, documentation);
  }
}
