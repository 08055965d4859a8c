package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
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
public final class Channel extends Described {

  private final ChannelKind kind;
  private final @Nullable URI id;
  private final @Nullable LocalizedText description;
  private final @Nullable ContactPoint contact;
  private final @Nullable ProcessingTime processingTime;
  private final List<URI> pages;
  private final List<ServicePoint> servicePoints;
  private final List<OpeningHours> hours;

  private Channel(Builder builder) {
    this.kind = builder.kind;
    this.id = builder.id;
    this.description = builder.description;
    this.contact = builder.contact;
    this.processingTime = builder.processingTime;
    this.pages = List.copyOf(builder.pages);
    this.servicePoints = List.copyOf(builder.servicePoints);
    this.hours = List.copyOf(builder.hours);
  }

  /** A page on which the service is asked for. */
  public static Channel online(String page) {
    return builder(ChannelKind.ONLINE).page(page).build();
  }

  /** Counters at these places. */
  public static Channel at(ServicePoint... places) {
    Builder counter = builder(ChannelKind.COUNTER);
    Arrays.stream(places).forEach(counter::servicePoint);
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

  /** Begins a channel of this kind. */
  public static Builder builder(ChannelKind kind) {
    return new Builder(kind);
  }

  /** Which way it is. */
  public ChannelKind kind() {
    return kind;
  }

  /** The IRI of the channel, where others may refer to it. */
  public Optional<URI> id() {
    return Optional.ofNullable(id);
  }

  /** What to know about this way. */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** The number to call, the address to write to. */
  public Optional<ContactPoint> contact() {
    return Optional.ofNullable(contact);
  }

  /** How long it takes this way, if that differs. */
  public Optional<ProcessingTime> processingTime() {
    return Optional.ofNullable(processingTime);
  }

  /** Where to begin online ({@code foaf:page}). */
  public List<URI> pages() {
    return pages;
  }

  /** The places to go to. */
  public List<ServicePoint> servicePoints() {
    return servicePoints;
  }

  /** When this way is open, if no place says it. */
  public List<OpeningHours> hours() {
    return hours;
  }

  @Override
  List<?> parts() {
    return Arrays.asList(
        kind, id, description, contact, processingTime, pages, servicePoints, hours);
  }

  /** Describes a {@link Channel}; for one thread. */
  public static final class Builder {

    private ChannelKind kind;
    private @Nullable URI id;
    private @Nullable LocalizedText description;
    private @Nullable ContactPoint contact;
    private @Nullable ProcessingTime processingTime;
    private final List<URI> pages = new ArrayList<>();
    private final List<ServicePoint> servicePoints = new ArrayList<>();
    private final List<OpeningHours> hours = new ArrayList<>();

    private Builder(ChannelKind kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** See {@link Channel#id()}. */
    public Builder id(URI id) {
      this.id = Objects.requireNonNull(id, "id");
      return this;
    }

    /** The same, from text. */
    public Builder id(String id) {
      return id(Iri.parse(id, "id"));
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

    /** Adds to {@link Channel#hours()}. */
    public Builder open(OpeningHours open) {
      hours.add(Objects.requireNonNull(open, "open"));
      return this;
    }

    /** The finished description. */
    public Channel build() {
      return new Channel(this);
    }
  }
}
