package id.simpul.identity;

import id.simpul.identity.internal.jose.StrictJson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Who has signed in, as an {@link IdTokenVerifier} has established it; nothing else can make one.
 * It is for the program that asked, and opens no API: send the access token there.
 *
 * <pre>{@code
 * VerifiedIdToken person = signIns.verify(idToken, asked);
 * session.signedIn(person.subject()); // issuer and sub, never sub or e-mail alone
 * }</pre>
 *
 * <p>Immutable. Printing it shows neither the token nor the person.
 */
public final class VerifiedIdToken {

  private final Subject subject;
  private final SignInLevel signIn;
  private final Grant.Validity validity;
  private final Map<String, Object> claims;

  VerifiedIdToken(
      Subject subject, SignInLevel signIn, Grant.Validity validity, Map<String, Object> claims) {
    this.subject = subject;
    this.signIn = signIn;
    this.validity = validity;
    this.claims = claims;
  }

  /** The person. The same {@code sub} of another issuer is somebody else. */
  public Subject subject() {
    return subject;
  }

  /** How sure the issuer is of the person, never above its ceiling. */
  public Assurance assurance() {
    return signIn.assurance();
  }

  /** When the person proved who they are ({@code auth_time}), if the issuer says so. */
  public Optional<Instant> authenticatedAt() {
    return signIn.authenticatedAt();
  }

  /** When it was issued ({@code iat}), by the issuer's clock. */
  public Instant issuedAt() {
    return validity.issuedAt();
  }

  /** When it expires ({@code exp}); a session may last longer or shorter. */
  public Instant expiresAt() {
    return validity.expiresAt();
  }

  /** A claim that is text, such as {@code name}; empty for anything else. */
  public Optional<String> claim(String name) {
    return claims.getOrDefault(name, StrictJson.NULL) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "VerifiedIdToken[" + subject.issuer() + ", until " + expiresAt() + "]";
  }
}
