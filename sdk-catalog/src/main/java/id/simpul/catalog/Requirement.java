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
public final class Requirement extends Described {

  private final LocalizedText name;
  private final @Nullable URI id;
  private final @Nullable LocalizedText description;
  private final List<EvidenceTypeList> evidence;

  private Requirement(Builder builder) {
    this.name = builder.name;
    this.id = builder.id;
    this.description = builder.description;
    this.evidence = List.copyOf(builder.evidence);
  }

  /** Something to be met without a paper to prove it: "come in person". */
  public static Requirement of(String indonesian, String english) {
    return builder(indonesian, english).build();
  }

  /** One paper to bring; the requirement is called like the paper. */
  public static Requirement of(EvidenceType paper) {
    return builder(paper.name()).evidence(paper).build();
  }

  /** Begins a requirement with its name in Indonesian and in English. */
  public static Builder builder(String indonesian, String english) {
    return builder(LocalizedText.of(indonesian, english));
  }

  /** Begins a requirement with its name. */
  public static Builder builder(LocalizedText name) {
    return new Builder(name);
  }

  /** What has to be met. */
  public LocalizedText name() {
    return name;
  }

  /** The IRI of the requirement, where others may refer to it. */
  public Optional<URI> id() {
    return Optional.ofNullable(id);
  }

  /** More about it. */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** The alternatives; empty if nothing has to be shown. */
  public List<EvidenceTypeList> evidence() {
    return evidence;
  }

  @Override
  List<?> parts() {
    return Arrays.asList(name, id, description, evidence);
  }

  /** Describes a {@link Requirement}; for one thread. */
  public static final class Builder {

    private LocalizedText name;
    private @Nullable URI id;
    private @Nullable LocalizedText description;
    private final List<EvidenceTypeList> evidence = new ArrayList<>();

    private Builder(LocalizedText name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** See {@link Requirement#id()}. */
    public Builder id(URI id) {
      this.id = Objects.requireNonNull(id, "id");
      return this;
    }

    /** The same, from text. */
    public Builder id(String id) {
      return id(Iri.parse(id, "id"));
    }

    /** See {@link Requirement#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    /** Adds to {@link Requirement#evidence()}. */
    public Builder evidence(EvidenceTypeList evidence) {
      this.evidence.add(Objects.requireNonNull(evidence, "evidence"));
      return this;
    }

    /** Adds an alternative: all of these papers together. */
    public Builder evidence(EvidenceType... together) {
      return evidence(new EvidenceTypeList(List.of(together)));
    }

    /** The finished description. */
    public Requirement build() {
      return new Requirement(this);
    }
  }
}
