package id.simpul.identity;

import id.simpul.identity.internal.jose.JwkSet;
import java.time.Duration;
import java.time.Instant;

/** Good keys, and when the reading began that brought them. */
record HeldKeys(JwkSet keys, Instant began) {

  Duration age(Instant now) {
    return Duration.between(began, now);
  }

  /** So old that they must not be used any more. */
  boolean isBeyond(Duration staleness, Instant now) {
    return age(now).compareTo(staleness) > 0;
  }

  /**
   * Old enough to be renewed; also if the clock was set back, since nobody knows their age then.
   */
  boolean isDue(Duration fresh, Instant now) {
    Duration age = age(now);
    return age.compareTo(fresh) >= 0 || age.isNegative();
  }
}
