package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Scope;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a good token is not good enough for, and how its holder is told to do better. */
class StepUpTest {

  private final Forge forge = Forge.of(ES256);
  private final TrustedIssuer issuer =
      TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(forge.jwks()));

  @ParameterizedTest
  @EnumSource
  void attack57_unknownAcr_isTheLowest_andAStrongerOneIsAskedForByName(
      SignatureAlgorithm algorithm) {
    Forge any = Forge.of(algorithm).claim("acr", "\"emas\"");
    Rejection rejection =
        refused(
            TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(any.jwks())),
            any,
            Assurance.SUBSTANTIAL);
    assertThat(rejection.status()).isEqualTo(403);
    assertThat(rejection.wwwAuthenticate())
        .startsWith("Bearer error=\"insufficient_user_authentication\"")
        .contains(
            "acr_values=\"substantial http://eidas.europa.eu/LoA/substantial high"
                + " http://eidas.europa.eu/LoA/high\"");
  }

  @Test
  void attack57_ownWordsOfAnIssuer_areTheOnesAskedFor_inTheirOrder() {
    TrustedIssuer own =
        issuer
            .acr("ktp-el", Assurance.HIGH)
            .acr("otp", Assurance.SUBSTANTIAL)
            .acr("pin", Assurance.LOW);
    assertThat(refused(own, forge, Assurance.SUBSTANTIAL).wwwAuthenticate())
        .contains("acr_values=\"ktp-el otp\"");
    assertThat(
            Door.of(own.upTo(Assurance.SUBSTANTIAL))
                .verify(forge.claim("acr", "\"ktp-el\"").token())
                .assurance())
        .isEqualTo(Assurance.SUBSTANTIAL);
  }

  @Test
  void attack57_aboveTheCeiling_isForbidden_andSigningInAgainThereIsNotAdvised() {
    Rejection rejection =
        refused(issuer.upTo(Assurance.SUBSTANTIAL), forge.claim("acr", "\"high\""), Assurance.HIGH);
    assertThat(rejection.status()).isEqualTo(403);
    assertThat(rejection.wwwAuthenticate()).doesNotContain("acr_values");
    assertThat(rejection.explanation().in("en")).contains("Sign in with another issuer");
    assertThat(rejection.explanation().in("id")).contains("Masuk lewat penerbit lain");
  }

  @ParameterizedTest
  @EnumSource
  void attack58_staleSignIn_isForbidden_bothSides(SignatureAlgorithm algorithm) {
    Duration hour = Duration.ofHours(1);
    Door.accept(Forge.of(algorithm).claim("auth_time", Forge.seconds(-3600)))
        .requireSignInWithin(hour);
    VerifiedToken late = Door.accept(Forge.of(algorithm).claim("auth_time", Forge.seconds(-3601)));
    Rejection rejection = signInRefused(late, hour);
    assertThat(rejection.status()).isEqualTo(403);
    assertThat(rejection.code()).isEqualTo("token.sign-in-too-old");
    assertThat(rejection.wwwAuthenticate())
        .contains("error=\"insufficient_user_authentication\"", "max_age=\"3600\"");
  }

  @Test
  void attack58_signInThatIsNotSaid_isTooOld() {
    VerifiedToken token = Door.accept(forge);
    assertThat(token.authenticatedAt()).isEmpty();
    assertThat(signInRefused(token, Duration.ofDays(1)).explanation().in("en"))
        .contains("does not say when");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"1772420645\"", "1772420645000", "-1", "true"})
  void attack58_signInTimeThatIsNone_isRefused(String authTime) {
    Door.refuse(forge.claim("auth_time", authTime), "token.claim");
  }

  @Test
  void attack58_signInInTheFuture_isRefused_bothSidesOfTheSkew() {
    assertThat(Door.accept(forge.claim("auth_time", Forge.seconds(30))).authenticatedAt())
        .contains(Forge.NOW.plusSeconds(30));
    Door.refuse(forge.claim("auth_time", Forge.seconds(31)), "token.not-yet-valid");
  }

  @ParameterizedTest
  @EnumSource
  void attack55_clientThatIsNotAllowed_isForbidden(SignatureAlgorithm algorithm) {
    Forge any = Forge.of(algorithm);
    TrustedIssuer few =
        TrustedIssuer.at(Forge.ISSUER)
            .keys(KeySource.fixedJwks(any.jwks()))
            .onlyClients("portal-depok", "loket-depok");
    assertThat(Door.of(few).verify(any.token()).clientId()).isEqualTo("portal-depok");
    for (String stranger : new String[] {"portal", "PORTAL-DEPOK", "portal-depok ", "jahat"}) {
      Rejection rejection =
          Door.refuse(
              Door.of(few), any.claim("client_id", Forge.text(stranger)).token(), "token.client");
      assertThat(rejection.status()).isEqualTo(403);
    }
  }

  @Test
  void refusals_pointToWhereTheApiDescribesItself() {
    URI metadata =
        ProtectedResourceMetadata.wellKnown(URI.create("https://api.jakarta.example/rs"));
    try (TokenVerifier verifier =
        TokenVerifier.forAudience(Forge.API)
            .trusting(issuer)
            .clock(id.simpul.testkit.MutableClock.startingAt(Forge.NOW))
            .executor(Runnable::run)
            .resourceMetadata(metadata)
            .build()) {
      String pointer =
          "resource_metadata=\"https://api.jakarta.example/.well-known/oauth-protected-resource/rs\"";
      Verification bare =
          verifier.check(IncomingRequest.of("GET", URI.create(Forge.API), java.util.Map.of()));
      assertThat(((Verification.Rejected) bare).rejection().headers())
          .containsExactly(java.util.Map.entry("WWW-Authenticate", "Bearer " + pointer));
      Rejection expired =
          Door.refuse(
              verifier,
              forge.claim("exp", Forge.seconds(-60)).claim("iat", Forge.seconds(-90)).token(),
              "token.expired");
      assertThat(expired.wwwAuthenticate()).contains("error=\"invalid_token\"", pointer);
      VerifiedToken good = verifier.verify(Forge.of(ES256).token());
      Rejection scope =
          catchThrowableOfType(TokenRejectedException.class, () -> good.require(Scope.of("hapus")))
              .rejection();
      assertThat(scope.wwwAuthenticate()).contains("scope=\"hapus\"", pointer);
    }
  }

  private static Rejection refused(TrustedIssuer issuer, Forge forge, Assurance wanted) {
    VerifiedToken token = Door.of(issuer).verify(forge.token());
    return catchThrowableOfType(TokenRejectedException.class, () -> token.require(wanted))
        .rejection();
  }

  private static Rejection signInRefused(VerifiedToken token, Duration maxAge) {
    return catchThrowableOfType(
            TokenRejectedException.class, () -> token.requireSignInWithin(maxAge))
        .rejection();
  }
}
