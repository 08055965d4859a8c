package id.simpul.core.http;

import java.io.IOException;

/** A stream that can be read once was asked for again. */
final class UsedBodyException extends IOException {

  private static final long serialVersionUID = 1L;

  UsedBodyException() {
    super("the stream was read already");
  }
}
