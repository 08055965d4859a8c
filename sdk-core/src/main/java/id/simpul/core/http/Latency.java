package id.simpul.core.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long a server takes until the headers of its answers: on average lately, for choosing between
 * servers, and the time within which all but the slowest twentieth come, for hedging.
 */
final class Latency {

  /** Within this time what was seen loses two thirds of its weight. */
  private static final double MEMORY_NANOS = Duration.ofSeconds(10).toNanos();

  /** One failure sends the next calls elsewhere, but not for long. */
  private static final double WEIGHT_OF_FAILURE = 0.2;

  private static final int REMEMBERED = 256;
  private static final int FEWEST_TO_JUDGE = 20;
  private static final long REFRESH_NANOS = Duration.ofSeconds(3).toNanos();

  private final Timeline timeline;
  private final long[] recent = new long[REMEMBERED];
  private int seen;
  private boolean known;
  private double average;
  private long averagedAt;
  private Optional<Duration> slowest = Optional.empty();
  private long judgedAt;

  Latency(Timeline timeline) {
    this.timeline = timeline;
  }

  /** An answer came. */
  synchronized void answered(long nanos) {
    long now = timeline.nanos();
    double weight = 1 - Math.exp((averagedAt - now) / MEMORY_NANOS);
    // Answers of the same instant still teach something.
    moveTowards(nanos, Math.max(weight, 1.0 / REMEMBERED), now);
    remember(nanos);
  }

  /** It did not come, so that its time says nothing: as bad as this long a wait. */
  synchronized void failed(long nanos) {
    moveTowards(nanos, WEIGHT_OF_FAILURE, timeline.nanos());
  }

  /** It was not waited for to the end. */
  synchronized void tookLongerThan(long nanos) {
    if (nanos > average) {
      answered(nanos);
    }
  }

  private void moveTowards(long nanos, double weight, long now) {
    average += (nanos - average) * (known ? weight : 1);
    known = true;
    averagedAt = now;
  }

  private void remember(long nanos) {
    recent[seen % REMEMBERED] = nanos;
    seen = seen == Integer.MAX_VALUE ? REMEMBERED : seen + 1;
  }

  /** Whether anything was seen. */
  synchronized boolean isKnown() {
    return known;
  }

  /** The average as it was last seen. */
  synchronized Optional<Duration> average() {
    return known ? Optional.of(Duration.ofNanos((long) average)) : Optional.empty();
  }

  /**
   * What is expected now. It fades while nothing is seen: a server that was slow or failed once is
   * tried again sooner or later.
   */
  synchronized double expected() {
    return average * Math.exp((averagedAt - timeline.nanos()) / MEMORY_NANOS);
  }

  /** Nineteen of twenty recent answers came within this; worked out every three seconds. */
  synchronized Optional<Duration> percentile95() {
    long now = timeline.nanos();
    if (slowest.isEmpty() || now - judgedAt >= REFRESH_NANOS) {
      slowest = judged();
      judgedAt = now;
    }
    return slowest;
  }

  private Optional<Duration> judged() {
    int count = Math.min(seen, REMEMBERED);
    if (count < FEWEST_TO_JUDGE) {
      return Optional.empty();
    }
    long[] sorted = Arrays.copyOf(recent, count);
    Arrays.sort(sorted);
    return Optional.of(Duration.ofNanos(sorted[(count * 95 + 99) / 100 - 1]));
  }
}
