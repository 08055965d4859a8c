package id.simpul.core.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Time that passes only when told, or when somebody sleeps. */
final class FakeTime implements Timeline {

  private Instant now = Instant.parse("2026-11-24T03:00:00Z");
  private final Instant start = now;
  final List<Duration> sleeps = Collections.synchronizedList(new ArrayList<>());
  private final TreeSet<Later> later =
      new TreeSet<>(
          Comparator.comparing((Later one) -> one.at).thenComparingLong(one -> one.number));
  private long made;

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized long nanos() {
    return Duration.between(start, now).toNanos();
  }

  @Override
  public void sleep(Duration duration) {
    sleeps.add(duration);
    pass(duration);
  }

  @Override
  public synchronized Cancellation.Hook after(Duration delay, Runnable work) {
    Later one = new Later(now.plus(delay.isNegative() ? Duration.ZERO : delay), made++, work);
    later.add(one);
    return () -> forget(one);
  }

  private synchronized void forget(Later one) {
    later.remove(one);
  }

  /** What is due meanwhile is done at its time, on this thread, in order. */
  void pass(Duration duration) {
    Instant end = now().plus(duration);
    for (Later next = due(end); next != null; next = due(end)) {
      next.work.run();
    }
    advance(end);
  }

  private synchronized @Nullable Later due(Instant end) {
    Later next = later.isEmpty() ? null : later.first();
    if (next == null || next.at.isAfter(end)) {
      return null;
    }
    later.remove(next);
    advance(next.at);
    return next;
  }

  private synchronized void advance(Instant moment) {
    now = moment.isAfter(now) ? moment : now;
  }

  private static final class Later {
    final Instant at;
    final long number;
    final Runnable work;

    Later(Instant at, long number, Runnable work) {
      this.at = at;
      this.number = number;
      this.work = work;
    }
  }
}
