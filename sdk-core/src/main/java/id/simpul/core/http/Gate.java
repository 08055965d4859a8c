package id.simpul.core.http;

import java.time.Duration;
import java.time.Instant;

/** Open, or closed until the moment that a server asked for. */
final class Gate {

  private final Timeline timeline;
  private volatile long opensAt;
  private volatile Instant changed;

  Gate(Timeline timeline) {
    this.timeline = timeline;
    this.opensAt = timeline.nanos();
    this.changed = timeline.now();
  }

  /** How long it is still closed; zero if it is open. */
  Duration left() {
    long nanos = opensAt - timeline.nanos();
    return nanos <= 0 ? Duration.ZERO : Duration.ofNanos(nanos);
  }

  boolean isOpen() {
    return opensAt - timeline.nanos() <= 0;
  }

  synchronized void closeFor(Duration wait) {
    boolean wasOpen = isOpen();
    long until = timeline.nanos() + wait.toNanos();
    if (until - opensAt > 0) {
      opensAt = until;
      changed = wasOpen ? timeline.now() : changed;
    }
  }

  /** Since when it has been closed, if it is. */
  Instant closedSince() {
    return changed;
  }
}
