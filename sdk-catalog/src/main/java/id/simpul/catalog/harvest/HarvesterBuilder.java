package id.simpul.catalog.harvest;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.graph.CatalogFormat;
import id.simpul.core.http.Transport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how to harvest; for one thread.
 *
 * <pre>{@code
 * Harvester harvester = Harvester.builder()
 *     .transport(transport)
 *     .store(HarvestStore.onDisk(Path.of("katalog")))
 *     .interval(Duration.ofHours(6))
 *     .listener(console)
 *     .build();
 * }</pre>
 */
public final class HarvesterBuilder {

  private static final long BUFFER = 4L << 20;

  @Nullable Transport transport;
  HarvestStore store = HarvestStore.inMemory();
  HarvestLimits limits = HarvestLimits.ofDefaults();
  double removalLimit = 0.5;
  InstantSource clock = Clock.systemUTC();
  Duration interval = Duration.ofHours(1);
  Duration firstPause = Duration.ofMinutes(1);
  HarvestListener listener = new HarvestListener() {};
  @Nullable ExecutorService executor;
  private final List<CatalogFormat> formats = new ArrayList<>();
  private @Nullable Path scratch;

  HarvesterBuilder() {}

  /**
   * What sends the requests; needed. It is lent: closing it is its owner's. A document that is not
   * divided into pages may be larger than the transport lets pass: see its {@code
   * maxResponseBytes}.
   */
  public HarvesterBuilder transport(Transport transport) {
    this.transport = Objects.requireNonNull(transport, "transport");
    return this;
  }

  /** Where the copies are kept; unset means in memory. */
  public HarvesterBuilder store(HarvestStore store) {
    this.store = Objects.requireNonNull(store, "store");
    return this;
  }

  /** Plugs a format in beside JSON-LD. */
  public HarvesterBuilder format(CatalogFormat format) {
    formats.add(Objects.requireNonNull(format, "format"));
    return this;
  }

  /** How much a run may take; unset means {@link HarvestLimits#ofDefaults()}. */
  public HarvesterBuilder limits(HarvestLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /**
   * The share of services, 0 to 1, that may be gone at once: a run that would lose more of ten or
   * more services waits for a word. Unset means a half.
   */
  public HarvesterBuilder removalLimit(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("expected a share from 0 to 1, found " + share);
    }
    this.removalLimit = share;
    return this;
  }

  /** How long after a good run a source is due again; unset means an hour. */
  public HarvesterBuilder interval(Duration interval) {
    this.interval = positive(interval, "interval");
    return this;
  }

  /**
   * How long after a first failure a source is due again; each further failure doubles it, up to
   * the interval. Unset means a minute.
   */
  public HarvesterBuilder firstPause(Duration pause) {
    this.firstPause = positive(pause, "firstPause");
    return this;
  }

  /** Who is told how runs go; unset means nobody. */
  public HarvesterBuilder listener(HarvestListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /**
   * On which threads several sources are harvested; they stay the caller's to end. Unset means
   * threads of its own, up to 32, that end with the round.
   */
  public HarvesterBuilder executor(ExecutorService lent) {
    this.executor = Objects.requireNonNull(lent, "lent");
    return this;
  }

  /**
   * The folder for what does not fit into memory; files there have no name, and are gone when the
   * process is. Unset means the JVM's folder for such files.
   */
  public HarvesterBuilder scratch(Path folder) {
    this.scratch = Objects.requireNonNull(folder, "folder");
    return this;
  }

  /** What tells the time; unset means the system. */
  public HarvesterBuilder clock(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * The finished harvester.
   *
   * @throws IllegalStateException if there is no transport
   */
  public Harvester build() {
    Transport sender = transport;
    if (sender == null) {
      throw new IllegalStateException(
          "expected transport(..), found none; say who sends the requests");
    }
    return new Harvester(this, sender);
  }

  CatalogReader reader() {
    CatalogReader.Builder reader = CatalogReader.builder().limits(limits.document());
    formats.forEach(reader::format);
    return reader.build();
  }

  Scratch scratchFolder() {
    Path folder = scratch == null ? Path.of(System.getProperty("java.io.tmpdir")) : scratch;
    return new Scratch(folder, BUFFER);
  }

  private static Duration positive(Duration value, String word) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(
          "expected a duration greater than zero for " + word + ", found " + value);
    }
    return value;
  }
}
