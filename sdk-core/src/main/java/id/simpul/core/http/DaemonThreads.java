package id.simpul.core.http;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads that keep no process alive and tell in a thread dump whose they are. */
final class DaemonThreads implements ThreadFactory {

  private final String name;
  private final AtomicInteger made = new AtomicInteger();

  private DaemonThreads(String name) {
    this.name = name;
  }

  static ThreadFactory named(String name) {
    return new DaemonThreads(name);
  }

  /** Whoever happens to call first lends them neither his thread locals nor his class loader. */
  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(null, work, name + "-" + made.incrementAndGet(), 0, false);
    thread.setDaemon(true);
    return thread;
  }
}
