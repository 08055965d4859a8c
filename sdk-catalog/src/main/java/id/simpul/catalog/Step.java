package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure; its place in the list is its place in the order.
 *
 * <pre>{@code
 * Step check = Step.builder("Petugas memeriksa berkas", "An officer checks the papers")
 *     .actor("Petugas", "Officer")
 *     .processingTime(ProcessingTime.minutes(15))
 *     .build();
 * }</pre>
 *
 * <p>Source: {@code simpul:Step}; CPSV-AP has no ordered steps.
 */
public final class Step extends NamedPart {

  private final @Nullable LocalizedText actor;
  private final @Nullable ProcessingTime processingTime;

  private Step(Builder said) {
    super(said);
    this.actor = said.actor;
    this.processingTime = said.processingTime;
  }

  /** A step in Indonesian and in English. */
  public static Step of(String indonesian, String english) {
    return builder(indonesian, english).build();
  }

  /** Begins with the name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins with the name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** Who does it, by his role ({@code simpul:actor}, 0..*). */
  public Optional<LocalizedText> actor() {
    return Optional.ofNullable(actor);
  }

  /** How long this step takes at most ({@code cv:processingTime}, 0..1). */
  public Optional<ProcessingTime> processingTime() {
    return Optional.ofNullable(processingTime);
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(name());
    copy.copy(this);
    copy.actor = actor;
    copy.processingTime = processingTime;
    return copy;
  }

  @Override
  List<?> parts() {
    return named(actor, processingTime);
  }

  /** Describes a {@link Step}; for one thread. */
  public static final class Builder extends NamedPart.Words<Builder> {

    private @Nullable LocalizedText actor;
    private @Nullable ProcessingTime processingTime;

    private Builder(LocalizedText name) {
      super(name);
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

    /** See {@link Step#processingTime()}. */
    public Builder processingTime(ProcessingTime processingTime) {
      this.processingTime = Objects.requireNonNull(processingTime, "processingTime");
      return this;
    }

    /** The finished description. */
    public Step build() {
      return new Step(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
