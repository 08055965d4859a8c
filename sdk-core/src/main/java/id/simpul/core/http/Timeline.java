package id.simpul.core.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/**
 * Time as the layers see it: what o'clock it is, how much has passed, waiting, and doing something
 * later. A client closes its own.
 */
interface Timeline extends AutoCloseable {

  Instant now();

  /** Monotonic; only differences mean something. */
  long nanos();

  void sleep(Duration duration) throws InterruptedException;

  /** Sleeps, or stops sleeping when the latch opens. */
  default void sleep(Duration longest, CountDownLatch woken) throws InterruptedException {
    if (woken.getCount() > 0) {
      sleep(longest);
    }
  }

  /**
   * Does something after a while, unless it is taken back or the timeline closed before.
   *
   * @param delay zero or less means as soon as possible
   * @param work quick, for others wait behind it: hand anything that may block to an executor
   * @return takes it back; too late does nothing
   */
  Cancellation.Hook after(Duration delay, Runnable work);

  /** Ends the thread that does things later, if there is one. */
  @Override
  default void close() {}
}
