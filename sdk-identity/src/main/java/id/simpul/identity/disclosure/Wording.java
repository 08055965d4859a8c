package id.simpul.identity.disclosure;

import id.simpul.core.Masking;
import java.util.Objects;

/** Words that go into the log as they are: short, and nobody's number. */
final class Wording {

  private static final int LONGEST = 200;

  private Wording() {}

  static String of(String text, String what) {
    if (Objects.requireNonNull(text, what).isBlank()) {
      throw new IllegalArgumentException("expected " + what + ", found blank text; name it");
    }
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "expected "
              + what
              + " of at most "
              + LONGEST
              + " characters, found "
              + text.length()
              + "; give its short name");
    }
    if (!Masking.mask(text).equals(text)) {
      throw new IllegalArgumentException(
          "expected "
              + what
              + ", found a text that holds somebody's number or a token; the log names kinds of"
              + " data, never the data");
    }
    return text;
  }
}
