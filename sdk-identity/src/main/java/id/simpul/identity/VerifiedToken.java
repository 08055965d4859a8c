package id.simpul.identity;

import id.simpul.core.Scope;
import id.simpul.core.Secret;
import id.simpul.identity.internal.jose.StrictJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An access token (RFC 9068) that a {@link TokenVerifier} has accepted; nothing else can make one.
 *
 * <pre>{@code
 * VerifiedToken token = verifier.verify(request);
 * token.require(Scope.of("sktm:read"));
 * records.of(token.subject()); // issuer and sub, never sub alone
 * }</pre>
 *
 * <p>Immutable. It was good at the moment of verification: do not keep it longer than the request.
 * Printing it shows neither the token nor the person.
 */
public final class VerifiedToken {

  private final Map<String, Object> claims;
  private final Party party;
  private final Grant grant;
  private final Secret raw;
  private final Moment moment;

  VerifiedToken(Facts facts, Secret raw) {
    this.party = facts.party();
    this.grant = facts.grant();
    this.claims = facts.claims();
    this.moment = facts.moment();
    this.raw = raw;
  }

  /** Who issued it. */
  public String issuer() {
    return party.subject().issuer();
  }

  /** The person or service it is about. */
  public Subject subject() {
    return party.subject();
  }

  /** Every audience it names; ours is one of them. */
  public List<String> audiences() {
    return grant.audiences();
  }

  /** The client it was issued to ({@code client_id}). */
  public String clientId() {
    return party.clientId();
  }

  /** What its subject agreed to; empty if it names nothing. */
  public Set<Scope> scopes() {
    return grant.scopes();
  }

  /** Whether it carries exactly this scope. */
  public boolean has(Scope scope) {
    return grant.scopes().contains(scope);
  }

  /** When it was issued ({@code iat}), by the issuer's clock. */
  public Instant issuedAt() {
    return grant.issuedAt();
  }

  /** When it expires ({@code exp}), by the issuer's clock. */
  public Instant expiresAt() {
    return grant.expiresAt();
  }

  /** Its own identifier ({@code jti}), unique within its issuer. */
  public String id() {
    return grant.id();
  }

  /** Who calls in the subject's name; empty when nobody is in between. */
  public Optional<Actor> actor() {
    return party.actor();
  }

  /**
   * Whom the subject admits to act for it later ({@code may_act}, RFC 8693 section 4.4), for who
   * exchanges this token; empty if it does not say. Whoever acts already must be this one.
   */
  public Optional<Actor> mayAct() {
    return party.mayAct();
  }

  /** How sure its issuer is of the person, never above the issuer's ceiling. */
  public Assurance assurance() {
    return party.signIn().assurance();
  }

  /** When the person last signed in ({@code auth_time}), if the issuer says so. */
  public Optional<Instant> authenticatedAt() {
    return party.signIn().authenticatedAt();
  }

  /**
   * Whether it is bound to a key that its holder has proven to have (RFC 9449, RFC 8705): stolen,
   * it would be of no use.
   */
  public boolean isSenderConstrained() {
    return !grant.confirmation().isNone();
  }

  /** A claim that is text, a number or a truth value, as text; empty for anything else. */
  public Optional<String> claim(String name) {
    Object value = claims.getOrDefault(name, StrictJson.NULL);
    if (value instanceof BigDecimal number) {
      return Optional.of(number.toString());
    }
    return value instanceof String || value instanceof Boolean
        ? Optional.of(value.toString())
        : Optional.empty();
  }

  /**
   * Goes on only if the token carries this scope.
   *
   * @throws TokenRejectedException with status 403 otherwise
   */
  public void require(Scope scope) {
    if (!has(scope)) {
      throw rejected(
          RefusalKind.SCOPE
              .because(
                  "Token ini tidak memuat izin (scope) "
                      + Quoted.of(scope)
                      + ". Minta token dengan izin itu.",
                  "This token lacks the scope "
                      + Quoted.of(scope)
                      + ". Ask for a token with that scope.")
              .with("scope", scope.toString()));
    }
  }

  /**
   * Goes on only if its issuer is at least this sure of the person. The refusal tells the caller's
   * program which sign-in to ask for (RFC 9470), unless this issuer is not believed that far.
   *
   * @throws TokenRejectedException with status 403 otherwise: the person can sign in more strongly
   */
  public void require(Assurance wanted) {
    if (!assurance().reaches(wanted)) {
      throw rejected(StepUp.stronger(wanted, party.signIn()));
    }
  }

  /**
   * Goes on only if the person signed in at most this long ago ({@code auth_time}); a token that
   * does not say when is not enough. For what must not be done by whoever finds a screen unlocked.
   *
   * @throws TokenRejectedException with status 403 otherwise: the person can sign in again
   */
  public void requireSignInWithin(Duration maxAge) {
    Objects.requireNonNull(maxAge, "maxAge");
    Instant now = moment.clock().instant();
    // Not at.plus(maxAge): "at most for ever" lies beyond the last moment that Java knows.
    boolean recent =
        authenticatedAt().map(at -> Duration.between(at, now).compareTo(maxAge) <= 0).orElse(false);
    if (!recent) {
      throw rejected(StepUp.again(maxAge, authenticatedAt()));
    }
  }

  /** A claim as it stands; {@link StrictJson#NULL} if it is absent. */
  Object raw(String claim) {
    return claims.getOrDefault(claim, StrictJson.NULL);
  }

  TokenRejectedException rejected(Rejection rejection) {
    return new TokenRejectedException(rejection.at(moment.challenge()));
  }

  Confirmation confirmation() {
    return grant.confirmation();
  }

  /** For the token server that exchanges it, and nobody else. */
  Secret raw() {
    return raw;
  }

  @Override
  public String toString() {
    return "VerifiedToken["
        + issuer()
        + ", for "
        + Quoted.masked(clientId())
        + ", until "
        + expiresAt()
        + "]";
  }
}
