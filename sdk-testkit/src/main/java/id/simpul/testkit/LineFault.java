package id.simpul.testkit;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** What one direction of a line does to what passes; a value. */
record LineFault(
    Duration delay,
    Duration jitter,
    RandomGenerator delays,
    int bytesPerSecond,
    End end,
    long endsAfter,
    long garblesAfter,
    RandomGenerator garbage) {

  /** How a line ends. */
  enum End {
    NEVER,
    CUT,
    CLOSE,
    LOSE
  }

  private static final RandomGenerator ZERO = () -> 0;

  static final LineFault NONE =
      new LineFault(
          Duration.ZERO, Duration.ZERO, ZERO, 0, End.NEVER, Long.MAX_VALUE, Long.MAX_VALUE, ZERO);

  LineFault delayedBy(Duration by, Duration upTo, RandomGenerator random) {
    if (by.isNegative() || upTo.isNegative()) {
      throw new IllegalArgumentException("expected a delay of zero or more; found " + by);
    }
    return new LineFault(by, upTo, random, bytesPerSecond, end, endsAfter, garblesAfter, garbage);
  }

  LineFault drippingAt(int rate) {
    return new LineFault(delay, jitter, delays, rate, end, endsAfter, garblesAfter, garbage);
  }

  LineFault ending(End how, long bytes) {
    return new LineFault(
        delay, jitter, delays, bytesPerSecond, how, notNegative(bytes), garblesAfter, garbage);
  }

  LineFault garbling(long bytes, RandomGenerator random) {
    return new LineFault(
        delay, jitter, delays, bytesPerSecond, end, endsAfter, notNegative(bytes), random);
  }

  /** How long this piece is held back. */
  long nanosOfDelay() {
    long most = jitter.toNanos();
    return delay.toNanos() + (most == 0 ? 0 : delays.nextLong(most + 1));
  }

  /** How many bytes go at once: about a hundred pieces a second when dripping. */
  int piece(int waiting) {
    return bytesPerSecond == 0 ? waiting : Math.min(waiting, Math.max(1, bytesPerSecond / 100));
  }

  /** How long a piece of this length takes. */
  long nanosFor(int length) {
    return bytesPerSecond == 0 ? 0 : length * 1_000_000_000L / bytesPerSecond;
  }

  /** Garbles what stands past the mark. */
  void garble(byte[] piece, int length, long passed) {
    for (int i = 0; i < length; i++) {
      if (passed + i >= garblesAfter) {
        piece[i] = (byte) garbage.nextInt();
      }
    }
  }

  private static long notNegative(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException(
          "expected a number of bytes, zero or more; found " + bytes);
    }
    return bytes;
  }

  @Override
  public String toString() {
    return "delay "
        + delay.toMillis()
        + " ms"
        + (bytesPerSecond == 0 ? "" : ", " + bytesPerSecond + " bytes/s")
        + (end == End.NEVER ? "" : ", " + end + " after " + endsAfter)
        + (garblesAfter == Long.MAX_VALUE ? "" : ", garbage after " + garblesAfter);
  }
}
