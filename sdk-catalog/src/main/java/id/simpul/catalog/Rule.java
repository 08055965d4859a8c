package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a service is given: the procedure, step by step, and the law behind it.
 *
 * <pre>{@code
 * Rule procedure = Rule.builder("Prosedur", "Procedure").step(Step.of("Isi formulir", "Fill in the form")).build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cpsv:Rule}.
 */
public final class Rule extends Described {

  private final LocalizedText name;
  private final @Nullable URI id;
  private final @Nullable LocalizedText description;
  private final List<Step> steps;
  private final List<LegalResource> legalResources;

  private Rule(Builder builder) {
    this.name = builder.name;
    this.id = builder.id;
    this.description = builder.description;
    this.steps = List.copyOf(builder.steps);
    this.legalResources = List.copyOf(builder.legalResources);
  }

  /** Begins a rule with its name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins a rule with its name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** What the rule is called. */
  public LocalizedText name() {
    return name;
  }

  /** The IRI of the rule, where others may refer to it. */
  public Optional<URI> id() {
    return Optional.ofNullable(id);
  }

  /** The rule in words. */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** The steps, in their order. */
  public List<Step> steps() {
    return steps;
  }

  /** The law that it carries out ({@code cpsv:implements}). */
  public List<LegalResource> legalResources() {
    return legalResources;
  }

  @Override
  List<?> parts() {
    return Arrays.asList(name, id, description, steps, legalResources);
  }

  /** Describes a {@link Rule}; for one thread. */
  public static final class Builder {

    private LocalizedText name;
    private @Nullable URI id;
    private @Nullable LocalizedText description;
    private final List<Step> steps = new ArrayList<>();
    private final List<LegalResource> legalResources = new ArrayList<>();

    private Builder(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** See {@link Rule#id()}. */
    public Builder id(URI id) {
      this.id = Objects.requireNonNull(id, "id");
      return this;
    }

    /** The same, from text. */
    public Builder id(String id) {
      return id(Iri.parse(id, "id"));
    }

    /** See {@link Rule#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
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
  }
}
