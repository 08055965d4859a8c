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
 * token.actor().ifPresent(actor -> audit.calledBy(actor.issuer(), actor.subject()));
 * }</pre>
 */
public final class Actor {

  private final Subject identity;
  private final @Nullable Actor actingFor;

  Actor(Subject identity, @Nullable Actor actingFor) {
    this.identity = identity;
    this.actingFor = actingFor;
  }

  /** Who knows this actor: the {@code iss} inside {@code act}, otherwise the token's issuer. */
  public String issuer() {
    return identity.issuer();
  }

  /** The actor's {@code sub}; its meaning depends on {@link #issuer()}. */
  public String subject() {
    return identity.value();
  }

  /** The actor before this one. For the audit trail only: never decide by it. */
  public Optional<Actor> actingFor() {
    return Optional.ofNullable(actingFor);
  }

  /** The same party, whatever came before. */
  boolean isSameAs(Actor other) {
    return identity.equals(other.identity);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Actor actor
        && identity.equals(actor.identity)
        && Objects.equals(actingFor, actor.actingFor);
  }

  @Override
  public int hashCode() {
    return Objects.hash(identity, actingFor);
  }

  @Override
  public String toString() {
    return "Actor[" + Quoted.masked(issuer()) + ", " + Quoted.masked(subject()) + "]";
  }
}
