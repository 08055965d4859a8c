package id.simpul.core.http;

import java.time.Duration;
import java.util.Objects;

/** Checks and prints lengths of time. */
final class Durations {

  private static final Duration LONGEST = Duration.ofDays(365);

  private Durations() {}

  static Duration requirePositive(Duration duration, String name) {
    Objects.requireNonNull(duration, name);
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(
          name + " must be more than zero; found " + duration + ". Give a time such as 5 s.");
    }
    return duration;
  }

  /** As long as anybody waits: what adds to it or multiplies it does not overflow. */
  static Duration bounded(Duration duration) {
    return shorter(duration, LONGEST);
  }

  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  static String shown(Duration duration) {
    if (duration.toSeconds() >= 10) {
      return duration.toSeconds() + " s";
    }
    long millis = duration.toMillis();
    return millis % 1000 != 0 ? millis + " ms" : duration.toSeconds() + " s";
  }
}
