package id.simpul.core;

/** Whether doing the same thing again is harmless, after it failed. */
public enum Retryability {
  /** Yes: nothing happened on the other side, or doing it twice changes nothing. */
  SAFE_TO_RETRY,
  /**
   * Nobody knows: the other side may have done it already. Safe for requests that change nothing or
   * that carry an {@code Idempotency-Key} which the other side honours; otherwise ask first.
   */
  UNKNOWN,
  /** No: the answer would be the same until something else changes. */
  NOT_RETRYABLE
}
