package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
public final class Output extends NamedPart {

  private final List<Concept> types;
  private final Set<URI> languages;
  private final Set<URI> partOf;
  private final @Nullable Period validFor;
  private final @Nullable LocalizedText validity;
  private final @Nullable ProcessingTime processingTime;

  private Output(Builder said) {
    super(said);
    this.types = List.copyOf(said.types);
    this.languages = Ordered.copyOf(said.languages);
    this.partOf = Ordered.copyOf(said.partOf);
    this.validFor = said.validFor;
    this.validity = said.validity;
    this.processingTime = said.processingTime;
  }

  /** A result by its name in Indonesian and in English. */
  public static Output of(String indonesian, String english) {
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

  /** What kind of result, such as a permit ({@code dct:type}, 0..*). */
  public List<Concept> types() {
    return types;
  }

  /** In which languages ({@code dct:language}, 0..*). */
  public Set<URI> languages() {
    return languages;
  }

  /** The data sets in which it is described ({@code dct:isPartOf}, 0..*). */
  public Set<URI> partOf() {
    return partOf;
  }

  /** How long it is valid, counted from the day of issue ({@code simpul:validFor}, 0..1). */
  public Optional<Period> validFor() {
    return Optional.ofNullable(validFor);
  }

  /**
   * How long it is valid, in words: "for life", "while in business" ({@code simpul:validity},
   * 0..*).
   */
  public Optional<LocalizedText> validity() {
    return Optional.ofNullable(validity);
  }

  /**
   * How long this result takes, if the results of one service differ ({@code cv:processingTime},
   * 0..1).
   */
  public Optional<ProcessingTime> processingTime() {
    return Optional.ofNullable(processingTime);
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(name());
    copy.copy(this);
    copy.types.addAll(types);
    copy.languages.addAll(languages);
    copy.partOf.addAll(partOf);
    copy.validFor = validFor;
    copy.validity = validity;
    copy.processingTime = processingTime;
    return copy;
  }

  @Override
  List<?> parts() {
    return named(types, languages, partOf, validFor, validity, processingTime);
  }

  /** Describes an {@link Output}; for one thread. */
  public static final class Builder extends NamedPart.Words<Builder> {

    private final List<Concept> types = new ArrayList<>();
    private final Set<URI> languages = new LinkedHashSet<>();
    private final Set<URI> partOf = new LinkedHashSet<>();
    private @Nullable Period validFor;
    private @Nullable LocalizedText validity;
    private @Nullable ProcessingTime processingTime;

    private Builder(LocalizedText name) {
      super(name);
    }

    /** Adds to {@link Output#types()}. */
    public Builder type(Concept type) {
      types.add(Objects.requireNonNull(type, "type"));
      return this;
    }

    /** Adds to {@link Output#languages()}. */
    public Builder language(URI language) {
      languages.add(Objects.requireNonNull(language, "language"));
      return this;
    }

    /** The same, from text. */
    public Builder language(String language) {
      return language(Iri.parse(language, "language"));
    }

    /** Adds to {@link Output#partOf()}. */
    public Builder partOf(URI partOf) {
      this.partOf.add(Objects.requireNonNull(partOf, "partOf"));
      return this;
    }

    /** The same, from text. */
    public Builder partOf(String partOf) {
      return partOf(Iri.parse(partOf, "partOf"));
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

    @Override
    Builder self() {
      return this;
    }
  }
}
