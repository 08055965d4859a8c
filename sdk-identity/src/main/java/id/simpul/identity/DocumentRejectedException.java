package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;

/** A {@link SignedDocument} is not what the pinned key has signed. */
public final class DocumentRejectedException extends SimpulException {

  private static final long serialVersionUID = 1L;

  DocumentRejectedException(LocalizedText explanation) {
    super("document.rejected", Retryability.NOT_RETRYABLE, explanation, null);
  }
}
