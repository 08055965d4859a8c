package id.simpul.catalog.harvest;

/** How a run ended. */
public enum HarvestOutcome {
  /** The source answered with services, and they are shown now. */
  UPDATED,
  /** The source answered that nothing changed, or the same was read again. */
  UNCHANGED,
  /** The run failed; the last good copy is still shown. */
  KEPT_LAST_GOOD,
  /**
   * So many services are gone that somebody should look first; the last good copy is still shown.
   */
  HELD,
  /** The run failed and there is no copy to show. */
  FAILED;

  /** Whether the source was reached and understood. */
  public boolean isSuccess() {
    return this == UPDATED || this == UNCHANGED;
  }
}
