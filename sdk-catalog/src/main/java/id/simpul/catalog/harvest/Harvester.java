package id.simpul.catalog.harvest;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import id.simpul.core.SimpulException;
import id.simpul.core.http.Transport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches neighbours' catalogues and keeps the last good copy of each.
 *
 * <pre>{@code
 * Harvester harvester = Harvester.builder()
 *     .transport(ResilientTransport.ofDefaults())
 *     .store(HarvestStore.onDisk(Path.of("katalog")))
 *     .build();
 * List<HarvestReport> reports = harvester.harvestAll(List.of(depok, bekasi));
 * Collection<SourcedService> all = harvester.services();
 * }</pre>
 *
 * <p>Safe for any number of threads; two runs over one authority follow each other. A run never
 * throws for what a source does: whatever happens stands in the report, and the copy before stays
 * until the new one takes its place as a whole. What is asked again carries {@code If-None-Match}
 * and {@code If-Modified-Since}, page by page, so that what did not change is not sent again; what
 * is sent is compared service by service. Neither needs memory for the whole: services pass one by
 * one, through scratch files if they are many.
 */
public final class Harvester {

  private static final Logger LOG = LoggerFactory.getLogger(Harvester.class);

  private final Tools tools;
  private final HarvestStore store;
  private final HarvestLimits limits;
  private final double removalLimit;
  private final HarvestListener listener;
  private final Schedule schedule;
  private final @Nullable ExecutorService executor;
  private final Map<AgencyId, HarvestedCatalog> opened = new ConcurrentHashMap<>();
  private final Map<AgencyId, Object> locks = new ConcurrentHashMap<>();

  Harvester(HarvesterBuilder builder, Transport transport) {
    this.tools = new Tools(transport, builder.reader(), builder.clock, builder.scratchFolder());
    this.store = builder.store;
    this.limits = builder.limits;
    this.removalLimit = builder.removalLimit;
    this.listener = new SafeListener(builder.listener);
    this.schedule = new Schedule(builder.interval, builder.firstPause, store);
    this.executor = builder.executor;
  }

  /** What every run uses. */
  record Tools(Transport transport, CatalogReader reader, InstantSource clock, Scratch scratch) {}

  /** Begins with the defaults; a transport is needed. */
  public static HarvesterBuilder builder() {
    return new HarvesterBuilder();
  }

  /** Fetches one source; a run that would lose most of its services is held. */
  public HarvestReport harvest(HarvestSource source) {
    return harvest(source, removalLimit);
  }

  /** Fetches one source, however many services are gone: for the run after somebody looked. */
  public HarvestReport harvestAcceptingRemovals(HarvestSource source) {
    return harvest(source, 1);
  }

  /**
   * Fetches several sources side by side, each by itself: one that hangs or fails costs the others
   * nothing.
   *
   * @return a report each, in the order of the sources; if the thread is interrupted, those that
   *     had not ended are told as failed, and its interrupt flag is set
   */
  public List<HarvestReport> harvestAll(Collection<HarvestSource> sources) {
    return new Round(this, executor).run(List.copyOf(sources));
  }

  /**
   * Fetches those of the sources that are due: that were never harvested, or whose {@link
   * HarvestReport#nextTry()} has come, also if another process wrote it into the store before this
   * one began. Call it every minute or so.
   */
  public List<HarvestReport> harvestDue(Collection<HarvestSource> sources) {
    return harvestAll(
        sources.stream()
            .filter(source -> schedule.isDue(source.agency(), tools.clock().instant()))
            .toList());
  }

  /**
   * The last good copy of an authority's catalogue, from the store; empty if there is none, or only
   * a damaged one.
   *
   * @throws HarvestStoreException if the store cannot be read
   */
  public Optional<HarvestedCatalog> current(AgencyId agency) {
    try {
      return stored(agency);
    } catch (HarvestStoreException e) {
      if (!e.code().equals("harvest.store.damaged")) {
        throw e;
      }
      LOG.warn("Copy of {}: {}", agency, e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Every service of every copy, with its source and its age; authorities in the order of their
   * names. What is read is what is there now, and whoever goes through it later reads the same.
   *
   * @throws HarvestStoreException if the store cannot be read
   */
  public Collection<SourcedService> services() {
    return new AllServices(
        store.agencies().stream()
            .sorted(Comparator.comparing(AgencyId::value))
            .flatMap(agency -> current(agency).stream())
            .toList());
  }

  /** What was read of a copy is remembered with it, as long as it is the latest. */
  private Optional<HarvestedCatalog> stored(AgencyId agency) {
    return store
        .latest(agency)
        .map(
            copy ->
                opened.compute(
                    agency,
                    (a, known) ->
                        known != null && known.stored() == copy
                            ? known
                            : HarvestedCatalog.of(a, copy, tools.reader())));
  }

  private HarvestReport harvest(HarvestSource source, double limit) {
    synchronized (locks.computeIfAbsent(source.agency(), agency -> new Object())) {
      listener.started(source.agency());
      Run run =
          new Run(source, tools.clock().instant(), new Budget(limits, tools.clock()), listener);
      Harvesting.Result result = result(run, limit);
      HarvestReport report = report(run, result);
      listener.finished(report);
      return report;
    }
  }

  private Harvesting.Result result(Run run, double limit) {
    try (HarvestStore.Replacement target = store.replace(run.source().agency())) {
      return new Harvesting(run, lastGood(run), target, limit, tools).run();
    } catch (SimpulException e) {
      return failed(run, e);
    } catch (RuntimeException e) {
      LOG.warn("Harvest of {} failed", run.source().agency(), e);
      return failed(run, HarvestException.unexpected(e));
    } catch (StackOverflowError e) { // a format that plugs in may be careless
      return failed(run, HarvestException.unexpected(e));
    }
  }

  /** A damaged copy is replaced; that it was damaged is told. */
  private @Nullable HarvestedCatalog lastGood(Run run) {
    try {
      HarvestedCatalog before = stored(run.source().agency()).orElse(null);
      if (before != null && before.stored().isOlderThanDamaged()) {
        run.note(
            HarvestStoreException.damaged(store.toString(), new IllegalStateException("newer")));
      }
      return before;
    } catch (HarvestStoreException e) {
      if (!e.code().equals("harvest.store.damaged")) {
        throw e;
      }
      run.note(e);
      return null;
    }
  }

  private Harvesting.Result failed(Run run, SimpulException failure) {
    LOG.warn("Harvest of {} failed: {}", run.source().agency(), failure.getMessage());
    run.failure = failure;
    return new Harvesting.Result(
        shown(run) == null ? HarvestOutcome.FAILED : HarvestOutcome.KEPT_LAST_GOOD, Changes.NONE);
  }

  private HarvestReport report(Run run, Harvesting.Result result) {
    Instant now = tools.clock().instant();
    boolean well = result.outcome().isSuccess() || result.outcome() == HarvestOutcome.HELD;
    return new HarvestReport(
        run,
        result,
        shown(run),
        now,
        schedule.ended(run.source().agency(), well, run.failure, now));
  }

  /** A store that cannot be read stands in the report already. */
  private @Nullable HarvestedCatalog shown(Run run) {
    try {
      return current(run.source().agency()).orElse(null);
    } catch (HarvestStoreException e) {
      return null;
    }
  }

  /** The report on a run that could not begin, or was not waited for. */
  HarvestReport notRun(HarvestSource source, SimpulException why) {
    Run run = new Run(source, tools.clock().instant(), new Budget(limits, tools.clock()), listener);
    return report(run, failed(run, why));
  }
}
