package id.simpul.core.http;

import java.io.IOException;

/** What is being sent is no longer what it was when the call began, or as long as was said. */
final class ChangedBodyException extends IOException {

  private static final long serialVersionUID = 1L;

  ChangedBodyException() {
    super("not the bytes, or not as many, as when the call began");
  }
}
