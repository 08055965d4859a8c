package id.simpul.catalog.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Several sources side by side, on threads that were lent or on some of its own. */
final class Round {

  /** So many sources may hang at once before one waits for another. */
  private static final int SIDE_BY_SIDE = 32;

  private final Harvester harvester;
  private final @Nullable ExecutorService lent;

  Round(Harvester harvester, @Nullable ExecutorService lent) {
    this.harvester = harvester;
    this.lent = lent;
  }

  List<HarvestReport> run(List<HarvestSource> sources) {
    if (sources.isEmpty()) {
      return List.of();
    }
    ExecutorService executor = lent == null ? threads(sources.size()) : lent;
    try {
      return awaited(sources, begun(sources, executor));
    } finally {
      if (lent == null) {
        executor.shutdownNow();
      }
    }
  }

  private List<Future<HarvestReport>> begun(List<HarvestSource> sources, ExecutorService executor) {
    List<Future<HarvestReport>> running = new ArrayList<>();
    for (HarvestSource source : sources) {
      try {
        running.add(executor.submit(() -> harvester.harvest(source)));
      } catch (RejectedExecutionException e) {
        running.add(CompletableFuture.failedFuture(e));
      }
    }
    return running;
  }

  private List<HarvestReport> awaited(
      List<HarvestSource> sources, List<Future<HarvestReport>> running) {
    List<HarvestReport> reports = new ArrayList<>();
    boolean interrupted = false;
    for (int i = 0; i < sources.size(); i++) {
      try {
        reports.add(
            interrupted && !running.get(i).isDone()
                ? harvester.notRun(sources.get(i), HarvestException.interrupted())
                : running.get(i).get());
      } catch (ExecutionException e) {
        Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
        reports.add(harvester.notRun(sources.get(i), HarvestException.unexpected(cause)));
      } catch (InterruptedException e) {
        interrupted = true;
        running.forEach(one -> one.cancel(true));
        reports.add(harvester.notRun(sources.get(i), HarvestException.interrupted()));
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return reports;
  }

  private static ExecutorService threads(int sources) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        Math.min(sources, SIDE_BY_SIDE),
        task -> {
          Thread thread = new Thread(task, "simpul-harvest-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
