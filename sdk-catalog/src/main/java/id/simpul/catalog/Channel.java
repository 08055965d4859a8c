package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to get a service: a page, a counter, a telephone, an officer who comes to the house.
 *
 * <pre>{@code
 * Channel online = Channel.online("https://silondo.depok.example");
 * Channel counter = Channel.at(mpp);
 * Channel visit = Channel.builder(ChannelKind.HOME_VISIT).description("Petugas datang bila sakit", "An officer comes to the ill").build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cv:Channel}; the places beneath it are {@code simpul:servicePoint}.
 */
public final class Channel extends Part {

  private final ChannelKind kind;
  private final @Nullable Concept type;
  private final @Nullable LocalizedText description;
  private final @Nullable ContactPoint contact;
  private final @Nullable ProcessingTime processingTime;
  private final List<URI> pages;
  private final List<ServicePoint> servicePoints;
  private final List<Evidence> inputs;
  private final List<Agent> owners;
  private final List<TemporalEntity> openingHours;
  private final List<TemporalEntity> restrictions;

  private Channel(Builder said) {
    super(said);
    this.kind = said.kind;
    this.type = said.type;
    this.description = said.description;
    this.contact = said.contact;
    this.processingTime = said.processingTime;
    this.pages = Addresses.copyOf(said.pages);
    this.servicePoints = List.copyOf(said.servicePoints);
    this.inputs = List.copyOf(said.inputs);
    this.owners = List.copyOf(said.owners);
    this.openingHours = List.copyOf(said.openingHours);
    this.restrictions = List.copyOf(said.restrictions);
  }

  /** A page on which the service is asked for. */
  public static Channel online(String page) {
    return builder(ChannelKind.ONLINE).page(page).build();
  }

  /** Counters at these places. */
  public static Channel at(ServicePoint... places) {
    Builder counter = builder(ChannelKind.COUNTER);
    List.of(places).forEach(counter::servicePoint);
    return counter.build();
  }

  /** A number to call. */
  public static Channel telephone(String number) {
    return builder(ChannelKind.PHONE)
        .contact(ContactPoint.builder().telephone(number).build())
        .build();
  }

  /** An officer who comes to the house; says for whom. */
  public static Channel homeVisit(String indonesian, String english) {
    return builder(ChannelKind.HOME_VISIT).description(indonesian, english).build();
  }

  /** When it is open, as far as it can be computed; the rest stands in {@link #openingHours()}. */
  public List<OpeningHours> hours() {
    return TemporalEntity.computable(openingHours);
  }

  /** Begins a channel of this kind. */
  public static Builder builder(ChannelKind kind) {
    return new Builder(kind);
  }

  /** Which way it is ({@code dct:type}, 0..1). */
  public ChannelKind kind() {
    return kind;
  }

  /** The code of the way in a list of others ({@code dct:type}, 0..1). */
  public Optional<Concept> type() {
    return Optional.ofNullable(type);
  }

  /** What to know about this way ({@code dct:description}, 0..*). */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** The number to call, the address to write to ({@code cv:contactPoint}, 0..1). */
  public Optional<ContactPoint> contact() {
    return Optional.ofNullable(contact);
  }

  /** How long it takes this way, if that differs ({@code cv:processingTime}, 0..1). */
  public Optional<ProcessingTime> processingTime() {
    return Optional.ofNullable(processingTime);
  }

  /** Where to begin online ({@code foaf:page}, 0..*). */
  public List<URI> pages() {
    return pages;
  }

  /** The places to go to ({@code simpul:servicePoint}, 0..*). */
  public List<ServicePoint> servicePoints() {
    return servicePoints;
  }

  /** What has to be brought this way ({@code cpsv:hasInput}, 0..*). */
  public List<Evidence> inputs() {
    return inputs;
  }

  /** Whose way it is, if not the authority's ({@code cv:ownedBy}, 0..*). */
  public List<Agent> owners() {
    return owners;
  }

  /** When it is open ({@code cv:openingHours}, 0..*). */
  public List<TemporalEntity> openingHours() {
    return openingHours;
  }

  /** When it is not, or otherwise ({@code cv:specialOpeningHoursSpecification}, 0..*). */
  public List<TemporalEntity> restrictions() {
    return restrictions;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(kind);
    copy.copy(this);
    copy.type = type;
    copy.description = description;
    copy.contact = contact;
    copy.processingTime = processingTime;
    copy.pages.addAll(pages);
    copy.servicePoints.addAll(servicePoints);
    copy.inputs.addAll(inputs);
    copy.owners.addAll(owners);
    copy.openingHours.addAll(openingHours);
    copy.restrictions.addAll(restrictions);
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(
        kind,
        type,
        description,
        contact,
        processingTime,
        pages,
        servicePoints,
        inputs,
        owners,
        openingHours,
        restrictions);
  }

  /** Describes a {@link Channel}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private ChannelKind kind;
    private @Nullable Concept type;
    private @Nullable LocalizedText description;
    private @Nullable ContactPoint contact;
    private @Nullable ProcessingTime processingTime;
    private final List<URI> pages = new ArrayList<>();
    private final List<ServicePoint> servicePoints = new ArrayList<>();
    private final List<Evidence> inputs = new ArrayList<>();
    private final List<Agent> owners = new ArrayList<>();
    private final List<TemporalEntity> openingHours = new ArrayList<>();
    private final List<TemporalEntity> restrictions = new ArrayList<>();

    private Builder(ChannelKind kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** See {@link Channel#type()}. */
    public Builder type(Concept type) {
      this.type = Objects.requireNonNull(type, "type");
      return this;
    }

    /** See {@link Channel#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    /** See {@link Channel#contact()}. */
    public Builder contact(ContactPoint contact) {
      this.contact = Objects.requireNonNull(contact, "contact");
      return this;
    }

    /** See {@link Channel#processingTime()}. */
    public Builder processingTime(ProcessingTime processingTime) {
      this.processingTime = Objects.requireNonNull(processingTime, "processingTime");
      return this;
    }

    /** Adds to {@link Channel#pages()}. */
    public Builder page(URI page) {
      pages.add(Objects.requireNonNull(page, "page"));
      return this;
    }

    /** The same, from text. */
    public Builder page(String page) {
      return page(Iri.parse(page, "page"));
    }

    /** Adds to {@link Channel#servicePoints()}. */
    public Builder servicePoint(ServicePoint servicePoint) {
      servicePoints.add(Objects.requireNonNull(servicePoint, "servicePoint"));
      return this;
    }

    /** Adds to {@link Channel#inputs()}. */
    public Builder input(Evidence input) {
      inputs.add(Objects.requireNonNull(input, "input"));
      return this;
    }

    /** Adds to {@link Channel#owners()}. */
    public Builder ownedBy(Agent ownedBy) {
      owners.add(Objects.requireNonNull(ownedBy, "ownedBy"));
      return this;
    }

    /** Adds to {@link Channel#openingHours()}. */
    public Builder open(TemporalEntity open) {
      openingHours.add(Objects.requireNonNull(open, "open"));
      return this;
    }

    /** Adds to {@link Channel#restrictions()}. */
    public Builder restriction(TemporalEntity restriction) {
      restrictions.add(Objects.requireNonNull(restriction, "restriction"));
      return this;
    }

    /** Adds hours of the week. */
    public Builder open(OpeningHours hours) {
      return open(TemporalEntity.of(hours));
    }

    /** The finished description. */
    public Channel build() {
      return new Channel(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
