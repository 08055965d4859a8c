package id.simpul.identity;

import id.simpul.core.Secret;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for when a person was sent to sign in; the ID token that comes back must answer
 * exactly that (OpenID Connect Core section 3.1.2.1).
 *
 * <pre>{@code
 * SignInRequest asked = SignInRequest.withNonce(session.nonce()).atLeast(Assurance.SUBSTANTIAL);
 * }</pre>
 *
 * <p>Immutable: each word answers a new value. Printing shows no nonce and no token.
 */
public final class SignInRequest {

  private final String nonce;
  private final @Nullable Duration maxAge;
  private final Assurance wanted;
  private final @Nullable Secret accessToken;

  private SignInRequest(
      String nonce, @Nullable Duration maxAge, Assurance wanted, @Nullable Secret accessToken) {
    this.nonce = nonce;
    this.maxAge = maxAge;
    this.wanted = wanted;
    this.accessToken = accessToken;
  }

  /**
   * With the nonce that stands in this browser's session and was sent along. Make a new one for
   * every sign-in and forget it after the first use.
   *
   * @throws IllegalArgumentException if it is blank: any token would answer that
   */
  public static SignInRequest withNonce(String nonce) {
    if (Objects.requireNonNull(nonce, "nonce").isBlank()) {
      throw new IllegalArgumentException(
          "expected the nonce of this sign-in, found blank text; make one at random for each");
    }
    return new SignInRequest(nonce, null, Assurance.LOW, null);
  }

  /**
   * With {@code max_age}: the person must have signed in at most this long ago.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public SignInRequest maxAge(Duration longest) {
    if (longest.isNegative()) {
      throw new IllegalArgumentException(
          "expected a duration of zero or more as maxAge, found "
              + longest
              + "; zero asks to sign in now");
    }
    return new SignInRequest(
        nonce, Objects.requireNonNull(longest, "longest"), wanted, accessToken);
  }

  /** With {@code acr_values}: the issuer must be at least this sure of the person. */
  public SignInRequest atLeast(Assurance assurance) {
    return new SignInRequest(
        nonce, maxAge, Objects.requireNonNull(assurance, "assurance"), accessToken);
  }

  /** With the access token that came together with the ID token; its {@code at_hash} must fit. */
  public SignInRequest cameWith(Secret token) {
    return new SignInRequest(nonce, maxAge, wanted, Objects.requireNonNull(token, "token"));
  }

  String nonce() {
    return nonce;
  }

  Optional<Duration> maxAge() {
    return Optional.ofNullable(maxAge);
  }

  Assurance wanted() {
    return wanted;
  }

  Optional<Secret> accessToken() {
    return Optional.ofNullable(accessToken);
  }

  @Override
  public String toString() {
    return "SignInRequest[at least "
        + wanted
        + (maxAge == null ? "" : ", at most " + maxAge + " ago")
        + "]";
  }
}
