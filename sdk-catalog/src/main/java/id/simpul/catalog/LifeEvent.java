package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What happened in somebody's life, or to a business, that makes the service needed.
 *
 * <pre>{@code
 * LifeEvent birth = LifeEvent.builder("Kelahiran", "Birth").id("https://simpul.example/ns/life-event/kelahiran").build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cv:LifeEvent}, {@code cv:BusinessEvent}, and {@code cv:Event} where
 * nobody says whose.
 */
public final class LifeEvent extends NamedPart {

  private final Kind kind;
  private final List<Concept> types;
  private final Set<ServiceId> relatedServices;

  private LifeEvent(Builder said) {
    super(said);
    this.kind = said.kind;
    this.types = List.copyOf(said.types);
    this.relatedServices = Ordered.copyOf(said.relatedServices);
  }

  /** To whom something happens. */
  public enum Kind {
    /** To a person ({@code cv:LifeEvent}). */
    LIFE,
    /** To a business ({@code cv:BusinessEvent}). */
    BUSINESS,
    /** Nobody says ({@code cv:Event}). */
    ANY
  }

  /** An event by its name in Indonesian and in English. */
  public static LifeEvent of(String indonesian, String english) {
    return builder(indonesian, english).build();
  }

  /** Whether it happens to a business. */
  public boolean business() {
    return kind == Kind.BUSINESS;
  }

  /** Begins with the name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins with the name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** To whom it happens (the class, 1). */
  public Kind kind() {
    return kind;
  }

  /** Which event it is on a common list ({@code dct:type}, 0..*). */
  public List<Concept> types() {
    return types;
  }

  /** The services that belong to it ({@code cv:hasRelatedService}, 0..*). */
  public Set<ServiceId> relatedServices() {
    return relatedServices;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(name());
    copy.copy(this);
    copy.kind = kind;
    copy.types.addAll(types);
    copy.relatedServices.addAll(relatedServices);
    return copy;
  }

  @Override
  List<?> parts() {
    return named(kind, types, relatedServices);
  }

  /** Describes a {@link LifeEvent}; for one thread. */
  public static final class Builder extends NamedPart.Words<Builder> {

    private Kind kind = Kind.LIFE;
    private final List<Concept> types = new ArrayList<>();
    private final Set<ServiceId> relatedServices = new LinkedHashSet<>();

    private Builder(LocalizedText name) {
      super(name);
    }

    /** Adds to {@link LifeEvent#types()}. */
    public Builder type(Concept type) {
      types.add(Objects.requireNonNull(type, "type"));
      return this;
    }

    /** Adds to {@link LifeEvent#relatedServices()}. */
    public Builder relatedService(ServiceId relatedService) {
      relatedServices.add(Objects.requireNonNull(relatedService, "relatedService"));
      return this;
    }

    /** See {@link LifeEvent#kind()}; unset means to a person. */
    public Builder kind(Kind kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
      return this;
    }

    /** It happens to a business. */
    public Builder ofBusiness() {
      return kind(Kind.BUSINESS);
    }

    /** The finished description. */
    public LifeEvent build() {
      return new LifeEvent(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
