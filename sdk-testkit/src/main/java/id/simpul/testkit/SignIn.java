package id.simpul.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A resident who signs in at a {@link TestAuthority}: choices first, {@link #token()} last. Chosen
 * badly on purpose, it makes the forged, expired and misdirected tokens that an API must refuse.
 *
 * <pre>{@code
 * String token = depok.signIn("warga-1")
 *     .audience("https://api.jakarta.example/rs")
 *     .client("portal-depok")
 *     .scope("keringanan:ajukan")
 *     .token();
 * String expired = depok.signIn("warga-1").audience(api).expiresIn(ofMinutes(-5)).token();
 * String forged = depok.signIn("warga-1").audience(api).signedBy(stranger).token();
 * }</pre>
 *
 * <p>Unset means: the client is {@code portal}, the token lives five minutes, its type is {@code
 * at+jwt}, it has no scope, no actor and <em>no audience</em>, so that an API refuses it. Not for
 * use by several threads at once.
 */
public final class SignIn {

  private final Issuer issuer;
  private final String subject;
  private final Map<String, Object> extra = new LinkedHashMap<>();
  private final Set<String> without = new LinkedHashSet<>();
  private List<String> audiences = List.of();
  private String clientId = "portal";
  private Duration lifetime = Issuer.LIFETIME;
  private String type = "at+jwt";
  private Keyring keys;

  SignIn(Issuer issuer, String subject) {
    this.issuer = issuer;
    this.subject = subject;
    this.keys = issuer.keys();
  }

  /** The resources this token is for: one is written as text, several as an array. */
  public SignIn audience(String... values) {
    audiences = List.of(values);
    return this;
  }

  /** The client that the resident uses ({@code client_id}). */
  public SignIn client(String id) {
    clientId = Objects.requireNonNull(id, "id");
    return this;
  }

  /** What the resident agreed to: scopes, joined by spaces into one claim. */
  public SignIn scope(String... scopes) {
    return claim("scope", String.join(" ", scopes));
  }

  /**
   * Sets a claim, over whatever the other words would have set. Text, whole numbers, booleans,
   * lists and maps become JSON.
   */
  public SignIn claim(String name, Object value) {
    extra.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    return this;
  }

  /** Leaves a claim out, as a broken token server does. */
  public SignIn withoutClaim(String name) {
    without.add(Objects.requireNonNull(name, "name"));
    return this;
  }

  /** Leaves {@code exp} out: a token that would never expire. */
  public SignIn withoutExpiry() {
    return withoutClaim("exp");
  }

  /** When it expires, counted from now; a negative time makes a token that has expired. */
  public SignIn expiresIn(Duration fromNow) {
    lifetime = Objects.requireNonNull(fromNow, "fromNow");
    return this;
  }

  /** Who acts for the resident (RFC 8693 section 4.1), a client of this authority. */
  public SignIn actor(String actingSubject) {
    return claim("act", Map.of("sub", actingSubject, "iss", issuer.name()));
  }

  /** Binds the token to this key (RFC 9449 section 6.1); only who proves to have it may use it. */
  public SignIn boundTo(HolderKey holder) {
    return claim("cnf", Map.of("jkt", holder.thumbprint()));
  }

  /** The header's {@code typ}; {@code JWT} makes it an ID token by the look of it. */
  public SignIn typ(String value) {
    type = Objects.requireNonNull(value, "value");
    return this;
  }

  /** Signs with another authority's key while naming this one as issuer: a forgery. */
  public SignIn signedBy(TestAuthority other) {
    keys = other.keys();
    return this;
  }

  /** The signed token, compact. A new one, with a fresh {@code jti}, at every call. */
  public String token() {
    Instant now = issuer.clock().instant();
    Map<String, Object> claims = issuer.claims(subject, clientId, now.plus(lifetime));
    if (lifetime.isNegative()) {
      claims.put("iat", now.plus(lifetime).minus(Issuer.LIFETIME).getEpochSecond());
    }
    if (!audiences.isEmpty()) {
      claims.put("aud", audiences.size() == 1 ? audiences.get(0) : audiences);
    }
    claims.putAll(extra);
    without.forEach(claims::remove);
    return Issuer.sign(claims, type, keys);
  }

  @Override
  public String toString() {
    return "SignIn[" + issuer.name() + "]";
  }
}
