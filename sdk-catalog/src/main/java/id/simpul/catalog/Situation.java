package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case of a service with its own papers, time, fee and place: born on time or late, lost or
 * damaged.
 *
 * <p>What a situation says holds instead of what the service says; where it is silent, the
 * service's word holds.
 *
 * <pre>{@code
 * Situation lost = Situation.builder("Hilang", "Lost").requirement(Requirement.of(policeLetter)).build();
 * }</pre>
 *
 * <p>Source: {@code simpul:Situation}; the properties beneath it are those of CPSV-AP.
 */
public final class Situation extends Resource {

  private final LocalizedText name;
  private final @Nullable LocalizedText description;
  private final Delivery delivery;
  private final List<Step> steps;

  private Situation(Builder builder) {
    super(builder);
    this.name = builder.name;
    this.description = builder.description;
    this.delivery = builder.delivery();
    this.steps = List.copyOf(builder.steps);
  }

  /** Begins a situation with its name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins a situation with its name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** The case in plain words. */
  public LocalizedText name() {
    return name;
  }

  /** The IRI of the situation, where others may refer to it. */
  public Optional<URI> id() {
    return Optional.ofNullable(iri()).map(URI::create);
  }

  /** When it is this case. */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** How long it takes in this case. */
  public Optional<ProcessingTime> processingTime() {
    return Optional.ofNullable(delivery.processingTime());
  }

  Delivery delivery() {
    return delivery;
  }

  /** What is needed in this case. */
  public List<Requirement> requirements() {
    return delivery.requirements();
  }

  /** What is paid in this case. */
  public List<Cost> costs() {
    return delivery.costs();
  }

  /** What a delay or a loss is fined with; no fee. */
  public List<Fine> fines() {
    return delivery.fines();
  }

  /** The ways that are open in this case. */
  public List<Channel> channels() {
    return delivery.channels();
  }

  /** Who may ask in this case. */
  public List<Applicant> applicants() {
    return delivery.applicants();
  }

  /** What comes out in this case. */
  public List<Output> outputs() {
    return delivery.outputs();
  }

  /** The steps of this case, in their order. */
  public List<Step> steps() {
    return steps;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(name);
    copy.copy(this);
    copy.description = description;
    copy.delivery(delivery);
    copy.steps.addAll(steps);
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(name, description, delivery, steps);
  }

  /** Describes a {@link Situation}; for one thread. */
  public static final class Builder extends DeliveryBuilder<Builder> {

    private LocalizedText name;
    private @Nullable LocalizedText description;

    private Builder(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** See {@link Situation#id()}. */
    public Builder id(URI id) {
      this.iri = Objects.requireNonNull(id, "id").toString();
      return this;
    }

    /** The same, from text. */
    public Builder id(String id) {
      return id(Iri.parse(id, "id"));
    }

    /** See {@link Situation#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    /** The finished description. */
    public Situation build() {
      return new Situation(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
