package id.simpul.core.http;

/** What second attempts to one provider are paid from: each call puts in a little. */
final class HedgeBudget {

  private static final int HEDGE = 100;

  /** A quiet hour must not save up for a flood. */
  private static final int MOST = 10 * HEDGE;

  private final int deposit;
  private int left;

  /**
   * A budget.
   *
   * @param percent of the calls
   */
  HedgeBudget(int percent) {
    this.deposit = percent;
  }

  synchronized void called() {
    left = Math.min(MOST, left + deposit);
  }

  synchronized boolean take() {
    if (left < HEDGE) {
      return false;
    }
    left -= HEDGE;
    return true;
  }

  /** It was not spent after all. */
  synchronized void giveBack() {
    left = Math.min(MOST, left + HEDGE);
  }
}
