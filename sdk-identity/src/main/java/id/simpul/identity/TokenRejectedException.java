package id.simpul.identity;

import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;

/**
 * A token is not accepted. Sending the same token again would be refused again; {@link
 * #rejection()} has the status and header to answer with. It has no stack trace: it is an answer to
 * a caller, not a fault here, and a flood of bad tokens must cost little.
 */
public final class TokenRejectedException extends SimpulException {

  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  TokenRejectedException(Rejection rejection) {
    super(rejection.code(), Retryability.NOT_RETRYABLE, rejection.explanation(), null);
    this.rejection = rejection;
  }

  /** Leaves the trace empty. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /** Why, and how to answer. */
  public Rejection rejection() {
    return rejection;
  }
}
