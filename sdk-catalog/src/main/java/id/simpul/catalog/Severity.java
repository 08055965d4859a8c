package id.simpul.catalog;

/** How much a finding weighs. */
public enum Severity {
  /**
   * The description says something impossible or lacks what it cannot be without: it is refused.
   */
  STRUCTURE,
  /** A code, an address or a number is doubtful: it is accepted and shown. */
  CODES,
  /**
   * Something that the service standard asks for is not said: it counts when descriptions are
   * scored.
   */
  COMPLETENESS
}
