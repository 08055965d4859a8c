package id.simpul.benchmarks.search;

import id.simpul.catalog.SourcedService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Fills an engine, batch by batch, on two threads; no batch waits in the heap for its turn. */
final class Filling {

  private static final int BATCH = 1_000;
  private static final int THREADS = 2;

  private final Consumer<List<SourcedService>> engine;
  private final ManyServices services;

  Filling(Consumer<List<SourcedService>> engine, ManyServices services) {
    this.engine = engine;
    this.services = services;
  }

  /** Seconds that it took, without the time in which services are made up. */
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
    return nanos.get() / 1e9 / THREADS;
  }

  private void fill(AtomicInteger next, int to, AtomicLong nanos) {
    for (int i = next.getAndAdd(BATCH); i < to; i = next.getAndAdd(BATCH)) {
      List<SourcedService> batch = services.batch(i, Math.min(to, i + BATCH));
      long began = System.nanoTime();
      engine.accept(batch);
      nanos.addAndGet(System.nanoTime() - began);
    }
  }
}
