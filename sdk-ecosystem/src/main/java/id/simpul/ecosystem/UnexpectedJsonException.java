package id.simpul.ecosystem;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A document is not what its kind has to be; checked, so that each reader says whose it was. */
final class UnexpectedJsonException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final String expected;
  private final String found;

  UnexpectedJsonException(String expected, String found, @Nullable Throwable cause) {
    super("expected " + expected + ", found " + found, cause);
    this.expected = expected;
    this.found = found;
  }

  String expected() {
    return expected;
  }

  String found() {
    return found;
  }
}
