package id.simpul.identity;

import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.Transport;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What nobody lent, made when first wanted, and the only thing that is closed. */
final class OwnResources implements AutoCloseable {

  /** More than there are issuers: each has one reading at a time, and none waits for another's. */
  private static final int MOST_THREADS = 64;

  private static final long LARGEST_ANSWER = 1 << 20;

  private @Nullable ResilientTransport transport;
  private @Nullable ThreadPoolExecutor executor;

  /** For small documents of token servers: a slow one is given up after five seconds. */
  synchronized Transport transport() {
    if (transport == null) {
      transport =
          ResilientTransport.builder()
              .timeout(Duration.ofSeconds(5))
              .maxResponseBytes(LARGEST_ANSWER)
              .build();
    }
    return transport;
  }

  /** Threads that hold nothing up: daemons, gone after ten idle seconds. */
  synchronized Executor executor() {
    if (executor == null) {
      executor =
          new ThreadPoolExecutor(
              MOST_THREADS,
              MOST_THREADS,
              10,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              OwnResources::daemon);
      executor.allowCoreThreadTimeOut(true);
    }
    return executor;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "simpul-keys");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized void close() {
    if (executor != null) {
      executor.shutdownNow();
    }
    if (transport != null) {
      transport.close();
    }
  }
}
