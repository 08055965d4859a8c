package id.simpul.benchmarks.search;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.ServiceIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Fills an index, batch by batch, on two threads; no batch waits in the heap for its turn. */
final class Filling {

  private static final int BATCH = 1_000;
  private static final int THREADS = 2;

  private final ServiceIndex index;
  private final ManyServices services;

  Filling(ServiceIndex index, ManyServices services) {
    this.index = index;
    this.services = services;
  }

  /** Services a second, without the time in which they are made up. */
  double fill(int from, int to) throws Exception {
    AtomicInteger next = new AtomicInteger(from);
    AtomicLong nanos = new AtomicLong();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> fillers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        fillers.add(pool.submit(() -> fill(next, to, nanos)));
      }
      for (Future<?> filler : fillers) {
        filler.get();
      }
    } finally {
      pool.shutdownNow();
    }
    return (to - from) / (nanos.get() / 1e9 / THREADS);
  }

  private void fill(AtomicInteger next, int to, AtomicLong nanos) {
    for (int i = next.getAndAdd(BATCH); i < to; i = next.getAndAdd(BATCH)) {
      List<SourcedService> batch = services.batch(i, Math.min(to, i + BATCH));
      long began = System.nanoTime();
      index.put(batch);
      nanos.addAndGet(System.nanoTime() - began);
    }
  }
}
