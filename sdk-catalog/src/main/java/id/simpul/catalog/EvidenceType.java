package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.Arrays;
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
 * <p>Source: CPSV-AP 3.2 and CCCEV 2.1 {@code cv:EvidenceType}.
 */
public final class EvidenceType extends Described {

  private final LocalizedText name;
  private final @Nullable URI id;
  private final @Nullable LocalizedText description;
  private final @Nullable URI form;
  private final @Nullable ServiceType issuedThrough;

  private EvidenceType(Builder builder) {
    this.name = builder.name;
    this.id = builder.id;
    this.description = builder.description;
    this.form = builder.form;
    this.issuedThrough = builder.issuedThrough;
  }

  /** A kind of paper by its name in Indonesian and in English. */
  public static EvidenceType of(String indonesian, String english) {
    return builder(indonesian, english).build();
  }

  /** A kind of paper by its name. */
  public static EvidenceType of(LocalizedText name) {
    return builder(name).build();
  }

  /** Begins a kind of paper with its name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins a kind of paper with its name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** What the paper is called. */
  public LocalizedText name() {
    return name;
  }

  /** The IRI of the kind of paper, where others may refer to it. */
  public Optional<URI> id() {
    return Optional.ofNullable(id);
  }

  /** What to heed, for instance how old it may be. */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** The form to fill in. */
  public Optional<URI> form() {
    return Optional.ofNullable(form);
  }

  /** The service by which an authority issues it, so that it can be fetched there. */
  public Optional<ServiceType> issuedThrough() {
    return Optional.ofNullable(issuedThrough);
  }

  @Override
  List<?> parts() {
    return Arrays.asList(name, id, description, form, issuedThrough);
  }

  /** Describes an {@link EvidenceType}; for one thread. */
  public static final class Builder {

    private LocalizedText name;
    private @Nullable URI id;
    private @Nullable LocalizedText description;
    private @Nullable URI form;
    private @Nullable ServiceType issuedThrough;

    private Builder(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** See {@link EvidenceType#id()}. */
    public Builder id(URI id) {
      this.id = Objects.requireNonNull(id, "id");
      return this;
    }

    /** The same, from text. */
    public Builder id(String id) {
      return id(Iri.parse(id, "id"));
    }

    /** See {@link EvidenceType#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
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

    /** The finished description. */
    public EvidenceType build() {
      return new EvidenceType(this);
    }
  }
}
