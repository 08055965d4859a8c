package id.simpul.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A clock that stands still until the test moves it, so that an hour passes in no time.
 *
 * <pre>{@code
 * MutableClock clock = MutableClock.startingAt(Instant.parse("2026-01-05T08:00:00Z"));
 * clock.advance(Duration.ofMinutes(10)); // the token has expired now
 * }</pre>
 *
 * <p>Safe for use by many threads. Every zone of it tells the same instant: {@link #withZone}
 * answers a view that moves along.
 */
public final class MutableClock extends Clock {

  private final Hands hands;
  private final ZoneId zone;

  private MutableClock(Hands hands, ZoneId zone) {
    this.hands = hands;
    this.zone = zone;
  }

  /** A clock that shows {@code start}, in UTC. */
  public static MutableClock startingAt(Instant start) {
    return new MutableClock(new Hands(Objects.requireNonNull(start, "start")), ZoneOffset.UTC);
  }

  /** A clock that shows the present second, in UTC, and stays there. */
  public static MutableClock startingNow() {
    return startingAt(Instant.ofEpochSecond(Clock.systemUTC().instant().getEpochSecond()));
  }

  /** Moves the clock; a negative amount moves it back, as a corrected system clock does. */
  public void advance(Duration amount) {
    hands.move(amount);
  }

  /** Puts the clock to {@code instant}. */
  public void set(Instant instant) {
    hands.now = Objects.requireNonNull(instant, "instant");
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MutableClock(hands, Objects.requireNonNull(other, "other"));
  }

  @Override
  public Instant instant() {
    return hands.now;
  }

  @Override
  public String toString() {
    return "MutableClock[" + hands.now + "]";
  }

  /** What all the zones of one clock share. */
  private static final class Hands {

    private volatile Instant now;

    private Hands(Instant now) {
      this.now = now;
    }

    private synchronized void move(Duration amount) {
      now = now.plus(amount);
    }
  }
}
