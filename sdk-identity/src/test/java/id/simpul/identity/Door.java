package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.http.Transport;
import id.simpul.testkit.MutableClock;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A verifier under attack: it reaches no network, and its time stands still. */
final class Door {

  static final Transport NO_NETWORK =
      request -> {
        throw new AssertionError("nothing may be fetched, but was: " + request.uri());
      };

  private Door() {}

  static TokenVerifier of(String jwks) {
    return of(TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(jwks)));
  }

  static TokenVerifier of(TrustedIssuer... issuers) {
    TokenVerifierBuilder builder =
        TokenVerifier.forAudience(Forge.API)
            .transport(NO_NETWORK)
            .clock(MutableClock.startingAt(Forge.NOW))
            .executor(Runnable::run);
    for (TrustedIssuer issuer : issuers) {
      builder.trusting(issuer);
    }
    return builder.build();
  }

  static IncomingRequest request(String token) {
    return IncomingRequest.of(
        "GET", URI.create(Forge.API), Map.of("Authorization", List.of("Bearer " + token)));
  }

  static VerifiedToken accept(Forge forge) {
    return of(forge.jwks()).verify(request(forge.token()));
  }

  static Rejection refuse(Forge forge, String code) {
    return refuse(of(forge.jwks()), forge.token(), code);
  }

  /** Refused at every door, with a reason in two languages that does not repeat the token. */
  static Rejection refuse(TokenVerifier verifier, String token, String code) {
    TokenRejectedException refused =
        catchThrowableOfType(TokenRejectedException.class, () -> verifier.verify(token));
    assertThat(refused).as("a token that should be refused as " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    speaksTwoLanguagesWithoutToken(refused.rejection(), token);
    repeatsNoPart(refused.toString(), token);
    // RFC 6750 section 2.1 grants several spaces after the scheme; they are not the token's.
    if (!token.startsWith(" ")) {
      refusedToo(verifier.check(request(token)), code);
      refusedToo(verifier.checkAsync(request(token)).toCompletableFuture().join(), code);
    }
    return refused.rejection();
  }

  /** A request has two more ways to be wrong: what is no credential, and who has no certificate. */
  private static void refusedToo(Verification found, String code) {
    assertThat(found).isInstanceOf(Verification.Rejected.class);
    assertThat(((Verification.Rejected) found).rejection().code())
        .isIn(code, "token.credentials", "token.holder");
  }

  static void speaksTwoLanguagesWithoutToken(Rejection rejection, String token) {
    String id = rejection.explanation().in("id");
    String en = rejection.explanation().in("en");
    assertThat(rejection.explanation().languages()).contains("id", "en");
    assertThat(id).isNotBlank().isNotEqualTo(en);
    assertThat(en).isNotBlank();
    String shown = id + en + rejection + rejection.wwwAuthenticate();
    repeatsNoPart(shown, token);
    assertThat(shown).doesNotContain("\n", "\r", "\0");
    assertThat(rejection.wwwAuthenticate()).matches("(Bearer|DPoP)( .*)?").isPrintable();
  }

  private static void repeatsNoPart(String shown, String token) {
    for (String part : token.split("\\.", -1)) {
      assertThat(part.length() > 12 && shown.contains(part)).as("repeats the token").isFalse();
    }
  }
}
