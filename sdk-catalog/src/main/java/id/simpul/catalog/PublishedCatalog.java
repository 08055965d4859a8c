package id.simpul.catalog;

import id.simpul.core.ServiceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue that an authority publishes while it runs: services come, change and go, and what
 * is served is always whole and sound.
 *
 * <pre>{@code
 * PublishedCatalog catalog = PublishedCatalog.of(Catalog.builder("https://depok.example/katalog", depok).build());
 * catalog.publish(service);                 // refused if it says something impossible
 * respond(catalog.toJsonLd(), CatalogWriter.JSON_LD, catalog.etag());
 * }</pre>
 *
 * <p>Safe for any number of threads. It remembers when each description was issued and changed.
 */
public final class PublishedCatalog {

  private final InstantSource clock;
  private volatile Edition edition;

  private PublishedCatalog(Catalog first, InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.edition = new Edition(Objects.requireNonNull(first, "first"));
  }

  /** Begins with what a catalogue holds already, and the system's clock. */
  public static PublishedCatalog of(Catalog first) {
    return new PublishedCatalog(first, Clock.systemUTC());
  }

  /** Begins with what a catalogue holds already. */
  public static PublishedCatalog of(Catalog first, InstantSource clock) {
    return new PublishedCatalog(first, clock);
  }

  /**
   * Publishes a service, or its new description in place of the one before.
   *
   * @return what is doubtful or not said yet; it is published nevertheless
   * @throws DescriptionRefusedException if the description says something impossible; nothing
   *     changes then
   */
  public synchronized List<Finding> publish(PublicService service) {
    List<Finding> findings = sound(service);
    edition = new Edition(with(edition.catalog, service));
    return findings;
  }

  /**
   * Publishes a whole catalogue in place of the one before, at once: who reads meanwhile sees the
   * one or the other. Services that stay keep the day of their issue, and those that are the same
   * the day of their change.
   *
   * @return what is doubtful or not said yet; it is published nevertheless
   * @throws DescriptionRefusedException if a description says something impossible; nothing changes
   *     then
   */
  public synchronized List<Finding> replace(Catalog next) {
    List<Finding> findings = new ArrayList<>();
    for (PublicService service : Objects.requireNonNull(next, "next").services()) {
      findings.addAll(sound(service));
    }
    Catalog before = edition.catalog;
    Catalog.Builder after = next.toBuilder().withoutServices(next.services());
    for (PublicService service : next.services()) {
      after.service(service).record(record(before, service));
    }
    Catalog replaced = after.build();
    if (!replaced.equals(before)) {
      edition = new Edition(replaced);
    }
    return List.copyOf(findings);
  }

  /**
   * Publishes a service only if what is published under its name is still the description that
   * somebody saw: so nobody undoes unknowingly what somebody else did meanwhile.
   *
   * @param seen the description that was seen; null if there was none
   * @return what is doubtful or not said yet; empty if it changed meanwhile, and nothing was
   *     published
   * @throws DescriptionRefusedException if the description says something impossible; nothing
   *     changes then
   */
  public synchronized Optional<List<Finding>> publishOver(
      @Nullable PublicService seen, PublicService service) {
    boolean same = Objects.equals(edition.catalog.service(service.id()).orElse(null), seen);
    return same ? Optional.of(publish(service)) : Optional.empty();
  }

  /**
   * Takes a service out only if its description is still the one that somebody saw.
   *
   * @return false if it changed meanwhile, and nothing was taken out
   */
  public synchronized boolean withdrawOver(PublicService seen) {
    boolean same = edition.catalog.service(seen.id()).filter(seen::equals).isPresent();
    if (same) {
      withdraw(seen.id());
    }
    return same;
  }

  /** Takes a service out; nothing happens if it is not there. */
  public synchronized void withdraw(ServiceId service) {
    Catalog now = edition.catalog;
    edition =
        new Edition(
            now.toBuilder().withoutServices(now.service(service).stream().toList()).build());
  }

  /** The catalogue as it is now. */
  public Catalog current() {
    return edition.catalog;
  }

  /** The catalogue as it is now, as a JSON-LD document; written once for each change. */
  public String toJsonLd() {
    return edition.json();
  }

  /**
   * The entity tag of {@link #toJsonLd()} (RFC 9110, section 8.8.3), with its quotes; it changes
   * when a word does.
   */
  public String etag() {
    return edition.etag();
  }

  @Override
  public String toString() {
    return "PublishedCatalog[" + edition.catalog + "]";
  }

  private static List<Finding> sound(PublicService service) {
    List<Finding> findings = CatalogValidator.validate(service);
    List<Finding> refused =
        findings.stream().filter(f -> f.severity() == Severity.STRUCTURE).toList();
    if (!refused.isEmpty()) {
      throw new DescriptionRefusedException(service.id(), refused);
    }
    return findings;
  }

  /** The record of a service that is published now, be it new, changed or the same as before. */
  private CatalogRecord record(Catalog before, PublicService service) {
    Optional<CatalogRecord> known = before.record(service.id());
    if (known.isPresent() && before.service(service.id()).filter(service::equals).isPresent()) {
      return known.get();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant issued = known.map(CatalogRecord::issued).orElse(now);
    return CatalogRecord.of(service.id(), issued, now.isBefore(issued) ? issued : now);
  }

  private Catalog with(Catalog before, PublicService service) {
    if (before.service(service.id()).filter(service::equals).isPresent()) {
      return before;
    }
    Map<ServiceId, PublicService> services = new LinkedHashMap<>();
    before.services().forEach(known -> services.put(known.id(), known));
    services.put(service.id(), service);
    Catalog.Builder after = before.toBuilder().withoutServices(before.services());
    services.values().forEach(after::service);
    before.records().stream()
        .filter(record -> !record.service().equals(service.id()))
        .forEach(after::record);
    return after.record(record(before, service)).build();
  }

  /** One state of the catalogue, and the document that belongs to it once somebody wants it. */
  private static final class Edition {
    final Catalog catalog;
    private @Nullable String json;
    private @Nullable String etag;

    Edition(Catalog catalog) {
      this.catalog = catalog;
    }

    synchronized String json() {
      String written = json;
      if (written == null) {
        written = CatalogWriter.toJsonLd(catalog);
        json = written;
      }
      return written;
    }

    synchronized String etag() {
      String tag = etag;
      if (tag == null) {
        tag = '"' + digest(json()) + '"';
        etag = tag;
      }
      return tag;
    }

    private static String digest(String json) {
      try {
        byte[] sum =
            MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sum, 0, 16);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
