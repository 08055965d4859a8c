package id.simpul.benchmarks.catalog;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/** What something weighs: the heap with it, less the heap without. */
final class Held {

  private static final int COLLECTIONS = 6;

  private Held() {}

  /** The bytes that what is made here keeps alive; it must have been made once before. */
  static long bytes(Supplier<?> made) {
    long before = used();
    Object held = made.get();
    try {
      return used() - before;
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
