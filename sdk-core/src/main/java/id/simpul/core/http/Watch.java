package id.simpul.core.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks every few milliseconds at what is under way, on one daemon thread that lives only while
 * there is something to look at and a little longer. Joining and leaving costs next to nothing.
 */
final class Watch implements AutoCloseable {

  /** How late a deadline or an interrupt may be noticed. */
  static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

  /** There is nothing more to look after. */
  static final long DONE = -1;

  private static final long SHORTEST_PAUSE = TimeUnit.MICROSECONDS.toNanos(500);

  /** A thread that ends too soon would be started anew for every other call. */
  private static final int LOOKS_BEFORE_LEAVING = 300;

  private static final long LONGEST_GOODBYE_MILLIS = 1000;

  private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
  private final String name;
  private final Runnable emptied;
  private volatile @Nullable Thread thread;
  private volatile boolean closed;
  private volatile long nextLook;

  /**
   * Nobody is watched yet.
   *
   * @param name of the thread
   * @param emptied done whenever the last one has left after the end
   */
  Watch(String name, Runnable emptied) {
    this.name = name;
    this.emptied = emptied;
  }

  void add(Watched one) {
    watched.add(one);
    if (closed) {
      watched.remove(one);
      one.closed();
    } else if (thread == null) {
      start();
    }
  }

  /** Somebody was added who cannot wait for the next look. */
  void lookWithin(long nanos) {
    if (nextLook - System.nanoTime() > Math.max(nanos, SHORTEST_PAUSE)) {
      LockSupport.unpark(thread);
    }
  }

  void remove(Watched one) {
    watched.remove(one);
    if (closed && watched.isEmpty()) {
      emptied.run();
    }
  }

  boolean isEmpty() {
    return watched.isEmpty();
  }

  /** Tells all who are still watched, and ends the thread. */
  @Override
  public void close() {
    Thread ending = end();
    watched.forEach(Watch::closed);
    if (ending != null) {
      LockSupport.unpark(ending);
      waitFor(ending);
    }
    if (watched.isEmpty()) {
      emptied.run();
    }
  }

  private synchronized @Nullable Thread end() {
    closed = true;
    return thread;
  }

  private static void waitFor(Thread ending) {
    if (ending == Thread.currentThread()) {
      return;
    }
    try {
      ending.join(LONGEST_GOODBYE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void start() {
    if (thread == null && !closed) {
      // Whoever happens to call first lends it neither his thread locals nor his class loader.
      Thread looking = new Thread(null, this::look, name, 0, false);
      looking.setDaemon(true);
      looking.start();
      thread = looking;
    }
  }

  private void look() {
    int idle = 0;
    while (!closed) {
      long pause = lookAround();
      idle = watched.isEmpty() ? idle + 1 : 0;
      if (idle >= LOOKS_BEFORE_LEAVING && left()) {
        return;
      }
      nextLook = System.nanoTime() + pause;
      LockSupport.parkNanos(this, pause);
    }
  }

  private long lookAround() {
    // Whoever is added during this look may be missed by it, and must wake the thread.
    nextLook = System.nanoTime() + TICK;
    long pause = TICK;
    for (Watched one : watched) {
      pause = Math.min(pause, lookAt(one));
    }
    return Math.max(pause, SHORTEST_PAUSE);
  }

  private long lookAt(Watched one) {
    try {
      long next = one.look();
      if (next != DONE) {
        return next;
      }
      remove(one);
    } catch (Throwable e) {
      // The others must still be looked at, also when no thread can be started for this one.
      CallLog.watchFailed(e);
    }
    return TICK;
  }

  private static void closed(Watched one) {
    try {
      one.closed();
    } catch (Throwable e) {
      // The others must still be told.
      CallLog.watchFailed(e);
    }
  }

  /** Whoever came meanwhile either finds no thread and starts one, or is found here. */
  private synchronized boolean left() {
    Thread self = thread;
    thread = null;
    if (watched.isEmpty()) {
      return true;
    }
    thread = self;
    return false;
  }

  /** Something under way. */
  interface Watched {

    /**
     * Does what is due, quickly; called again and again.
     *
     * @return in how many nanoseconds to look again at the latest, or {@link Watch#DONE}
     */
    long look();

    /** Nobody looks any more. */
    void closed();
  }
}
