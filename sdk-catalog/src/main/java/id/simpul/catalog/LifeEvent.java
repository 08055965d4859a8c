package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened in somebody's life, or to a business, that makes the service needed.
 *
 * <pre>{@code
 * LifeEvent birth = LifeEvent.builder("Kelahiran", "Birth").id("https://simpul.example/ns/life-event/kelahiran").build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cv:LifeEvent} and {@code cv:BusinessEvent}.
 */
public final class LifeEvent extends Described {

  private final LocalizedText name;
  private final @Nullable URI id;
  private final @Nullable LocalizedText description;
  private final boolean business;

  private LifeEvent(Builder builder) {
    this.name = builder.name;
    this.id = builder.id;
    this.description = builder.description;
    this.business = builder.business;
  }

  /** An event by its name in Indonesian and in English. */
  public static LifeEvent of(String indonesian, String english) {
    return builder(indonesian, english).build();
  }

  /** Begins an event with its name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins an event with its name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** What happened. */
  public LocalizedText name() {
    return name;
  }

  /** The IRI of the event, where others may refer to it. */
  public Optional<URI> id() {
    return Optional.ofNullable(id);
  }

  /** More about it. */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** Whether it happens to a business and not to a person. */
  public boolean business() {
    return business;
  }

  @Override
  List<?> parts() {
    return Arrays.asList(name, id, description, business);
  }

  /** Describes a {@link LifeEvent}; for one thread. */
  public static final class Builder {

    private LocalizedText name;
    private @Nullable URI id;
    private @Nullable LocalizedText description;
    private boolean business;

    private Builder(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** See {@link LifeEvent#id()}. */
    public Builder id(URI id) {
      this.id = Objects.requireNonNull(id, "id");
      return this;
    }

    /** The same, from text. */
    public Builder id(String id) {
      return id(Iri.parse(id, "id"));
    }

    /** See {@link LifeEvent#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    /** See {@link LifeEvent#business()}. */
    public Builder ofBusiness() {
      this.business = true;
      return this;
    }

    /** The finished description. */
    public LifeEvent build() {
      return new LifeEvent(this);
    }
  }
}
