package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody holds in the end: a card, a certificate, a letter, an answer.
 *
 * <pre>{@code
 * Output letter = Output.builder("Surat keterangan", "Letter").validFor(Period.ofMonths(3)).build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cv:Output}; validity and its own time are Simpul's.
 */
public final class Output extends Described {

  private final LocalizedText name;
  private final @Nullable URI id;
  private final @Nullable LocalizedText description;
  private final @Nullable Period validFor;
  private final @Nullable LocalizedText validity;
  private final @Nullable ProcessingTime processingTime;

  private Output(Builder builder) {
    this.name = builder.name;
    this.id = builder.id;
    this.description = builder.description;
    this.validFor = builder.validFor;
    this.validity = builder.validity;
    this.processingTime = builder.processingTime;
  }

  /** A result by its name in Indonesian and in English. */
  public static Output of(String indonesian, String english) {
    return builder(indonesian, english).build();
  }

  /** Begins a result with its name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins a result with its name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** What it is called. */
  public LocalizedText name() {
    return name;
  }

  /** The IRI of the result, where others may refer to it. */
  public Optional<URI> id() {
    return Optional.ofNullable(id);
  }

  /** More about it. */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** How long it is valid, counted from the day of issue. */
  public Optional<Period> validFor() {
    return Optional.ofNullable(validFor);
  }

  /** How long it is valid, in words: "for life", "while in business". */
  public Optional<LocalizedText> validity() {
    return Optional.ofNullable(validity);
  }

  /** How long this result takes, if the results of one service differ. */
  public Optional<ProcessingTime> processingTime() {
    return Optional.ofNullable(processingTime);
  }

  @Override
  List<?> parts() {
    return Arrays.asList(name, id, description, validFor, validity, processingTime);
  }

  /** Describes an {@link Output}; for one thread. */
  public static final class Builder {

    private LocalizedText name;
    private @Nullable URI id;
    private @Nullable LocalizedText description;
    private @Nullable Period validFor;
    private @Nullable LocalizedText validity;
    private @Nullable ProcessingTime processingTime;

    private Builder(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** See {@link Output#id()}. */
    public Builder id(URI id) {
      this.id = Objects.requireNonNull(id, "id");
      return this;
    }

    /** The same, from text. */
    public Builder id(String id) {
      return id(Iri.parse(id, "id"));
    }

    /** See {@link Output#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    /** See {@link Output#validFor()}. */
    public Builder validFor(Period validFor) {
      this.validFor = Objects.requireNonNull(validFor, "validFor");
      return this;
    }

    /** See {@link Output#validity()}. */
    public Builder validity(LocalizedText validity) {
      this.validity = Objects.requireNonNull(validity, "validity");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder validity(String indonesian, String english) {
      return validity(LocalizedText.of(indonesian, english));
    }

    /** See {@link Output#processingTime()}. */
    public Builder processingTime(ProcessingTime processingTime) {
      this.processingTime = Objects.requireNonNull(processingTime, "processingTime");
      return this;
    }

    /** The finished description. */
    public Output build() {
      return new Output(this);
    }
  }
}
