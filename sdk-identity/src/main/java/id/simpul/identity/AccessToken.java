package id.simpul.identity;

import id.simpul.core.Scope;
import id.simpul.core.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token to show to another agency's API, for as long as it lives. To this side it is opaque: only
 * the API it is for verifies it.
 *
 * <p>Usually nobody touches one: {@link TokenSource#bearer} puts it where it belongs. Immutable;
 * printing shows when it expires and nothing of it.
 */
public final class AccessToken {

  static final String BEARER = "Bearer";
  static final String DPOP = "DPoP";

  private final Secret value;
  private final String type;
  private final Instant expiresAt;
  private final Set<Scope> scopes;
  private final @Nullable Subject subject;

  AccessToken(Secret value, String type, Instant expiresAt, Set<Scope> scopes) {
    this(value, type, expiresAt, scopes, null);
  }

  private AccessToken(
      Secret value, String type, Instant expiresAt, Set<Scope> scopes, @Nullable Subject subject) {
    this.value = Objects.requireNonNull(value, "value");
    this.type = type;
    this.expiresAt = expiresAt;
    this.scopes = Set.copyOf(scopes);
    this.subject = subject;
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

  /**
   * Whom it is about, as the server that granted it calls that person or program; nothing if it is
   * opaque. At another authority it is another name than in the token that it came from.
   */
  public Optional<Subject> subject() {
    return Optional.ofNullable(subject);
  }

  /** How it is shown (RFC 6749 section 7.1): {@code Bearer}, or {@code DPoP} with a proof. */
  public String type() {
    return type;
  }

  AccessToken butUntil(Instant end) {
    return end.isBefore(expiresAt) ? new AccessToken(value, type, end, scopes, subject) : this;
  }

  AccessToken about(Subject whom) {
    return new AccessToken(value, type, expiresAt, scopes, whom);
  }

  @Override
  public String toString() {
    return "AccessToken[until " + expiresAt.truncatedTo(ChronoUnit.SECONDS) + ", " + scopes + "]";
  }
}
