package id.simpul.catalog.harvest;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last good copy of an authority's catalogue, and when its source was last reached.
 *
 * <pre>{@code
 * harvester.current(AgencyId.of("kota-bekasi")).ifPresent(copy -> show(copy.catalog(), copy.age(clock.instant())));
 * }</pre>
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class HarvestedCatalog {

  private final AgencyId agency;
  private final URI source;
  private final Catalog catalog;
  private final Instant asOf;
  private final @Nullable String etag;
  private final @Nullable String lastModified;

  HarvestedCatalog(
      AgencyId agency,
      URI source,
      Catalog catalog,
      Instant asOf,
      @Nullable String etag,
      @Nullable String lastModified) {
    this.agency = Objects.requireNonNull(agency, "agency");
    this.source = Objects.requireNonNull(source, "source");
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.etag = etag;
    this.lastModified = lastModified;
  }

  /** The authority. */
  public AgencyId agency() {
    return agency;
  }

  /** Where it was fetched. */
  public URI source() {
    return source;
  }

  /** The services. */
  public Catalog catalog() {
    return catalog;
  }

  /** When the source was last reached and said that this is so. */
  public Instant asOf() {
    return asOf;
  }

  /** How old the copy is at a moment; never negative. */
  public Duration age(Instant now) {
    Duration age = Duration.between(asOf, now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  /** Every service with its source and its age, for an index or a comparison. */
  public List<SourcedService> services() {
    return catalog.services().stream()
        .map(service -> new SourcedService(service, agency, asOf))
        .toList();
  }

  Optional<String> etag() {
    return Optional.ofNullable(etag);
  }

  Optional<String> lastModified() {
    return Optional.ofNullable(lastModified);
  }

  /** The same copy, of which its source said just now that it is still so. */
  HarvestedCatalog confirmed(Instant now) {
    return new HarvestedCatalog(agency, source, catalog, now, etag, lastModified);
  }

  @Override
  public String toString() {
    return "HarvestedCatalog["
        + agency
        + ", "
        + catalog.services().size()
        + " services as of "
        + asOf
        + "]";
  }
}
