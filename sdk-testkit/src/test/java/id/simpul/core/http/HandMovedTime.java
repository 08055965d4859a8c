package id.simpul.core.http;

import java.time.Duration;
import java.time.Instant;

/** Time that stands still unless a test lets it pass or run: what a client's limits go by. */
public final class HandMovedTime implements Timeline {

  private static final Instant START = Instant.parse("2026-11-24T03:00:00Z");

  private long shown;
  private long startedAt;
  private boolean runs;

  /** A client whose limits are reached when this time says so, however busy the machine is. */
  public ResilientTransportBuilder client() {
    return ResilientTransport.builder().timeline(this).connectTimeout(Duration.ofMinutes(5));
  }

  /** From now on it passes as the machine's does. */
  public synchronized void run() {
    startedAt = System.nanoTime();
    runs = true;
  }

  public synchronized void stop() {
    shown = nanos();
    runs = false;
  }

  public synchronized void pass(Duration duration) {
    shown += duration.toNanos();
  }

  @Override
  public synchronized long nanos() {
    return runs ? shown + System.nanoTime() - startedAt : shown;
  }

  @Override
  public Instant now() {
    return START.plusNanos(nanos());
  }

  @Override
  public void sleep(Duration duration) {
    pass(duration);
  }

  @Override
  public Cancellation.Hook after(Duration delay, Runnable work) {
    throw new UnsupportedOperationException("for calls in the foreground, without hedging");
  }
}
