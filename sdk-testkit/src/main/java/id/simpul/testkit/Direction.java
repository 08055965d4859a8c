package id.simpul.testkit;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * One way through a {@link FaultProxy}: what clients send, or what the server sends.
 *
 * <p>The words add up: an answer can be delayed, drip, and then be cut. Bytes are counted anew for
 * each connection. Each word ends the connections that are open; {@link FaultProxy#heal} takes all
 * of them back. Safe for use by many threads.
 *
 * <pre>{@code
 * line.toClient().delayBy(ofMillis(80), ofMillis(40), new Random(7));
 * line.toClient().cutAfter(100);
 * }</pre>
 */
public final class Direction {

  private final String name;
  private final Runnable endConnections;
  private final AtomicLong bytes = new AtomicLong();
  private volatile LineFault fault = LineFault.NONE;

  Direction(String name, Runnable endConnections) {
    this.name = name;
    this.endConnections = endConnections;
  }

  /** Each piece that comes along arrives this much later. */
  public void delayBy(Duration delay) {
    set(fault.delayedBy(delay, Duration.ZERO, () -> 0));
  }

  /** Each piece arrives later by the delay and anything up to the jitter, as the random says. */
  public void delayBy(Duration delay, Duration jitter, RandomGenerator random) {
    set(fault.delayedBy(delay, jitter, Objects.requireNonNull(random, "random")));
  }

  /** Everything arrives at no more than so many bytes a second. */
  public void dripAt(int bytesPerSecond) {
    if (bytesPerSecond < 1) {
      throw new IllegalArgumentException(
          "expected at least one byte a second; found " + bytesPerSecond + "; to stop, loseAfter");
    }
    set(fault.drippingAt(bytesPerSecond));
  }

  /** After so many bytes the connection is torn down on both sides (RST). */
  public void cutAfter(long bytes) {
    set(fault.ending(LineFault.End.CUT, bytes));
  }

  /** After so many bytes the connection is closed on both sides, as if all had been said (FIN). */
  public void endAfter(long bytes) {
    set(fault.ending(LineFault.End.CLOSE, bytes));
  }

  /** After so many bytes nothing more arrives, and the connection stays open. */
  public void loseAfter(long bytes) {
    set(fault.ending(LineFault.End.LOSE, bytes));
  }

  /** After so many bytes, random ones arrive in place of those that were sent. */
  public void garbleAfter(long bytes, RandomGenerator random) {
    set(fault.garbling(bytes, Objects.requireNonNull(random, "random")));
  }

  /** How many bytes have been passed on this way so far, over all connections. */
  public long bytes() {
    return bytes.get();
  }

  private void set(LineFault next) {
    fault = next;
    endConnections.run();
  }

  void healed() {
    fault = LineFault.NONE;
  }

  LineFault fault() {
    return fault;
  }

  void passed(int count) {
    bytes.addAndGet(count);
  }

  /** What it does to what passes. */
  @Override
  public String toString() {
    return name + ": " + fault;
  }
}
