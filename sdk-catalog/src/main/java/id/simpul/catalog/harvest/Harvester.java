package id.simpul.catalog.harvest;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.CatalogWriter;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.core.AgencyId;
import id.simpul.core.SimpulException;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
 * HarvestReport report = harvester.harvest(depok);
 * List<SourcedService> all = harvester.services();
 * }</pre>
 *
 * <p>Safe for any number of threads; two runs over one authority follow each other. A run never
 * throws for what a source does: whatever happens stands in the report, and the copy before stays.
 * What is asked again carries {@code If-None-Match} and {@code If-Modified-Since}, so that an
 * unchanged catalogue is not sent again. Defaults: copies in memory, JSON-LD, the system's clock,
 * 50,000 services, a run that would lose more than half of ten or more services is held.
 */
public final class Harvester {

  private static final Logger LOG = LoggerFactory.getLogger(Harvester.class);

  private final Transport transport;
  private final Copies copies;
  private final CatalogReader reader;
  private final InstantSource clock;
  private final int maxServices;
  private final double removalLimit;
  private final Map<AgencyId, Object> locks = new ConcurrentHashMap<>();

  private Harvester(Builder builder, Transport transport) {
    this.transport = transport;
    this.copies = new Copies(builder.store);
    this.reader = builder.reader.build();
    this.clock = builder.clock;
    this.maxServices = builder.maxServices;
    this.removalLimit = builder.removalLimit;
  }

  /** Begins with the defaults; a transport is needed. */
  public static Builder builder() {
    return new Builder();
  }

  /** Fetches one source; a run that would lose most of its services is held. */
  public HarvestReport harvest(HarvestSource source) {
    return harvest(source, removalLimit);
  }

  /** Fetches one source, however many services are gone: for the run after somebody looked. */
  public HarvestReport harvestAcceptingRemovals(HarvestSource source) {
    return harvest(source, 1);
  }

  /** The last good copy of an authority's catalogue, from this process or from the store. */
  public Optional<HarvestedCatalog> current(AgencyId agency) {
    return copies.of(agency);
  }

  /**
   * Every service of every copy, with its source and its age; authorities in the order of their
   * names.
   */
  public List<SourcedService> services() {
    return copies.all().stream().flatMap(copy -> copy.services().stream()).toList();
  }

  private HarvestReport harvest(HarvestSource source, double limit) {
    synchronized (locks.computeIfAbsent(source.agency(), agency -> new Object())) {
      Run run = new Run(source, clock.instant());
      HarvestedCatalog before = lastGood(source.agency(), run);
      try {
        return fetch(run, before, limit);
      } catch (SimpulException e) {
        return failed(run, before, e);
      } catch (RuntimeException e) {
        return failed(run, before, HarvestException.unexpected(e));
      }
    }
  }

  private HarvestReport fetch(Run run, @Nullable HarvestedCatalog before, double limit) {
    try (Response response =
        transport.send(Exchange.request(run.source(), before, reader.mediaTypes()))) {
      if (response.status() == 304 && before != null) {
        HarvestedCatalog confirmed = shown(run, before.confirmed(clock.instant()));
        int services = confirmed.catalog().services().size();
        return report(
            run,
            HarvestOutcome.UNCHANGED,
            new Changes(List.of(), List.of(), List.of(), services),
            confirmed);
      }
      if (response.status() != 200) {
        throw HarvestException.status(response.status());
      }
      Catalog after = read(run, response);
      Changes changes = Changes.between(before == null ? null : before.catalog(), after);
      if (changes.isMassRemoval(limit)) {
        run.failure =
            HarvestException.massRemoval(changes.removed().size(), changes.servicesBefore());
        return report(run, HarvestOutcome.HELD, changes, before);
      }
      HarvestedCatalog copy =
          shown(run, Exchange.copy(run.source(), after, clock.instant(), response.headers()));
      return report(
          run,
          changes.isEmpty() ? HarvestOutcome.UNCHANGED : HarvestOutcome.UPDATED,
          changes,
          copy);
    }
  }

  private Catalog read(Run run, Response response) {
    String mediaType = response.headers().first("Content-Type").orElse(CatalogWriter.JSON_LD);
    CatalogReading reading = reader.read(response.stream(), run.source().catalogue(), mediaType);
    Catalog after = run.owned(reading);
    if (after.services().isEmpty()) {
      throw HarvestException.nothingRead(run.quarantined.size());
    }
    if (after.services().size() > maxServices) {
      throw HarvestException.tooMany(after.services().size(), maxServices);
    }
    return after;
  }

  /** Shows the copy from now on; that it could not be stored is noted and takes nothing away. */
  private HarvestedCatalog shown(Run run, HarvestedCatalog copy) {
    try {
      copies.show(copy);
    } catch (SimpulException e) {
      run.note(e);
    }
    return copy;
  }

  private @Nullable HarvestedCatalog lastGood(AgencyId agency, Run run) {
    try {
      return current(agency).orElse(null);
    } catch (SimpulException e) {
      run.note(e);
      return null;
    }
  }

  private HarvestReport failed(
      Run run, @Nullable HarvestedCatalog before, SimpulException failure) {
    LOG.warn("Harvest of {} failed: {}", run.source().agency(), failure.getMessage());
    run.failure = failure;
    HarvestOutcome outcome = before == null ? HarvestOutcome.FAILED : HarvestOutcome.KEPT_LAST_GOOD;
    return report(run, outcome, Changes.NONE, before);
  }

  private HarvestReport report(
      Run run, HarvestOutcome outcome, Changes changes, @Nullable HarvestedCatalog shown) {
    return new HarvestReport(run, outcome, changes, shown, clock.instant());
  }

  /** Chooses how to harvest; for one thread. */
  public static final class Builder {

    private @Nullable Transport transport;
    private HarvestStore store = HarvestStore.inMemory();
    private final CatalogReader.Builder reader = CatalogReader.builder();
    private InstantSource clock = Clock.systemUTC();
    private int maxServices = 50_000;
    private double removalLimit = 0.5;

    private Builder() {}

    /** What sends the requests; needed. It is lent: closing it is its owner's. */
    public Builder transport(Transport transport) {
      this.transport = Objects.requireNonNull(transport, "transport");
      return this;
    }

    /** Where the copies are kept; unset means in memory. */
    public Builder store(HarvestStore store) {
      this.store = Objects.requireNonNull(store, "store");
      return this;
    }

    /** Plugs a format in beside JSON-LD. */
    public Builder format(CatalogFormat format) {
      reader.format(format);
      return this;
    }

    /** How much of a document is read. */
    public Builder limits(ReadLimits limits) {
      reader.limits(limits);
      return this;
    }

    /** The most services that one source may have; unset means 50,000. */
    public Builder maxServices(int services) {
      if (services < 1) {
        throw new IllegalArgumentException("expected at least 1 service, found " + services);
      }
      this.maxServices = services;
      return this;
    }

    /** The share of services, 0 to 1, that may be gone at once; unset means a half. */
    public Builder removalLimit(double share) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("expected a share from 0 to 1, found " + share);
      }
      this.removalLimit = share;
      return this;
    }

    /** What tells the time; unset means the system. */
    public Builder clock(InstantSource clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * The finished harvester.
     *
     * @throws IllegalStateException if there is no transport
     */
    public Harvester build() {
      if (transport == null) {
        throw new IllegalStateException(
            "expected transport(..), found none; say who sends the requests");
      }
      return new Harvester(this, transport);
    }
  }
}
