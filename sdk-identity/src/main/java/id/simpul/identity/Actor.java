package id.simpul.identity;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a token in the name of its subject (RFC 8693 section 4.1). The outermost actor is the
 * one who is calling now, and the only one to decide by; what lies inside is history, told by
 * others.
 *
 * <pre>{@code
 * token.actor().ifPresent(actor -> audit.calledBy(actor.subject()));
 * }</pre>
 */
public final class Actor {

  private final Subject subject;
  private final @Nullable Actor actingFor;

  Actor(Subject subject, @Nullable Actor actingFor) {
    this.subject = subject;
    this.actingFor = actingFor;
  }

  /**
   * The actor's {@code sub}, and who knows it by that: the {@code iss} inside {@code act},
   * otherwise the token's issuer.
   */
  public Subject subject() {
    return subject;
  }

  /** The actor before this one. For the audit trail only: never decide by it. */
  public Optional<Actor> actingFor() {
    return Optional.ofNullable(actingFor);
  }

  /** The same party, whatever came before. */
  boolean isSameAs(Actor other) {
    return subject.equals(other.subject);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Actor actor
        && subject.equals(actor.subject)
        && Objects.equals(actingFor, actor.actingFor);
  }

  @Override
  public int hashCode() {
    return Objects.hash(subject, actingFor);
  }

  @Override
  public String toString() {
    return "Actor[" + Quoted.masked(subject.issuer()) + ", " + Quoted.masked(subject.value()) + "]";
  }
}
