package id.simpul.benchmarks.client;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread for each of many things that wait: virtual ones where there are any. */
final class Threads {

  static final boolean VIRTUAL = Runtime.version().feature() >= 21;

  private Threads() {}

  static ExecutorService forMany() {
    return VIRTUAL ? virtual() : Executors.newCachedThreadPool();
  }

  /** Compiled for Java 17, which does not know the method. */
  private static ExecutorService virtual() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Java 21 and newer have virtual threads", e);
    }
  }
}
