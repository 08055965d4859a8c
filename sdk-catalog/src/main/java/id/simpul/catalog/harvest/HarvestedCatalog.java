package id.simpul.catalog.harvest;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.CatalogRecord;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.internal.statements.StatementCodec;
import id.simpul.core.AgencyId;
import id.simpul.core.ServiceId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The last good copy of an authority's catalogue, and when its source was last reached.
 *
 * <pre>{@code
 * harvester.current(AgencyId.of("kota-bekasi")).ifPresent(copy -> index.replace(copy.agency(), copy.services()));
 * }</pre>
 *
 * <p>Immutable and safe for any number of threads: whatever is harvested meanwhile, it stays as it
 * is. Services are read from the store when they are asked for, so that a catalogue need not fit
 * into memory; what cannot be read then ends in a {@link HarvestStoreException}.
 */
public final class HarvestedCatalog {

  private final AgencyId agency;
  private final StoredCopy stored;
  private final Head head;
  private final CatalogReader reader;
  private final HarvestedServices services;

  private HarvestedCatalog(AgencyId agency, StoredCopy stored, Head head, CatalogReader reader) {
    this.agency = agency;
    this.stored = stored;
    this.head = head;
    this.reader = reader;
    this.services = new HarvestedServices(this, stored);
  }

  static HarvestedCatalog of(AgencyId agency, StoredCopy stored, CatalogReader reader) {
    try {
      return new HarvestedCatalog(agency, stored, Head.read(stored.head()), reader);
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      throw HarvestStoreException.damaged(agency.value(), e);
    }
  }

  /** The authority. */
  public AgencyId agency() {
    return agency;
  }

  /** Where it was fetched. */
  public URI source() {
    return head.source();
  }

  /** When the source was last reached and said that this is so. */
  public Instant asOf() {
    return head.asOf();
  }

  /** How old the copy is at a moment; never negative. */
  public Duration age(Instant now) {
    Duration age = Duration.between(asOf(), now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  /** What the catalogue says of itself: publisher, title, APIs; without its services. */
  public Catalog heading() {
    try {
      return reader.read(StatementCodec.decode(head.heading()), source()).catalog();
    } catch (IOException e) {
      throw HarvestStoreException.damaged(agency.value(), e);
    }
  }

  /**
   * The addresses of all APIs that its services mark as holding personal data ({@code
   * simpul:personalData}). They were noted while the catalogue was read: no service is read again.
   */
  public Set<URI> personalDataApis() {
    Set<URI> apis = new LinkedHashSet<>();
    head.personalDataApis().forEach(api -> apis.add(URI.create(api)));
    return Collections.unmodifiableSet(apis);
  }

  /**
   * Every service with its source and its age, by name. The collection knows its size; whoever goes
   * through it reads the services one by one.
   */
  public Collection<SourcedService> services() {
    return services;
  }

  /** The service with this id. */
  public Optional<SourcedService> service(ServiceId id) {
    return kept(id).filter(kept -> !kept.isGone()).map(this::service);
  }

  /** When this service's description was issued and changed, if its source says that. */
  public Optional<CatalogRecord> record(ServiceId id) {
    return kept(id).filter(kept -> !kept.isGone()).flatMap(kept -> described(kept).record(id));
  }

  /** Since when this service is missing, if it was described in the last ninety days. */
  public Optional<Withdrawal> withdrawn(ServiceId id) {
    return kept(id).filter(Kept::isGone).map(kept -> new Withdrawal(id, kept.noticed()));
  }

  SourcedService service(Kept kept) {
    return new SourcedService(described(kept).services().get(0), agency, asOf());
  }

  Head head() {
    return head;
  }

  StoredCopy stored() {
    return stored;
  }

  Kept read(StoredRecord record) {
    try {
      return Kept.read(record.content());
    } catch (IOException e) {
      throw HarvestStoreException.damaged(agency.value(), e);
    }
  }

  private Optional<Kept> kept(ServiceId id) {
    return stored.find(id.iri().toString()).map(this::read);
  }

  private Catalog described(Kept kept) {
    try {
      Catalog catalog = reader.read(StatementCodec.decode(kept.graph()), source()).catalog();
      if (catalog.services().size() != 1) {
        throw new IOException("a record of " + catalog.services().size() + " services");
      }
      return catalog;
    } catch (IOException | IllegalArgumentException e) {
      throw HarvestStoreException.damaged(agency.value(), e);
    }
  }

  @Override
  public String toString() {
    return "HarvestedCatalog["
        + agency
        + ", "
        + head.services()
        + " services as of "
        + asOf()
        + "]";
  }
}
