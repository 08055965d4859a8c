package id.simpul.benchmarks.search;

import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks every kind of question in turn, for some seconds, on some threads. */
final class Asking {

  /** Among fewer services a question may have no answer. */
  private static final int ENOUGH = 10_000;

  /** One question of a round; false if it cannot be asked there. */
  interface Asked {
    boolean ask(Questions kind, int round);
  }

  private final ServiceIndex index;
  private final ManyServices services;
  private final AtomicInteger round = new AtomicInteger();
  private final AtomicInteger updated = new AtomicInteger();
  private int size;

  Asking(ServiceIndex index, ManyServices services) {
    this.index = index;
    this.services = services;
  }

  /** From now on so many services are there to be changed. */
  void size(int services) {
    size = services;
  }

  /** How many single services were put since this was asked last. */
  int updates() {
    return updated.getAndSet(0);
  }

  /** Asks, while another thread puts one service after the other without a pause. */
  Times whileUpdating(int threads, double seconds) throws Exception {
    AtomicBoolean asking = new AtomicBoolean(true);
    ExecutorService updater = Executors.newSingleThreadExecutor();
    try {
      Future<?> updates = updater.submit(() -> update(asking));
      Times times = ask(threads, seconds, this::ours);
      asking.set(false);
      updates.get();
      return times;
    } finally {
      asking.set(false);
      updater.shutdown();
    }
  }

  /** Asks the index. */
  Times alone(int threads, double seconds) throws Exception {
    return ask(threads, seconds, this::ours);
  }

  /** Asks whatever answers. */
  Times ask(int threads, double seconds, Asked asked)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long until = System.nanoTime() + (long) (seconds * 1e9);
      List<Future<Times>> askers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        askers.add(pool.submit(() -> rounds(until, asked)));
      }
      Times all = new Times();
      for (Future<Times> asker : askers) {
        all.addAll(asker.get());
      }
      return all;
    } finally {
      pool.shutdownNow();
    }
  }

  private Times rounds(long until, Asked asked) {
    Times times = new Times();
    List<Questions> kinds = Questions.all();
    do {
      int now = round.getAndIncrement();
      for (Questions kind : kinds) {
        long began = System.nanoTime();
        if (asked.ask(kind, now)) {
          times.add(kind.name(), System.nanoTime() - began);
        }
      }
    } while (System.nanoTime() < until);
    return times;
  }

  private boolean ours(Questions kind, int round) {
    ServiceQuery query = kind.at(round, services.village(round));
    if (index.search(query).isEmpty() && kind.mustFind() && size >= ENOUGH) {
      throw new IllegalStateException("nothing answers " + query);
    }
    return true;
  }

  private void update(AtomicBoolean asking) {
    for (int i = 0; asking.get(); i++) {
      index.put(List.of(services.service((int) (i * 7_919L % size))));
      updated.incrementAndGet();
    }
  }
}
