package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for a service, for himself or for somebody else.
 *
 * <pre>{@code
 * Applicant.self();                                                       // nobody but the person
 * Applicant.of(Applicant.Role.PROXY, "Bawa surat kuasa F-1.07", "Bring form F-1.07");
 * }</pre>
 *
 * <p>Source: {@code simpul:Applicant}; CPSV-AP has no representation.
 */
public final class Applicant extends Part {

  private final Role role;
  private final @Nullable LocalizedText condition;

  private Applicant(Builder builder) {
    super(builder);
    this.role = builder.role;
    this.condition = builder.condition;
  }

  /** Who stands at the counter. */
  public enum Role {
    /** The person concerned. */
    SELF("diri sendiri", "in person"),
    /** A parent or guardian, for a child. */
    PARENT("orang tua atau wali", "a parent or guardian"),
    /** Somebody of the same family card. */
    FAMILY("anggota keluarga dalam satu KK", "a member of the household"),
    /** Somebody with a letter of authority. */
    PROXY("kuasa", "somebody with a letter of authority"),
    /** An officer who files for a resident. */
    OFFICER("petugas", "an officer"),
    /** Somebody who acts for a business. */
    BUSINESS("pelaku usaha", "a business");

    @SuppressWarnings("ImmutableEnumChecker") // a text never changes
    private final LocalizedText label;

    Role(String indonesian, String english) {
      this.label = LocalizedText.of(indonesian, english);
    }

    /** The role in plain words. */
    public LocalizedText label() {
      return label;
    }
  }

  /** The person concerned, and nothing more to say. */
  public static Applicant self() {
    return builder(Role.SELF).build();
  }

  /** Somebody in this role, and what he has to heed. */
  public static Applicant of(Role role, String indonesian, String english) {
    return builder(role).condition(indonesian, english).build();
  }

  /** Begins with a role. */
  public static Builder builder(Role role) {
    return new Builder(role);
  }

  /** In which role ({@code simpul:role}, 1). */
  public Role role() {
    return role;
  }

  /** What somebody in this role has to bring or to heed ({@code dct:description}, 0..*). */
  public Optional<LocalizedText> condition() {
    return Optional.ofNullable(condition);
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder(role);
    copy.copy(this);
    copy.condition = condition;
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(role, condition);
  }

  /** Describes an {@link Applicant}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private final Role role;
    private @Nullable LocalizedText condition;

    private Builder(Role role) {
      this.role = Objects.requireNonNull(role, "role");
    }

    /** See {@link Applicant#condition()}. */
    public Builder condition(LocalizedText condition) {
      this.condition = Objects.requireNonNull(condition, "condition");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder condition(String indonesian, String english) {
      return condition(LocalizedText.of(indonesian, english));
    }

    /** The finished description. */
    public Applicant build() {
      return new Applicant(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
