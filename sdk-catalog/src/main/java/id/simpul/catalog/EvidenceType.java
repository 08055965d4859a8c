package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of paper that somebody has to bring, or that one authority fetches from another.
 *
 * <pre>{@code
 * EvidenceType kk = EvidenceType.of("Kartu keluarga", "Family card");
 * EvidenceType sktm = EvidenceType.builder("SKTM", "Letter of low income").issuedThrough(ServiceType.SKTM).build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 and CCCEV 2.1 {@code cv:EvidenceType}; form and issuing service are
 * Simpul's.
 */
public final class EvidenceType extends NamedPart {

  private final @Nullable URI form;
  private final @Nullable ServiceType issuedThrough;
  private final List<Concept> classifications;

  private EvidenceType(Builder said) {
    super(said);
    this.form = said.form;
    this.issuedThrough = said.issuedThrough;
    this.classifications = List.copyOf(said.classifications);
  }

  /** A kind of paper by its name in Indonesian and in English. */
  public static EvidenceType of(String indonesian, String english) {
    return builder(indonesian, english).build();
  }

  /** A kind of paper by its name. */
  public static EvidenceType of(LocalizedText name) {
    return builder(name).build();
  }

  /** Begins with the name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins with the name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** The form to fill in ({@code simpul:form}, 0..1). */
  public Optional<URI> form() {
    return Optional.ofNullable(form);
  }

  /**
   * The service by which an authority issues it, so that it can be fetched there ({@code
   * simpul:issuedThrough}, 0..1).
   */
  public Optional<ServiceType> issuedThrough() {
    return Optional.ofNullable(issuedThrough);
  }

  /** Under which codes it falls ({@code cv:evidenceTypeClassification}, 0..*). */
  public List<Concept> classifications() {
    return classifications;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(name());
    copy.copy(this);
    copy.form = form;
    copy.issuedThrough = issuedThrough;
    copy.classifications.addAll(classifications);
    return copy;
  }

  @Override
  List<?> parts() {
    return named(form, issuedThrough, classifications);
  }

  /** Describes an {@link EvidenceType}; for one thread. */
  public static final class Builder extends NamedPart.Words<Builder> {

    private @Nullable URI form;
    private @Nullable ServiceType issuedThrough;
    private final List<Concept> classifications = new ArrayList<>();

    private Builder(LocalizedText name) {
      super(name);
    }

    /** See {@link EvidenceType#form()}. */
    public Builder form(URI form) {
      this.form = Objects.requireNonNull(form, "form");
      return this;
    }

    /** The same, from text. */
    public Builder form(String form) {
      return form(Iri.parse(form, "form"));
    }

    /** See {@link EvidenceType#issuedThrough()}. */
    public Builder issuedThrough(ServiceType issuedThrough) {
      this.issuedThrough = Objects.requireNonNull(issuedThrough, "issuedThrough");
      return this;
    }

    /** Adds to {@link EvidenceType#classifications()}. */
    public Builder classification(Concept classification) {
      classifications.add(Objects.requireNonNull(classification, "classification"));
      return this;
    }

    /** The finished description. */
    public EvidenceType build() {
      return new EvidenceType(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
