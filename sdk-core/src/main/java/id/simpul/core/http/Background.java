package id.simpul.core.http;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The threads of calls that nobody's own thread makes: lent, or a bounded pool of the client's. */
final class Background implements Executor, AutoCloseable {

  private static final int LATE_THREADS = 2;
  private static final long LONGEST_GOODBYE_MILLIS = 1000;

  private final Executor executor;
  private final @Nullable ThreadPoolExecutor own;
  private final ThreadPoolExecutor late = pool(LATE_THREADS, Integer.MAX_VALUE, "simpul-http-late");

  private Background(Executor executor, @Nullable ThreadPoolExecutor own) {
    this.executor = executor;
    this.own = own;
  }

  static Background of(Settings settings) {
    if (settings.executor != null) {
      return new Background(settings.executor, null);
    }
    ThreadPoolExecutor own =
        pool(settings.backgroundThreads, settings.backgroundQueue, "simpul-http-async");
    return new Background(own, own);
  }

  private static ThreadPoolExecutor pool(int threads, int queue, String name) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(queue),
            DaemonThreads.named(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Does the work soon.
   *
   * @throws java.util.concurrent.RejectedExecutionException if there is no room for it
   */
  @Override
  public void execute(Runnable work) {
    executor.execute(work);
  }

  /** Tells somebody that it is too late, also when no thread for calls is free. */
  void late(Runnable work) {
    late.execute(work);
  }

  /** Ends its own threads, whose calls must have been ended; a lent executor is left running. */
  @Override
  public void close() {
    if (own != null) {
      end(own);
    }
    end(late);
  }

  private static void end(ThreadPoolExecutor pool) {
    pool.shutdown();
    try {
      boolean ignored = pool.awaitTermination(LONGEST_GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
