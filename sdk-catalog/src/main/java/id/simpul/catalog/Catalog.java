package id.simpul.catalog;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All services that one authority describes, and when each description was made and changed.
 *
 * <pre>{@code
 * Catalog catalog = Catalog.builder("https://depok.example/katalog", depok)
 *     .title("Layanan Kota Depok", "Services of Depok")
 *     .service(birthCertificate)
 *     .service(familyCard)
 *     .build();
 * }</pre>
 *
 * <p>Immutable, compared by value. No two services of a catalogue have one id. Source: CPSV-AP 3.2
 * {@code dcat:Dataset} with {@code dct:hasPart}; times are DCAT {@code dcat:CatalogRecord}s.
 */
public final class Catalog extends Resource {

  private final URI id;
  private final Agent publisher;
  private final @Nullable LocalizedText title;
  private final @Nullable LocalizedText description;
  private final List<PublicService> services;
  private final List<CatalogRecord> records;
  private final List<ServiceEndpoint> apis;
  private final Set<URI> landingPages;
  private final List<ConceptCollection> collections;
  private final List<ServiceConcessionContract> contracts;
  private final Map<Term, Extensions> others;

  private Catalog(Builder builder) {
    super(builder);
    this.id = builder.id;
    this.publisher = builder.publisher;
    this.title = builder.title;
    this.description = builder.description;
    this.services = List.copyOf(builder.services);
    this.records = List.copyOf(builder.records);
    this.apis = List.copyOf(builder.apis);
    this.landingPages = Ordered.copyOf(builder.landingPages);
    this.collections = List.copyOf(builder.collections);
    this.contracts = List.copyOf(builder.contracts);
    this.others = Collections.unmodifiableMap(new LinkedHashMap<>(builder.others));
  }

  /** Begins a catalogue with its IRI and its publisher. */
  public static Builder builder(String iri, Agent publisher) {
    return new Builder(Iri.parse(iri, "iri"), publisher);
  }

  /** The service with this id, if the catalogue has it. */
  public Optional<PublicService> service(ServiceId id) {
    return services.stream().filter(service -> service.id().equals(id)).findFirst();
  }

  /** When this service's description was issued and changed, if that is said. */
  public Optional<CatalogRecord> record(ServiceId id) {
    return records.stream().filter(record -> record.service().equals(id)).findFirst();
  }

  /** The IRI of the catalogue. */
  public URI id() {
    return id;
  }

  /** Who publishes it ({@code dct:publisher}, 1). */
  public Agent publisher() {
    return publisher;
  }

  /** What it is called ({@code dct:title}, 1..*). */
  public Optional<LocalizedText> title() {
    return Optional.ofNullable(title);
  }

  /** What it holds ({@code dct:description}, 1..*). */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** The services, in the order in which they were published ({@code dct:hasPart}, 0..*). */
  public List<PublicService> services() {
    return services;
  }

  /** When the descriptions were issued and changed, if that is said ({@code dcat:record}, 0..*). */
  public List<CatalogRecord> records() {
    return records;
  }

  /** APIs that belong to no single service ({@code dcat:service}, 0..*). */
  public List<ServiceEndpoint> apis() {
    return apis;
  }

  /** Where people find it ({@code dcat:landingPage}, 0..*). */
  public Set<URI> landingPages() {
    return landingPages;
  }

  /** Lists of codes that it brings along ({@code skos:Collection}). */
  public List<ConceptCollection> collections() {
    return collections;
  }

  /** Contracts by which others give services ({@code cv:ServiceConcessionContract}). */
  public List<ServiceConcessionContract> contracts() {
    return contracts;
  }

  /**
   * What a document says of resources that this model does not reach, kept to be written back: by
   * resource.
   */
  public Map<Term, Extensions> others() {
    return others;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(id, publisher);
    copy.copy(this);
    copy.title = title;
    copy.description = description;
    copy.services.addAll(services);
    copy.records.addAll(records);
    copy.apis.addAll(apis);
    copy.landingPages.addAll(landingPages);
    copy.collections.addAll(collections);
    copy.contracts.addAll(contracts);
    copy.others.putAll(others);
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(
        id,
        publisher,
        title,
        description,
        services,
        records,
        apis,
        landingPages,
        collections,
        contracts,
        others);
  }

  @Override
  public String toString() {
    return "Catalog[" + id + ", " + services.size() + " services]";
  }

  /** Describes a {@link Catalog}; for one thread. */
  public static final class Builder extends Resource.Words<Builder> {

    private URI id;
    private Agent publisher;
    private @Nullable LocalizedText title;
    private @Nullable LocalizedText description;
    private final List<PublicService> services = new ArrayList<>();
    private final List<CatalogRecord> records = new ArrayList<>();
    private final List<ServiceEndpoint> apis = new ArrayList<>();
    private final Set<URI> landingPages = new LinkedHashSet<>();
    private final List<ConceptCollection> collections = new ArrayList<>();
    private final List<ServiceConcessionContract> contracts = new ArrayList<>();
    private final Map<Term, Extensions> others = new LinkedHashMap<>();

    private Builder(URI id, Agent publisher) {
      this.id = Objects.requireNonNull(id, "id");
      this.publisher = Objects.requireNonNull(publisher, "publisher");
    }

    /** See {@link Catalog#title()}. */
    public Builder title(LocalizedText title) {
      this.title = Objects.requireNonNull(title, "title");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder title(String indonesian, String english) {
      return title(LocalizedText.of(indonesian, english));
    }

    /** See {@link Catalog#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    /** Adds to {@link Catalog#services()}. */
    public Builder service(PublicService service) {
      services.add(Objects.requireNonNull(service, "service"));
      return this;
    }

    /** Adds to {@link Catalog#records()}. */
    public Builder record(CatalogRecord record) {
      records.add(Objects.requireNonNull(record, "record"));
      return this;
    }

    /** Adds to {@link Catalog#apis()}. */
    public Builder api(ServiceEndpoint api) {
      apis.add(Objects.requireNonNull(api, "api"));
      return this;
    }

    /** Adds to {@link Catalog#landingPages()}. */
    public Builder landingPage(URI page) {
      landingPages.add(Objects.requireNonNull(page, "page"));
      return this;
    }

    /** Adds to {@link Catalog#collections()}. */
    public Builder collection(ConceptCollection collection) {
      collections.add(Objects.requireNonNull(collection, "collection"));
      return this;
    }

    /** Adds to {@link Catalog#contracts()}. */
    public Builder contract(ServiceConcessionContract contract) {
      contracts.add(Objects.requireNonNull(contract, "contract"));
      return this;
    }

    Builder other(Term resource, Extensions said) {
      others.put(resource, said);
      return this;
    }

    private void refuseTwins() {
      Set<ServiceId> seen = new HashSet<>();
      for (PublicService service : services) {
        if (!seen.add(service.id())) {
          throw new IllegalStateException(
              "expected every service once, found "
                  + service.id().iri()
                  + " twice; give each its own IRI");
        }
      }
    }

    /** Leaves out services that were added, and the records about them. */
    public Builder withoutServices(Collection<PublicService> unwanted) {
      Set<ServiceId> ids = new HashSet<>();
      unwanted.forEach(service -> ids.add(service.id()));
      services.removeIf(service -> ids.contains(service.id()));
      records.removeIf(record -> ids.contains(record.service()));
      return this;
    }

    /** The finished description. */
    public Catalog build() {
      refuseTwins();
      return new Catalog(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
