package id.simpul.catalog.office;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReading;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.PublishedCatalog;
import id.simpul.catalog.Quarantined;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A published catalogue that follows an officer's file.
 *
 * <pre>{@code
 * try (OfficeCatalog office = OfficeCatalog.builder(Path.of("layanan.xlsx")).executor(scheduler).open()) {
 *   CatalogHandler handler = CatalogHandler.builder(office.published()).path("/katalog").build();
 *   ...
 * }
 * }</pre>
 *
 * <p>The file is looked at by its content. A change is taken over when two looks in a row found the
 * same, so a file that is being saved is left alone; one that is locked, broken, gone or without
 * any service leaves the last good copy in place, and {@link #status()} and the log say so. A
 * service that became wrong keeps its last good description. Readers see one state or the next,
 * never one between. Safe for any number of threads. The executor is borrowed; closing ends the
 * watch only.
 */
public final class OfficeCatalog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OfficeCatalog.class);

  private final Path file;
  private final String name;
  private final InstantSource clock;
  private final Consumer<OfficeStatus> listener;
  private final PublishedCatalog published;
  private final @Nullable ScheduledFuture<?> watch;
  private String taken;
  private String lastLook;
  private boolean kept;
  private volatile OfficeStatus status;

  private OfficeCatalog(Builder said) {
    this.file = said.file;
    this.name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    this.clock = said.clock;
    this.listener = said.listener;
    byte[] bytes = OfficeReader.bytes(file);
    CatalogReading first = OfficeReader.read(bytes, name);
    Catalog all = first.catalog();
    this.published =
        PublishedCatalog.of(all.toBuilder().withoutServices(all.services()).build(), clock);
    published.replace(all);
    this.taken = digest(bytes);
    this.lastLook = taken;
    this.status =
        new OfficeStatus(
            OfficeStatus.State.CURRENT,
            clock.instant(),
            Optional.empty(),
            first.quarantined(),
            first.findings(),
            Set.of());
    this.watch = said.watch(this);
    told(first.quarantined());
  }

  /** Begins with the file. */
  public static Builder builder(Path file) {
    return new Builder(file);
  }

  /** The catalogue that is served; it stays the same object while the file changes. */
  public PublishedCatalog published() {
    return published;
  }

  /** How the file stands. */
  public OfficeStatus status() {
    return status;
  }

  /** Looks at the file now, as the watch does by itself. */
  public synchronized void look() {
    try {
      byte[] bytes = OfficeReader.bytes(file);
      String now = digest(bytes);
      boolean atRest = now.equals(lastLook);
      lastLook = now;
      if (now.equals(taken)) {
        unchanged();
      } else if (atRest) {
        take(bytes, now);
      } else {
        changed(OfficeStatus.State.CHANGING, Optional.empty());
      }
    } catch (OfficeFileException e) {
      keep(e.explanation());
    }
  }

  /** Ends the watch; what is published stays. */
  @Override
  public void close() {
    if (watch != null) {
      watch.cancel(false);
    }
  }

  private void unchanged() {
    if (status.state() == OfficeStatus.State.CHANGING || kept) {
      kept = false;
      changed(OfficeStatus.State.CURRENT, Optional.empty());
    }
  }

  private void take(byte[] bytes, String now) {
    CatalogReading read = OfficeReader.read(bytes, name);
    Catalog before = published.current();
    Catalog after = withLastGood(read, before);
    if (read.catalog().services().isEmpty() && !before.services().isEmpty()) {
      keep(
          LocalizedText.of(
              "Diharapkan layanan di berkas, ditemukan tidak ada yang dapat dipakai. Periksa"
                  + " apakah isinya terhapus.",
              "Services are expected in the file, found none that can be used. See whether they"
                  + " were deleted."));
      return;
    }
    published.replace(after);
    taken = now;
    kept = false;
    status =
        new OfficeStatus(
            OfficeStatus.State.CURRENT,
            clock.instant(),
            Optional.empty(),
            read.quarantined(),
            read.findings(),
            removed(before, after));
    told(read.quarantined());
    listener.accept(status);
  }

  /** A service that is wrong now keeps the description it had. */
  private static Catalog withLastGood(CatalogReading read, Catalog before) {
    Set<String> wrong = new HashSet<>();
    read.quarantined().forEach(each -> wrong.add(each.subject()));
    Catalog.Builder after = read.catalog().toBuilder();
    Set<ServiceId> said = ids(read.catalog());
    for (PublicService service : before.services()) {
      if (wrong.contains(service.id().toString()) && !said.contains(service.id())) {
        after.service(service);
      }
    }
    return after.build();
  }

  private static Set<ServiceId> removed(Catalog before, Catalog after) {
    Set<ServiceId> removed = ids(before);
    removed.removeAll(ids(after));
    return removed;
  }

  private static Set<ServiceId> ids(Catalog catalog) {
    Set<ServiceId> ids = new HashSet<>();
    catalog.services().forEach(service -> ids.add(service.id()));
    return ids;
  }

  private void keep(LocalizedText why) {
    kept = true;
    changed(OfficeStatus.State.LAST_GOOD, Optional.of(why));
  }

  private void changed(OfficeStatus.State state, Optional<LocalizedText> why) {
    OfficeStatus before = status;
    if (before.state() == state && before.reason().equals(why)) {
      return;
    }
    status =
        new OfficeStatus(
            state, before.since(), why, before.quarantined(), before.findings(), before.removed());
    why.ifPresent(reason -> LOG.warn("{}: the last good copy stays. {}", file, reason.in("en")));
    listener.accept(status);
  }

  private void told(List<Quarantined> quarantined) {
    for (Quarantined each : quarantined) {
      LOG.warn("{}: {} is set aside: {}", file, each.subject(), each.findings());
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Chooses how a file is watched; for one thread. */
  public static final class Builder {

    private final Path file;
    private InstantSource clock = Clock.systemUTC();
    private Duration every = Duration.ofSeconds(10);
    private Consumer<OfficeStatus> listener = status -> {};
    private @Nullable ScheduledExecutorService executor;

    private Builder(Path file) {
      this.file = Objects.requireNonNull(file, "file");
    }

    /** Who looks at the file; unset means that only {@link OfficeCatalog#look()} does. */
    public Builder executor(ScheduledExecutorService executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /** How often the file is looked at; unset means every 10 seconds. */
    public Builder every(Duration interval) {
      if (interval.toMillis() < 1) {
        throw new IllegalArgumentException(
            "expected an interval of a millisecond at least, found "
                + interval
                + "; leave it unset");
      }
      this.every = interval;
      return this;
    }

    /** What time it is; unset means the system's clock. */
    public Builder clock(InstantSource clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** Who is told of every change; it must not block. */
    public Builder listener(Consumer<OfficeStatus> listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /**
     * Reads the file and begins to watch it.
     *
     * @throws OfficeFileException if the file cannot be used at all: there is no last good copy yet
     */
    public OfficeCatalog open() {
      return new OfficeCatalog(this);
    }

    private @Nullable ScheduledFuture<?> watch(OfficeCatalog office) {
      return executor == null
          ? null
          : executor.scheduleWithFixedDelay(
              office::safeLook, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** A listener that throws must not end the watch. */
  private void safeLook() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.error("{}: looking at the file failed; it is looked at again", file, e);
    }
  }
}
