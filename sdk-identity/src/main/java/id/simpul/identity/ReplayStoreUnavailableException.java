package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import org.jspecify.annotations.Nullable;

/**
 * Nobody can say whether something that may be used only once was used before, so it is not let in.
 * This is an outage of the {@link ReplayStore}, not the caller's fault: answer 503, never 401. The
 * caller may try again, with a new proof.
 *
 * <p>Code: {@code replay-store.unavailable}.
 */
public final class ReplayStoreUnavailableException extends SimpulException {

  private static final long serialVersionUID = 1L;

  /**
   * For implementations of {@link ReplayStore}.
   *
   * @param explanation what is out of reach and what to do, with {@code id} and {@code en}
   * @param cause what happened below, if anything
   */
  public ReplayStoreUnavailableException(LocalizedText explanation, @Nullable Throwable cause) {
    super("replay-store.unavailable", Retryability.SAFE_TO_RETRY, explanation, cause);
  }
}
