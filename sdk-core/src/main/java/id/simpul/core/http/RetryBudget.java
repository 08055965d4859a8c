package id.simpul.core.http;

/**
 * What retries to one server are paid from. In good times it is full; in an outage it is spent
 * after a handful of retries, and only successes fill it again.
 */
final class RetryBudget {

  static final int RETRY = 14;
  static final int THROTTLED_RETRY = 5;

  private final int capacity;
  private int left;

  RetryBudget(int capacity) {
    this.capacity = capacity;
    this.left = capacity;
  }

  synchronized boolean take(int cost) {
    if (left < cost) {
      return false;
    }
    left -= cost;
    return true;
  }

  /** A success gives back what its last retry took, or one if it needed none. */
  synchronized void succeeded(int taken) {
    left += Math.min(capacity - left, Math.max(1, taken)); // in this order nothing overflows
  }
}
