package id.simpul.core.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A moment on the monotonic time line after which nobody waits any longer. */
final class Deadline {

  private final Timeline timeline;
  private final long at;
  private final Duration allowed;

  private Deadline(Timeline timeline, long at, Duration allowed) {
    this.timeline = timeline;
    this.at = at;
    this.allowed = allowed;
  }

  static Deadline in(Duration allowed, Timeline timeline) {
    Duration bounded = Durations.bounded(allowed);
    return new Deadline(timeline, timeline.nanos() + bounded.toNanos(), bounded);
  }

  /** How much was allowed at the beginning, for messages. */
  Duration allowed() {
    return allowed;
  }

  /** What is left; never negative. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, at - timeline.nanos()));
  }

  /** The same in milliseconds, begun ones not counted. */
  long millisLeft() {
    return TimeUnit.NANOSECONDS.toMillis(Math.max(0, at - timeline.nanos()));
  }

  boolean isOver() {
    return at - timeline.nanos() <= 0;
  }

  /** Whichever ends first: this one, or the given time from now. */
  Deadline sooner(Duration timeout) {
    Deadline other = in(timeout, timeline);
    return other.at - at < 0 ? other : this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Deadline deadline && at == deadline.at;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(at);
  }
}
