package id.simpul.benchmarks.search;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.harvest.HarvestOutcome;
import id.simpul.catalog.harvest.HarvestReport;
import id.simpul.catalog.harvest.HarvestStore;
import id.simpul.catalog.harvest.Harvester;
import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.core.http.ResilientTransport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether searching slows down when one of five authorities is dead, or takes calls and never
 * answers, while all are harvested without a pause and what changed goes into the index. The states
 * take turns, so that what else the machine does falls on all of them.
 */
final class DeadAuthority {

  private static final int ROUNDS = 3;
  private static final double SECONDS = 4;
  private static final int MOST_PHASES = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final FiveAuthorities authorities;
  private final Harvester harvester;
  private final ServiceIndex index;
  private final Times healthy = new Times();
  private final Times dead = new Times();
  private final Times hanging = new Times();
  private int runs;
  private final AtomicInteger failed = new AtomicInteger();

  private DeadAuthority(FiveAuthorities authorities, Harvester harvester, ServiceIndex index) {
    this.authorities = authorities;
    this.harvester = harvester;
    this.index = index;
  }

  /** The p99 with one dead or hanging, the worse, through that with five healthy ones. */
  static double ratio(ManyServices services, Path folder) throws Exception {
    try (FiveAuthorities authorities = FiveAuthorities.start(services);
        ResilientTransport transport = ResilientTransport.builder().timeout(PATIENCE).build();
        ServiceIndex index = LuceneIndexes.at(folder.resolve("five"))) {
      Harvester harvester =
          Harvester.builder()
              .transport(transport)
              .store(HarvestStore.onDisk(folder.resolve("harvested")))
              .build();
      return new DeadAuthority(authorities, harvester, index).measure(services);
    }
  }

  private double measure(ManyServices services) throws Exception {
    harvest();
    if (index.size() != FiveAuthorities.SERVICES || failed.get() > 0) {
      throw new IllegalStateException(
          "expected a catalogue of each of five, found " + index.size());
    }
    Asking asking = new Asking(index, services);
    AtomicBoolean going = new AtomicBoolean(true);
    ExecutorService background = Executors.newSingleThreadExecutor();
    try {
      Future<?> harvests = background.submit(() -> harvestWhile(going));
      asking.alone(1, SECONDS); // nobody pays for what is compiled once
      for (int round = 0; round < ROUNDS; round++) {
        healthy.addAll(asking.alone(1, SECONDS));
        authorities.line().refuse();
        untilItIsNoticed(asking, dead);
        authorities.line().hang();
        untilItIsNoticed(asking, hanging);
        authorities.line().heal();
      }
      going.set(false);
      harvests.get();
    } finally {
      going.set(false);
      background.shutdown();
    }
    System.out.printf(
        Locale.ROOT,
        "  five authorities, %d services, %d harvests beside the questions, %d of them failed:"
            + " p99 with all %.2f ms, one dead %.2f ms, one hanging %.2f ms%n",
        index.size(),
        runs,
        failed.get(),
        healthy.percentile(0.99),
        dead.percentile(0.99),
        hanging.percentile(0.99));
    if (failed.get() == 0) {
      throw new IllegalStateException("expected harvests of a dead authority to fail");
    }
    return Math.max(dead.percentile(0.99), hanging.percentile(0.99)) / healthy.percentile(0.99);
  }

  /** Asks at least until a harvest has met the authority in this state, which a busy one delays. */
  private void untilItIsNoticed(Asking asking, Times times) throws Exception {
    int before = failed.get();
    for (int i = 0; i == 0 || (failed.get() == before && i < MOST_PHASES); i++) {
      times.addAll(asking.alone(1, SECONDS));
    }
  }

  private void harvestWhile(AtomicBoolean going) {
    while (going.get()) {
      harvest();
    }
  }

  private void harvest() {
    for (HarvestReport report : harvester.harvestAll(authorities.sources())) {
      runs++;
      if (!report.outcome().isSuccess()) {
        failed.incrementAndGet();
      }
      if (report.outcome() == HarvestOutcome.UPDATED) {
        Collection<SourcedService> now =
            harvester.current(report.agency()).orElseThrow().services();
        index.replace(report.agency(), new ArrayList<>(now));
      }
    }
  }
}
