package id.simpul.core.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Real time. Dates and circuits follow the clock; deadlines and waiting stay with the monotonic
 * one. What is to be done later is done by a {@link Watch}, so that asking for it and taking it
 * back, which every hedged call does, wakes no thread; what is seconds away is kept apart and
 * looked through once a second only, for there may be a hundred thousand of it.
 */
final class SystemTime implements Timeline {

  private static final long FAR = TimeUnit.SECONDS.toNanos(2);
  private static final long LOOK_FAR = TimeUnit.SECONDS.toNanos(1);

  private final InstantSource clock;
  private final Set<Later> far = ConcurrentHashMap.newKeySet();
  private final Watch.Watched distance = new Distance();
  private final Watch later = new Watch("simpul-http-timer", () -> {});

  SystemTime(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public void sleep(Duration longest, CountDownLatch woken) throws InterruptedException {
    // Either way the time is over: whoever asks looks at the latch.
    boolean ignored = woken.await(longest.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public Cancellation.Hook after(Duration delay, Runnable work) {
    Later one = new Later(nanos() + delay.toNanos(), work);
    if (delay.toNanos() > FAR) {
      addFar(one);
    } else {
      later.add(one);
      later.lookWithin(delay.toNanos());
    }
    return one;
  }

  private synchronized void addFar(Later one) {
    far.add(one);
    later.add(distance);
  }

  /** Whoever adds meanwhile adds this watching anew. */
  private synchronized void leaveIfNothingIsFar() {
    if (far.isEmpty()) {
      later.remove(distance);
    }
  }

  @Override
  public void close() {
    later.close();
  }

  /** Brings near in time what is far. */
  private final class Distance implements Watch.Watched {

    private long looked = nanos() - LOOK_FAR;

    @Override
    public long look() {
      long now = nanos();
      if (now - looked >= LOOK_FAR) {
        looked = now;
        far.forEach(one -> one.comeNear(now));
        leaveIfNothingIsFar();
      }
      return Watch.TICK;
    }

    @Override
    public void closed() {
      far.clear();
    }
  }

  /** Something to be done once, at a moment. */
  private final class Later implements Watch.Watched, Cancellation.Hook {

    private final long at;
    private final Runnable work;
    private boolean done;

    Later(long at, Runnable work) {
      this.at = at;
      this.work = work;
    }

    void comeNear(long now) {
      if (at - now <= FAR) {
        later.add(this);
        far.remove(this);
      }
    }

    /** Takes it back. */
    @Override
    public void close() {
      finish();
      far.remove(this);
      later.remove(this);
    }

    @Override
    public long look() {
      long left = at - nanos();
      if (left > 0 && !isDone()) {
        return left;
      }
      if (finish()) {
        work.run();
      }
      return Watch.DONE;
    }

    /** The timeline is over before its time came. */
    @Override
    public void closed() {
      finish();
    }

    private synchronized boolean isDone() {
      return done;
    }

    /** Whether it was still to be done. */
    private synchronized boolean finish() {
      boolean first = !done;
      done = true;
      return first;
    }
  }
}
