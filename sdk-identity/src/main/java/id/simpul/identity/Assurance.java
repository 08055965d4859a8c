package id.simpul.identity;

/**
 * How sure an authority is that a person is who they say, lowest first (the levels of eIDAS article
 * 8). A token carries a word for it in {@code acr}; {@link TrustedIssuer} says which word means
 * which level and how far its authority is believed at all.
 */
public enum Assurance {
  /** Little: a self-chosen account, or a word that nobody has explained. */
  LOW,
  /** Checked against a document, with a second factor. */
  SUBSTANTIAL,
  /** Seen in person, with a key that cannot be copied. */
  HIGH;

  /** Whether this is at least {@code wanted}. */
  public boolean reaches(Assurance wanted) {
    return compareTo(wanted) >= 0;
  }

  Assurance butAtMost(Assurance ceiling) {
    return compareTo(ceiling) <= 0 ? this : ceiling;
  }
}
