package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What has to be met or brought, with the papers that prove it.
 *
 * <p>Several lists of evidence mean "this or that"; the papers within one list are needed together.
 *
 * <pre>{@code
 * Requirement parents = Requirement.builder("Bukti perkawinan", "Proof of marriage")
 *     .evidence(marriageBook)
 *     .evidence(statement, twoWitnesses)   // or both of these
 *     .build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cv:Requirement}, CCCEV 2.1 {@code cv:EvidenceTypeList}.
 */
public final class Requirement extends NamedPart {

  private final List<Concept> types;
  private final List<EvidenceTypeList> evidence;
  private final List<Evidence> supportingEvidence;
  private final Set<URI> fulfils;

  private Requirement(Builder said) {
    super(said);
    this.types = List.copyOf(said.types);
    this.evidence = List.copyOf(said.evidence);
    this.supportingEvidence = List.copyOf(said.supportingEvidence);
    this.fulfils = Ordered.copyOf(said.fulfils);
  }

  /** Something to be met without a paper to prove it: "come in person". */
  public static Requirement of(String indonesian, String english) {
    return builder(indonesian, english).build();
  }

  /** One paper to bring; the requirement is called like the paper. */
  public static Requirement of(EvidenceType paper) {
    return builder(paper.name()).evidence(paper).build();
  }

  /** Begins with the name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins with the name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** Of which kind it is ({@code dct:type}, 0..*). */
  public List<Concept> types() {
    return types;
  }

  /** The alternatives; empty if nothing has to be shown ({@code cv:hasEvidenceTypeList}, 0..*). */
  public List<EvidenceTypeList> evidence() {
    return evidence;
  }

  /** Papers that prove it ({@code cv:hasSupportingEvidence}, 0..*). */
  public List<Evidence> supportingEvidence() {
    return supportingEvidence;
  }

  /** The IRIs of rules that ask for it ({@code cv:fulfils}, 0..*). */
  public Set<URI> fulfils() {
    return fulfils;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(name());
    copy.copy(this);
    copy.types.addAll(types);
    copy.evidence.addAll(evidence);
    copy.supportingEvidence.addAll(supportingEvidence);
    copy.fulfils.addAll(fulfils);
    return copy;
  }

  @Override
  List<?> parts() {
    return named(types, evidence, supportingEvidence, fulfils);
  }

  /** Describes a {@link Requirement}; for one thread. */
  public static final class Builder extends NamedPart.Words<Builder> {

    private final List<Concept> types = new ArrayList<>();
    private final List<EvidenceTypeList> evidence = new ArrayList<>();
    private final List<Evidence> supportingEvidence = new ArrayList<>();
    private final Set<URI> fulfils = new LinkedHashSet<>();

    private Builder(LocalizedText name) {
      super(name);
    }

    /** Adds to {@link Requirement#types()}. */
    public Builder type(Concept type) {
      types.add(Objects.requireNonNull(type, "type"));
      return this;
    }

    /** Adds to {@link Requirement#evidence()}. */
    public Builder evidence(EvidenceTypeList evidence) {
      this.evidence.add(Objects.requireNonNull(evidence, "evidence"));
      return this;
    }

    /** Adds to {@link Requirement#supportingEvidence()}. */
    public Builder supportingEvidence(Evidence supportingEvidence) {
      this.supportingEvidence.add(Objects.requireNonNull(supportingEvidence, "supportingEvidence"));
      return this;
    }

    /** Adds to {@link Requirement#fulfils()}. */
    public Builder fulfils(URI fulfils) {
      this.fulfils.add(Objects.requireNonNull(fulfils, "fulfils"));
      return this;
    }

    /** The same, from text. */
    public Builder fulfils(String fulfils) {
      return fulfils(Iri.parse(fulfils, "fulfils"));
    }

    /** Adds an alternative: all of these papers together. */
    public Builder evidence(EvidenceType... together) {
      return evidence(EvidenceTypeList.of(together));
    }

    /** The finished description. */
    public Requirement build() {
      return new Requirement(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
