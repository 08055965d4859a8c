package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code of a list that others keep: a status, a sector, an audience, the role of somebody.
 *
 * <pre>{@code
 * Concept active = Concept.of("http://purl.org/adms/status/Completed");
 * Concept village = Concept.of("https://depok.example/kode/desa", "Desa", "Village");
 * Concept trade = Concept.kbli(2020, "47111");
 * }</pre>
 *
 * <p>Immutable. The IRI is its name; two lists may call it differently. Source: CPSV-AP 3.2 {@code
 * skos:Concept} (the table's Code and Concept), reached by {@code dct:type}, {@code cv:sector},
 * {@code cv:role} and others.
 */
public final class Concept extends Part {

  private final @Nullable LocalizedText label;

  private Concept(Builder said) {
    super(said);
    this.label = said.label;
  }

  private static final String KBLI = "https://simpul.example/ns/kbli/";
  private static final String SPBE = "https://simpul.example/ns/spbe/";

  /** A code by its IRI. */
  public static Concept of(String iri) {
    return builder().id(iri).build();
  }

  /** A code by its IRI, with what people call it. */
  public static Concept of(String iri, String indonesian, String english) {
    return builder().id(iri).label(indonesian, english).build();
  }

  /**
   * A field of business: five digits of KBLI, always with the year of the edition they belong to.
   */
  public static Concept kbli(int edition, String code) {
    if (!code.matches("\\d{5}")) {
      throw new IllegalArgumentException(
          "expected five digits of KBLI, found '" + code + "'; write them like 47111");
    }
    return of(KBLI + edition + "/" + code);
  }

  /** A field of the government's reference architecture (SPBE), {@code spbe("RAL.01")}. */
  public static Concept spbe(String code) {
    if (!code.matches("[A-Z]{2,4}(\\.[0-9]{2})+")) {
      throw new IllegalArgumentException(
          "expected a code of the SPBE reference architecture, found '"
              + code
              + "'; write it like RAL.01");
    }
    return of(SPBE + code);
  }

  /** Begins with nothing said. */
  public static Builder builder() {
    return new Builder();
  }

  /** What people call it ({@code skos:prefLabel}, 0..*). */
  public Optional<LocalizedText> label() {
    return Optional.ofNullable(label);
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.copy(this);
    copy.label = label;
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(label);
  }

  /** Describes a {@link Concept}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private @Nullable LocalizedText label;

    private Builder() {}

    /** See {@link Concept#label()}. */
    public Builder label(LocalizedText label) {
      this.label = Objects.requireNonNull(label, "label");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder label(String indonesian, String english) {
      return label(LocalizedText.of(indonesian, english));
    }

    /** The finished description. */
    public Concept build() {
      return new Concept(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
