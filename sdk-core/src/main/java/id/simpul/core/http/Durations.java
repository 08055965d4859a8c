package id.simpul.core.http;

import java.time.Duration;
import java.util.Objects;

/** Checks and prints lengths of time. */
final class Durations {

  private Durations() {}

  static Duration requirePositive(Duration duration, String name) {
    Objects.requireNonNull(duration, name);
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(
          name + " must be more than zero; found " + duration + ". Give a time such as 5 s.");
    }
    return duration;
  }

  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  static String shown(Duration duration) {
    long millis = duration.toMillis();
    return millis < 10_000 && millis % 1000 != 0 ? millis + " ms" : duration.toSeconds() + " s";
  }
}
