package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part that somebody plays in a service: who serves beside the authority, who controls, who
 * advises.
 *
 * <pre>{@code
 * Participation bank = Participation.builder()
 *     .description("Menerima retribusi", "Takes the fee")
 *     .role(Concept.of("https://depok.example/peran/penerima"))
 *     .participant(OtherAgent.of("https://bank.example/", LocalizedText.of("Bank", "Bank")))
 *     .build();
 * }</pre>
 *
 * <p>Source: CPSV-AP 3.2 {@code cv:Participation}.
 */
public final class Participation extends Part {

  private final @Nullable LocalizedText description;
  private final List<Concept> roles;
  private final @Nullable Agent participant;

  private Participation(Builder said) {
    super(said);
    this.description = said.description;
    this.roles = List.copyOf(said.roles);
    this.participant = said.participant;
  }

  /** Begins with nothing said. */
  public static Builder builder() {
    return new Builder();
  }

  /** In words ({@code dct:description}, 1..*). */
  public Optional<LocalizedText> description() {
    return Optional.ofNullable(description);
  }

  /** As what ({@code cv:role}, 1..*). */
  public List<Concept> roles() {
    return roles;
  }

  /** Who ({@code cv:hasParticipant}, 1). */
  public Optional<Agent> participant() {
    return Optional.ofNullable(participant);
  }

  /** A builder that begins with everything said here. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.copy(this);
    copy.description = description;
    copy.roles.addAll(roles);
    copy.participant = participant;
    return copy;
  }

  @Override
  List<?> parts() {
    return parts(description, roles, participant);
  }

  /** Describes a {@link Participation}; for one thread. */
  public static final class Builder extends Part.Words<Builder> {

    private @Nullable LocalizedText description;
    private final List<Concept> roles = new ArrayList<>();
    private @Nullable Agent participant;

    private Builder() {}

    /** See {@link Participation#description()}. */
    public Builder description(LocalizedText description) {
      this.description = Objects.requireNonNull(description, "description");
      return this;
    }

    /** The same, in Indonesian and in English. */
    public Builder description(String indonesian, String english) {
      return description(LocalizedText.of(indonesian, english));
    }

    /** Adds to {@link Participation#roles()}. */
    public Builder role(Concept role) {
      roles.add(Objects.requireNonNull(role, "role"));
      return this;
    }

    /** See {@link Participation#participant()}. */
    public Builder participant(Agent participant) {
      this.participant = Objects.requireNonNull(participant, "participant");
      return this;
    }

    /** The finished description. */
    public Participation build() {
      return new Participation(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
