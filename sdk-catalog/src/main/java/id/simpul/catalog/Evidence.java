package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paper, or data, that proves something: one of a kind ({@link EvidenceType}).
 *
 * <pre>{@code
 * Evidence letter = Evidence.builder("Surat lahir", "Birth letter").conformsTo(birthLetter).build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cv:Evidence}.
 */
public final class Evidence extends NamedPart {

  private final @Nullable Concept type;
  private final List<EvidenceType> conformsTo;
  private final List<URI> documents;
  private final Set<URI> supports;
  private final Set<URI> languages;
  private final Set<URI> partOf;

  private Evidence(Builder said) {
    super(said);
    this.type = said.type;
    this.conformsTo = List.copyOf(said.conformsTo);
    this.documents = List.copyOf(said.documents);
    this.supports = Ordered.copyOf(said.supports);
    this.languages = Ordered.copyOf(said.languages);
    this.partOf = Ordered.copyOf(said.partOf);
  }

  /** A paper by its name in Indonesian and in English. */
  public static Evidence of(String indonesian, String english) {
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

  /** The kind of paper by a code ({@code dct:type}, 0..1). */
  public Optional<Concept> type() {
    return Optional.ofNullable(type);
  }

  /** The kinds of paper that it follows ({@code dct:conformsTo}, 0..*). */
  public List<EvidenceType> conformsTo() {
    return conformsTo;
  }

  /** A template, a guide ({@code foaf:page}, 0..*). */
  public List<URI> documents() {
    return documents;
  }

  /** The IRIs of requirements that it proves ({@code cv:supportsRequirement}, 0..*). */
  public Set<URI> supports() {
    return supports;
  }

  /** In which languages ({@code dct:language}, 0..*). */
  public Set<URI> languages() {
    return languages;
  }

  /** The data sets in which it is described ({@code dct:isPartOf}, 0..*). */
  public Set<URI> partOf() {
    return partOf;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(name());
    copy.copy(this);
    copy.type = type;
    copy.conformsTo.addAll(conformsTo);
    copy.documents.addAll(documents);
    copy.supports.addAll(supports);
    copy.languages.addAll(languages);
    copy.partOf.addAll(partOf);
    return copy;
  }

  @Override
  List<?> parts() {
    return named(type, conformsTo, documents, supports, languages, partOf);
  }

  /** Describes an {@link Evidence}; for one thread. */
  public static final class Builder extends NamedPart.Words<Builder> {

    private @Nullable Concept type;
    private final List<EvidenceType> conformsTo = new ArrayList<>();
    private final List<URI> documents = new ArrayList<>();
    private final Set<URI> supports = new LinkedHashSet<>();
    private final Set<URI> languages = new LinkedHashSet<>();
    private final Set<URI> partOf = new LinkedHashSet<>();

    private Builder(LocalizedText name) {
      super(name);
    }

    /** See {@link Evidence#type()}. */
    public Builder type(Concept type) {
      this.type = Objects.requireNonNull(type, "type");
      return this;
    }

    /** Adds to {@link Evidence#conformsTo()}. */
    public Builder conformsTo(EvidenceType conformsTo) {
      this.conformsTo.add(Objects.requireNonNull(conformsTo, "conformsTo"));
      return this;
    }

    /** Adds to {@link Evidence#documents()}. */
    public Builder document(URI document) {
      documents.add(Objects.requireNonNull(document, "document"));
      return this;
    }

    /** The same, from text. */
    public Builder document(String document) {
      return document(Iri.parse(document, "document"));
    }

    /** Adds to {@link Evidence#supports()}. */
    public Builder supports(URI supports) {
      this.supports.add(Objects.requireNonNull(supports, "supports"));
      return this;
    }

    /** The same, from text. */
    public Builder supports(String supports) {
      return supports(Iri.parse(supports, "supports"));
    }

    /** Adds to {@link Evidence#languages()}. */
    public Builder language(URI language) {
      languages.add(Objects.requireNonNull(language, "language"));
      return this;
    }

    /** The same, from text. */
    public Builder language(String language) {
      return language(Iri.parse(language, "language"));
    }

    /** Adds to {@link Evidence#partOf()}. */
    public Builder partOf(URI partOf) {
      this.partOf.add(Objects.requireNonNull(partOf, "partOf"));
      return this;
    }

    /** The same, from text. */
    public Builder partOf(String partOf) {
      return partOf(Iri.parse(partOf, "partOf"));
    }

    /** The finished description. */
    public Evidence build() {
      return new Evidence(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
