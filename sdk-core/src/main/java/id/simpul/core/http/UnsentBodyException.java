package id.simpul.core.http;

import java.io.IOException;

/**
 * Carries a failure of the caller's own body through OkHttp, apart from those of the connection.
 */
final class UnsentBodyException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Exception failure;

  UnsentBodyException(Exception failure) {
    super(failure);
    this.failure = failure;
  }

  /** What the body threw. */
  Exception failure() {
    return failure;
  }
}
