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
 * How a service is given: the procedure, step by step, and the law behind it.
 *
 * <pre>{@code
 * Rule procedure = Rule.builder("Prosedur", "Procedure").step(Step.of("Isi formulir", "Fill in the form")).build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cpsv:Rule}; ordered steps are Simpul's.
 */
public final class Rule extends NamedPart {

  private final @Nullable Concept type;
  private final Set<URI> languages;
  private final List<Step> steps;
  private final List<LegalResource> legalResources;

  private Rule(Builder said) {
    super(said);
    this.type = said.type;
    this.languages = Ordered.copyOf(said.languages);
    this.steps = List.copyOf(said.steps);
    this.legalResources = List.copyOf(said.legalResources);
  }

  /** Begins with the name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins with the name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** Of which kind it is ({@code dct:type}, 0..1). */
  public Optional<Concept> type() {
    return Optional.ofNullable(type);
  }

  /** In which languages ({@code dct:language}, 0..*). */
  public Set<URI> languages() {
    return languages;
  }

  /** The steps, in their order ({@code simpul:step}, 0..*). */
  public List<Step> steps() {
    return steps;
  }

  /** The law that it carries out ({@code cpsv:implements}, 0..*). */
  public List<LegalResource> legalResources() {
    return legalResources;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(name());
    copy.copy(this);
    copy.type = type;
    copy.languages.addAll(languages);
    copy.steps.addAll(steps);
    copy.legalResources.addAll(legalResources);
    return copy;
  }

  @Override
  List<?> parts() {
    return named(type, languages, steps, legalResources);
  }

  /** Describes a {@link Rule}; for one thread. */
  public static final class Builder extends NamedPart.Words<Builder> {

    private @Nullable Concept type;
    private final Set<URI> languages = new LinkedHashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<LegalResource> legalResources = new ArrayList<>();

    private Builder(LocalizedText name) {
      super(name);
    }

    /** See {@link Rule#type()}. */
    public Builder type(Concept type) {
      this.type = Objects.requireNonNull(type, "type");
      return this;
    }

    /** Adds to {@link Rule#languages()}. */
    public Builder language(URI language) {
      languages.add(Objects.requireNonNull(language, "language"));
      return this;
    }

    /** The same, from text. */
    public Builder language(String language) {
      return language(Iri.parse(language, "language"));
    }

    /** Adds to {@link Rule#steps()}. */
    public Builder step(Step step) {
      steps.add(Objects.requireNonNull(step, "step"));
      return this;
    }

    /** Adds to {@link Rule#legalResources()}. */
    public Builder legalResource(LegalResource legalResource) {
      legalResources.add(Objects.requireNonNull(legalResource, "legalResource"));
      return this;
    }

    /** The finished description. */
    public Rule build() {
      return new Rule(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
