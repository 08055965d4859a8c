package id.simpul.identity;

import id.simpul.core.Scope;
import id.simpul.core.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;

/**
 * A token to show to another agency's API, for as long as it lives. To this side it is opaque: only
 * the API it is for verifies it.
 *
 * <p>Usually nobody touches one: {@link TokenSource#bearer} puts it where it belongs. Immutable;
 * printing shows when it expires and nothing of it.
 */
public final class AccessToken {

  private final Secret value;
  private final Instant expiresAt;
  private final Set<Scope> scopes;

  AccessToken(Secret value, Instant expiresAt, Set<Scope> scopes) {
    this.value = Objects.requireNonNull(value, "value");
    this.expiresAt = expiresAt;
    this.scopes = Set.copyOf(scopes);
  }

  /** The token itself. */
  public Secret value() {
    return value;
  }

  /** When it expires, by this machine's clock. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** What it allows, as the server says; what was asked for if the server says nothing. */
  public Set<Scope> scopes() {
    return scopes;
  }

  /** How it is shown (RFC 6749 section 7.1): {@code Bearer}, the only kind accepted so far. */
  public String type() {
    return "Bearer";
  }

  AccessToken butUntil(Instant end) {
    return end.isBefore(expiresAt) ? new AccessToken(value, end, scopes) : this;
  }

  @Override
  public String toString() {
    return "AccessToken[until " + expiresAt.truncatedTo(ChronoUnit.SECONDS) + ", " + scopes + "]";
  }
}
