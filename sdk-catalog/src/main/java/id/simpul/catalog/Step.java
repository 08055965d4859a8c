package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure; its place in the list is its place in the order.
 *
 * <pre>{@code
 * Step check = Step.builder("Petugas memeriksa berkas", "An officer checks the papers").actor("Petugas", "Officer").build();
 * }</pre>
 *
 * <p>Source: {@code simpul:Step}; CPSV-AP has no ordered steps.
 */
public final class Step extends Described {

  private final LocalizedText name;
  private final @Nullable LocalizedText description;
  private final @Nullable LocalizedText actor;

  private Step(Builder builder) {
    this.name = builder.name;
    this.description = builder.description;
    this.actor = builder.actor;
  }

  /** A step in Indonesian and in English. */
  public static Step of(String indonesian, String english) {
    return builder(indonesian, english).build();
  }

  /** Begins a step in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins a step. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** What happens. */
  public LocalizedText name() {
    return name;
  }

  /** More about it. */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** Who does it. */
  public Optional<LocalizedText> actor() {
    return Optional.ofNullable(actor);
  }

  @Override
  List<?> parts() {
    return Arrays.asList(name, description, actor);
  }

  /** Describes a {@link Step}; for one thread. */
  public static final class Builder {

    private LocalizedText name;
    private @Nullable LocalizedText description;
    private @Nullable LocalizedText actor;

    private Builder(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** See {@link Step#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    /** See {@link Step#actor()}. */
    public Builder actor(LocalizedText actor) {
      this.actor = Objects.requireNonNull(actor, "actor");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder actor(String indonesian, String english) {
      return actor(LocalizedText.of(indonesian, english));
    }

    /** The finished description. */
    public Step build() {
      return new Step(this);
    }
  }
}
