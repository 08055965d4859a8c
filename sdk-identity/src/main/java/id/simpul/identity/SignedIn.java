package id.simpul.identity;

import id.simpul.core.Secret;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person who has signed in, and what the portal got with her.
 *
 * <pre>{@code
 * session.signedIn(signedIn.person().subject());
 * }</pre>
 *
 * <p>Keep it in the session, on the server: a browser needs none of it. Immutable; printing shows
 * neither the person nor a token.
 */
public final class SignedIn {

  private final VerifiedIdToken person;
  private final Secret idToken;
  private final AccessToken accessToken;
  private final @Nullable Secret refreshToken;

  SignedIn(
      VerifiedIdToken person,
      Secret idToken,
      AccessToken accessToken,
      @Nullable Secret refreshToken) {
    this.person = Objects.requireNonNull(person, "person");
    this.idToken = idToken;
    this.accessToken = accessToken;
    this.refreshToken = refreshToken;
  }

  /** Who it is. */
  public VerifiedIdToken person() {
    return person;
  }

  /** The token with which the portal calls the API that it asked for. */
  public AccessToken accessToken() {
    return accessToken;
  }

  /** Whether {@link RelyingParty#renew} can make it last. */
  public boolean isRenewable() {
    return refreshToken != null;
  }

  Secret idToken() {
    return idToken;
  }

  Optional<Secret> refreshToken() {
    return Optional.ofNullable(refreshToken);
  }

  /** A server that hands out no new refresh token goes on with the one it gave before. */
  SignedIn renewed(AccessToken access, @Nullable Secret refresh) {
    return new SignedIn(person, idToken, access, refresh == null ? refreshToken : refresh);
  }

  @Override
  public String toString() {
    return "SignedIn[" + person.subject().issuer() + ", " + accessToken + "]";
  }
}
