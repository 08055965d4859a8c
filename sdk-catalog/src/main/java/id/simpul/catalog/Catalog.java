package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
public final class Catalog extends Described {

  private final URI id;
  private final PublicOrganisation publisher;
  private final @Nullable LocalizedText title;
  private final @Nullable LocalizedText description;
  private final List<PublicService> services;
  private final List<CatalogRecord> records;

  private Catalog(Builder builder) {
    this.id = builder.id;
    this.publisher = builder.publisher;
    this.title = builder.title;
    this.description = builder.description;
    this.services = List.copyOf(builder.services);
    this.records = List.copyOf(builder.records);
  }

  /** Begins a catalogue with its IRI and its publisher. */
  public static Builder builder(String iri, PublicOrganisation publisher) {
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

  /** The authority that publishes it. */
  public PublicOrganisation publisher() {
    return publisher;
  }

  /** What it is called. */
  public Optional<LocalizedText> title() {
    return Optional.ofNullable(title);
  }

  /** What it holds. */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** The services, in the order in which they were published. */
  public List<PublicService> services() {
    return services;
  }

  /** When the descriptions were issued and changed, as far as that is said. */
  public List<CatalogRecord> records() {
    return records;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(id, publisher);
    copy.title = title;
    copy.description = description;
    copy.services.addAll(services);
    copy.records.addAll(records);
    return copy;
  }

  @Override
  List<?> parts() {
    return Arrays.asList(id, publisher, title, description, services, records);
  }

  @Override
  public String toString() {
    return "Catalog[" + id + ", " + services.size() + " services]";
  }

  /** Describes a {@link Catalog}; for one thread. */
  public static final class Builder {

    private URI id;
    private PublicOrganisation publisher;
    private @Nullable LocalizedText title;
    private @Nullable LocalizedText description;
    private final List<PublicService> services = new ArrayList<>();
    private final List<CatalogRecord> records = new ArrayList<>();

    private Builder(URI id, PublicOrganisation publisher) {
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
  }
}
