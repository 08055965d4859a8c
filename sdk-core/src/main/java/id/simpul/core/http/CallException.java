package id.simpul.core.http;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call brought no usable answer. The kinds below say why, {@link #retryability()} says whether
 * trying again is harmless, {@link #retryAfter()} when that is worth it, and {@link #attempts()}
 * what was tried.
 *
 * <pre>{@code
 * catch (CallException e) {
 *   page.show(e.explanation().in("id"));
 *   e.retryAfter().ifPresent(wait -> page.show("Coba lagi dalam " + wait.toSeconds() + " detik"));
 * }
 * }</pre>
 */
public abstract class CallException extends SimpulException {

  private volatile List<Attempt> attempts = List.of();
  private volatile boolean settled;

  CallException(
      String code,
      Retryability retryability,
      LocalizedText explanation,
      @Nullable Throwable cause) {
    super(code, retryability, explanation, cause);
  }

  /**
   * What went out, in that order; empty if nothing did. One that was given up, since another was
   * faster or the call ended, is {@code call.cancelled}.
   *
   * @return the attempts of this call
   */
  public final List<Attempt> attempts() {
    return attempts;
  }

  /**
   * How long to wait before it is worth trying again, counted from when this was thrown. Known if
   * the server said so in its answer ({@code Retry-After}, RFC 9110, section 10.2.3), if it is
   * being left alone for that long ({@code circuit.*}), or if this call's turn would have come then
   * ({@code load.rate}). It says when, not whether: that is {@link #retryability()}.
   *
   * @return zero or more, if anybody knows
   */
  public Optional<Duration> retryAfter() {
    return Optional.empty();
  }

  /** Written once, by the layer that made the attempts. */
  final void tried(List<Attempt> made) {
    this.attempts = List.copyOf(made);
  }

  /** Not this call's failure but one below it, such as a token's: no retry would mend it. */
  final void settle() {
    this.settled = true;
  }

  final boolean isSettled() {
    return settled;
  }
}
