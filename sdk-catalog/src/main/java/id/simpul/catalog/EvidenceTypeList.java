package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Papers that are needed together; several such lists under one requirement are alternatives.
 *
 * <pre>{@code
 * EvidenceTypeList both = EvidenceTypeList.of(statement, twoWitnesses);
 * }</pre>
 *
 * <p>Source: CCCEV 2.1 {@code cv:EvidenceTypeList}.
 */
public final class EvidenceTypeList extends Part {

  private final @Nullable LocalizedText description;
  private final List<EvidenceType> types;

  private EvidenceTypeList(Builder said) {
    super(said);
    this.description = said.description;
    this.types = List.copyOf(said.types);
  }

  /** All of these papers together. */
  public static EvidenceTypeList of(EvidenceType... together) {
    Builder list = builder();
    List.of(together).forEach(list::type);
    return list.build();
  }

  /** Begins with nothing said. */
  public static Builder builder() {
    return new Builder();
  }

  /** When this alternative is the right one ({@code dct:description}, 0..*). */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** All of these papers ({@code cv:specifiesEvidenceType}, 1..*). */
  public List<EvidenceType> types() {
    return types;
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.copy(this);
    copy.description = description;
    copy.types.addAll(types);
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(description, types);
  }

  /** Describes an {@link EvidenceTypeList}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private @Nullable LocalizedText description;
    private final List<EvidenceType> types = new ArrayList<>();

    private Builder() {}

    /** See {@link EvidenceTypeList#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    /** Adds to {@link EvidenceTypeList#types()}. */
    public Builder type(EvidenceType type) {
      types.add(Objects.requireNonNull(type, "type"));
      return this;
    }

    /** The finished description. */
    public EvidenceTypeList build() {
      return new EvidenceTypeList(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
