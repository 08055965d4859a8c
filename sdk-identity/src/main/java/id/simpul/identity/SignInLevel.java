package id.simpul.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How surely and when a person signed in, as far as the issuer is believed, and what to ask for
 * when that is not enough (RFC 9470).
 */
final class SignInLevel {

  private final TrustedIssuer issuer;
  private final Assurance assurance;
  private final @Nullable Instant authenticatedAt;

  private SignInLevel(
      TrustedIssuer issuer, Assurance assurance, @Nullable Instant authenticatedAt) {
    this.issuer = issuer;
    this.assurance = assurance;
    this.authenticatedAt = authenticatedAt;
  }

  static SignInLevel read(Claims claims, TrustedIssuer issuer, Instant now)
      throws RefusedException {
    Instant signedIn = claims.has("auth_time") ? claims.time("auth_time") : null;
    if (signedIn != null && signedIn.isAfter(now.plus(issuer.skew()))) {
      throw RefusalKind.NOT_YET_VALID.refused(
          "Waktu masuk (auth_time) adalah "
              + signedIn
              + ", masih di masa depan. Periksa jam server penerbit dan jam di sini.",
          "The time of sign-in (auth_time) is "
              + signedIn
              + ", which is in the future. Check the issuer's clock and the clock here.");
    }
    return new SignInLevel(issuer, issuer.assuranceOf(claims.raw("acr")), signedIn);
  }

  Assurance assurance() {
    return assurance;
  }

  Optional<Instant> authenticatedAt() {
    return Optional.ofNullable(authenticatedAt);
  }

  /** Whether this authority is believed that far at all. */
  boolean canReach(Assurance wanted) {
    return issuer.ceiling().reaches(wanted);
  }

  /** The words by which this issuer is asked for such a sign-in, the best-liked first. */
  List<String> wordsFor(Assurance wanted) {
    return canReach(wanted) ? issuer.acrWordsFor(wanted) : List.of();
  }

  @Override
  public String toString() {
    return "SignInLevel[" + assurance + "]";
  }
}
