package id.simpul.identity.internal.jose;

import id.simpul.core.LocalizedText;

/** Something signed, or a key, is not formed as it must be. Its reason quotes none of it. */
public final class MalformedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient LocalizedText reason;

  /** With what is wrong, in Indonesian and in English. */
  public MalformedException(String indonesian, String english) {
    super(english, null, false, false); // whoever sends rubbish gets no stack trace made
    this.reason = LocalizedText.of(indonesian, english);
  }

  /** What is wrong, as the end of a sentence. */
  public LocalizedText reason() {
    return reason;
  }
}
