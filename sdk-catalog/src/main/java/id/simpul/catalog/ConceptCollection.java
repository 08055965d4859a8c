package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of codes that belong together.
 *
 * <pre>{@code
 * ConceptCollection levels = ConceptCollection.builder().id("https://depok.example/kode/tingkat").member(village).build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code skos:Collection}.
 */
public final class ConceptCollection extends Part {

  private final @Nullable LocalizedText label;
  private final List<Concept> members;

  private ConceptCollection(Builder said) {
    super(said);
    this.label = said.label;
    this.members = List.copyOf(said.members);
  }

  /** Begins with nothing said. */
  public static Builder builder() {
    return new Builder();
  }

  /** What the list is called ({@code skos:prefLabel}). */
  public Optional<LocalizedText> label() {
    return Optional.ofNullable(label);
  }

  /** The codes in it ({@code skos:member}, 0..*). */
  public List<Concept> members() {
    return members;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.copy(this);
    copy.label = label;
    copy.members.addAll(members);
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(label, members);
  }

  /** Describes a {@link ConceptCollection}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private @Nullable LocalizedText label;
    private final List<Concept> members = new ArrayList<>();

    private Builder() {}

    /** See {@link ConceptCollection#label()}. */
    public Builder label(LocalizedText label) {
      this.label = Objects.requireNonNull(label, "label");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder label(String indonesian, String english) {
      return label(LocalizedText.of(indonesian, english));
    }

    /** Adds to {@link ConceptCollection#members()}. */
    public Builder member(Concept member) {
      members.add(Objects.requireNonNull(member, "member"));
      return this;
    }

    /** The finished description. */
    public ConceptCollection build() {
      return new ConceptCollection(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
