package id.simpul.core.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Time that passes only when everybody sleeps. Actors are threads of which one runs at a time, in
 * the order of the moments for which they asked; so the real pipeline, blocking as it is, gives the
 * same figures on every machine. A minute with thousands of calls takes a second or two.
 */
final class SimulatedWorld implements Timeline, Executor {

  private static final Instant START = Instant.parse("2026-11-24T03:00:00Z");

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
  private final Set<Waiting> waiting = new LinkedHashSet<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(SimulatedWorld::daemon);
  private final Semaphore stage = new Semaphore(0);
  private volatile long nanos;
  private long made;

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "simulated");
    thread.setDaemon(true);
    return thread;
  }

  /** Somebody begins to act at this moment. */
  void actAt(Duration moment, Runnable act) {
    add(moment.toNanos(), () -> letRun(act));
  }

  /** Until nobody has anything left to do. */
  void run() {
    for (Event next = events.poll(); next != null; next = events.poll()) {
      nanos = Math.max(nanos, next.at);
      next.work.run();
      wakeWhoNeedNotWait();
    }
  }

  Duration elapsed() {
    return Duration.ofNanos(nanos);
  }

  @Override
  public Instant now() {
    return START.plusNanos(nanos);
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public void sleep(Duration duration) {
    Semaphore turn = new Semaphore(0);
    add(nanos + Math.max(0, duration.toNanos()), () -> give(turn));
    await(turn);
  }

  @Override
  public void sleep(Duration longest, CountDownLatch woken) {
    if (woken.getCount() == 0 || longest.isNegative() || longest.isZero()) {
      return;
    }
    Waiting self = new Waiting(woken, new Semaphore(0));
    waiting.add(self);
    add(nanos + longest.toNanos(), self::wake);
    await(self.turn);
  }

  private void await(Semaphore turn) {
    stage.release();
    turn.acquireUninterruptibly();
  }

  private void give(Semaphore turn) {
    turn.release();
    stage.acquireUninterruptibly();
  }

  @Override
  public Cancellation.Hook after(Duration delay, Runnable work) {
    Event event = add(nanos + Math.max(0, delay.toNanos()), work);
    return () -> events.remove(event);
  }

  /** Another thread of a client. */
  @Override
  public void execute(Runnable work) {
    actAt(elapsed(), work);
  }

  /** The threads that are left end. */
  void end() {
    threads.shutdownNow();
  }

  private Event add(long at, Runnable work) {
    Event event = new Event(at, made++, work);
    events.add(event);
    return event;
  }

  /** Gives the stage to somebody new, and waits until they sleep or are done. */
  private void letRun(Runnable act) {
    threads.execute(
        () -> {
          try {
            act.run();
          } finally {
            stage.release();
          }
        });
    stage.acquireUninterruptibly();
  }

  private void wakeWhoNeedNotWait() {
    for (Waiting one : List.copyOf(waiting)) {
      if (one.woken.getCount() == 0) {
        one.wake();
      }
    }
  }

  /** Somebody asleep. */
  private final class Waiting {

    private final CountDownLatch woken;
    private final Semaphore turn;

    Waiting(CountDownLatch woken, Semaphore turn) {
      this.woken = woken;
      this.turn = turn;
    }

    void wake() {
      if (waiting.remove(this)) {
        give(turn);
      }
    }
  }

  /** Something that happens at a moment. */
  private record Event(long at, long number, Runnable work) {}
}
