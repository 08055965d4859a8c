package id.simpul.catalog.match;

import id.simpul.core.LocalizedText;

/** Whether two services are the same, as far as it is known. */
public enum Verdict {
  /** The same: they are laid side by side. */
  SAME("sama", "the same"),
  /** Perhaps: somebody should look, and rule. */
  UNSURE("belum pasti", "not sure"),
  /** Not the same. */
  APART("beda", "not the same");

  @SuppressWarnings("ImmutableEnumChecker") // a text never changes
  private final LocalizedText label;

  Verdict(String indonesian, String english) {
    this.label = LocalizedText.of(indonesian, english);
  }

  /** What it is called. */
  public LocalizedText label() {
    return label;
  }
}
