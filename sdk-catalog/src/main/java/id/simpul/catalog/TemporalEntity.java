package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something is open, or for once is not: in words, by how often, and where it can be computed
 * as hours of the week.
 *
 * <pre>{@code
 * TemporalEntity.of(OpeningHours.weekdays("08:00", "15:00"));
 * TemporalEntity.builder().description("Tutup pada hari libur", "Closed on holidays").build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code time:TemporalEntity}; days and times are Simpul's.
 */
public final class TemporalEntity extends Part {

  private final @Nullable LocalizedText description;
  private final List<Concept> frequencies;
  private final @Nullable OpeningHours hours;

  private TemporalEntity(Builder said) {
    super(said);
    this.description = said.description;
    this.frequencies = List.copyOf(said.frequencies);
    this.hours = said.hours;
  }

  /** Hours of the week. */
  public static TemporalEntity of(OpeningHours hours) {
    return builder().hours(hours).build();
  }

  /** Those of the times that can be computed. */
  static List<OpeningHours> computable(List<TemporalEntity> times) {
    return times.stream().flatMap(time -> time.hours().stream()).toList();
  }

  /** Begins with nothing said. */
  public static Builder builder() {
    return new Builder();
  }

  /** In words; for hours of the week the words follow from them ({@code dct:description}, 0..*). */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** How often ({@code cv:frequency}, 0..*). */
  public List<Concept> frequencies() {
    return frequencies;
  }

  /** Days and times ({@code simpul:day}, {@code simpul:opens}, {@code simpul:closes}). */
  public Optional<OpeningHours> hours() {
    return Optional.ofNullable(hours);
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.copy(this);
    copy.description = description;
    copy.frequencies.addAll(frequencies);
    copy.hours = hours;
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(description, frequencies, hours);
  }

  /** Describes a {@link TemporalEntity}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private @Nullable LocalizedText description;
    private final List<Concept> frequencies = new ArrayList<>();
    private @Nullable OpeningHours hours;

    private Builder() {}

    /** See {@link TemporalEntity#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    /** Adds to {@link TemporalEntity#frequencies()}. */
    public Builder frequency(Concept frequency) {
      frequencies.add(Objects.requireNonNull(frequency, "frequency"));
      return this;
    }

    /** See {@link TemporalEntity#hours()}. */
    public Builder hours(OpeningHours hours) {
      this.hours = Objects.requireNonNull(hours, "hours");
      return this;
    }

    /** The finished description. */
    public TemporalEntity build() {
      return new TemporalEntity(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
