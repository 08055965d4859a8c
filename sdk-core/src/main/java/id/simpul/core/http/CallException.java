package id.simpul.core.http;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call brought no usable answer. The kinds below say why, {@link #retryability()} says whether
 * trying again is harmless, and {@link #attempts()} what was tried.
 *
 * <pre>{@code
 * catch (CircuitOpenException e) {
 *   page.show("Coba lagi dalam " + e.retryAfter().toSeconds() + " detik");
 * } catch (CallException e) {
 *   page.show(e.explanation().in("id"));
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
   * What was tried, the last attempt last; empty if nothing was.
   *
   * @return the attempts of this call
   */
  public final List<Attempt> attempts() {
    return attempts;
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
