package id.simpul.core.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How often the credentials for one server were renewed, one thread at a time: whoever had them
 * refused finds out here whether another has renewed them meanwhile.
 */
final class Renewals {

  private final ReentrantLock lock = new ReentrantLock();
  private volatile Seen latest = new Seen(false);

  /** What was known when credentials were asked for. */
  Seen seen() {
    return latest;
  }

  /** Waits until nobody else is renewing, but no longer than the call has time. */
  void enter(Request request) {
    try {
      Deadline call = request.limits().call();
      if (!lock.tryLock(call.left().toNanos(), TimeUnit.NANOSECONDS)) {
        throw CallTimedOutException.call(request.name(), call.allowed());
      }
    } catch (InterruptedException e) {
      throw CallCancelledException.interrupted(request.name(), e);
    }
  }

  void leave() {
    lock.unlock();
  }

  /** Whether they were renewed, or that was tried, since then. */
  boolean isNews(Seen before) {
    return latest != before;
  }

  /** Whether the latest renewal went well. */
  boolean succeeded() {
    return latest.renewed;
  }

  /** Writes down how a renewal went. */
  void note(boolean renewed) {
    latest = new Seen(renewed);
  }

  /** Stands for what was known at a moment. */
  static final class Seen {
    private final boolean renewed;

    private Seen(boolean renewed) {
      this.renewed = renewed;
    }
  }
}
