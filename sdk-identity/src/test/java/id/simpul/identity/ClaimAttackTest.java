package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.Scope;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks with what a token says, all of it properly signed. */
class ClaimAttackTest {

  @ParameterizedTest
  @EnumSource
  void attack40_expMissing_isRefused(SignatureAlgorithm algorithm) {
    Door.refuse(Forge.of(algorithm).without("exp"), "token.claim");
  }

  @ParameterizedTest
  @EnumSource
  void attack40_expNull_isRefused_itWouldNeverExpire(SignatureAlgorithm algorithm) {
    Door.refuse(Forge.of(algorithm).claim("exp", "null"), "token.claim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e20",
        "9223372036854775807",
        "9223372036854775808",
        "-1",
        "1e999999999",
        "1e-999999999",
        "99999999999999999999999999",
        "NaN",
        "Infinity"
      })
  void attack41_expBeyondAllSense_isRefused(String exp) {
    Forge forge = Forge.of(ES256).claim("exp", exp);
    String code = exp.matches("[A-Z].*") ? "token.malformed" : "token.claim";
    Door.refuse(forge, code);
  }

  @Test
  void attack42_expInMilliseconds_isRefused() {
    Door.refuse(Forge.of(ES256).claim("exp", Forge.seconds(300) + "000"), "token.claim");
  }

  @Test
  void attack42_lifetimeOverPolicy_isRefused_andExactlyPolicyIsNot() {
    assertThat(Door.accept(Forge.of(ES256).claim("exp", Forge.seconds(3600))).id())
        .isEqualTo("jti-1");
    Door.refuse(Forge.of(ES256).claim("exp", Forge.seconds(3601)), "token.lifetime");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1772420945\"", "true", "[1772420945]", "{}"})
  void attack43_expOfAnotherType_isRefused(String exp) {
    Door.refuse(Forge.of(ES256).claim("exp", exp), "token.claim");
  }

  @Test
  void attack43_fractionalExp_isFloored() {
    Forge forge = Forge.of(ES256).claim("exp", Forge.seconds(300) + ".9");
    assertThat(Door.accept(forge).expiresAt()).isEqualTo(Forge.NOW.plusSeconds(300));
  }

  @Test
  void attack44_expiry_bothSidesOfTheSkew() {
    Forge forge = Forge.of(ES256).claim("iat", Forge.seconds(-300));
    assertThat(Door.accept(forge.claim("exp", Forge.seconds(-29))).id()).isEqualTo("jti-1");
    Rejection late = Door.refuse(forge.claim("exp", Forge.seconds(-30)), "token.expired");
    assertThat(late.explanation().in("en")).contains("2026-03-02T03:03:35Z", "new token");
    assertThat(late.explanation().in("id")).contains("2026-03-02T03:03:35Z", "Minta token");
  }

  @Test
  void attack45_nbf_bothSidesOfTheSkew_andNeverAfterExp() {
    assertThat(Door.accept(Forge.of(ES256).claim("nbf", Forge.seconds(30))).id())
        .isEqualTo("jti-1");
    Door.refuse(Forge.of(ES256).claim("nbf", Forge.seconds(31)), "token.not-yet-valid");
    Door.refuse(Forge.of(ES256).claim("nbf", "null"), "token.claim");
    Door.refuse(
        Forge.of(ES256).claim("nbf", Forge.seconds(10)).claim("exp", Forge.seconds(10)),
        "token.lifetime");
  }

  @Test
  void attack46_iat_bothSidesOfTheSkew_andNeverMissing() {
    assertThat(Door.accept(Forge.of(ES256).claim("iat", Forge.seconds(30))).id())
        .isEqualTo("jti-1");
    Door.refuse(Forge.of(ES256).claim("iat", Forge.seconds(31)), "token.not-yet-valid");
    Door.refuse(Forge.of(ES256).without("iat"), "token.claim");
    Door.refuse(
        Forge.of(ES256).claim("iat", Forge.seconds(20)).claim("exp", Forge.seconds(20)),
        "token.lifetime");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"https://sso.depok.example\"]",
        "\"https://sso.depok.example/\"",
        "\"https://SSO.depok.example\"",
        "\"https://sso.dep\\u043ek.example\"",
        "\"https://sso.depok.example\\u0000\"",
        "\"http://sso.depok.example\"",
        "null",
        "1",
        "\"\""
      })
  void attack47_issuerThatIsNotCharacterByCharacterOurs_isRefused(String iss) {
    Door.refuse(Forge.of(ES256).claim("iss", iss), "token.issuer");
    Door.refuse(Forge.of(ES256).without("iss"), "token.issuer");
  }

  @Test
  void issuerWithASlashMore_isRefused_andTheSlashIsPointedAt() {
    Rejection slash =
        Door.refuse(Forge.of(ES256).claim("iss", Forge.text(Forge.ISSUER + "/")), "token.issuer");
    assertThat(slash.explanation().in("en")).contains("differ only in the '/' at the end");
    assertThat(slash.explanation().in("id")).contains("Bedanya hanya '/' di akhir");
    Rejection other =
        Door.refuse(Forge.of(ES256).claim("iss", "\"https://jahat.example/\""), "token.issuer");
    assertThat(other.explanation().in("en")).doesNotContain("differ only");
  }

  @Test
  void attack48_unknownIssuer_isRefusedBeforeAnythingIsFetched() {
    // Its keys would come from discovery, and the door's transport fails the test if it is used.
    TokenVerifier verifier = Door.of(TrustedIssuer.at("https://sso.jakarta.example"));
    Door.refuse(
        verifier,
        Forge.of(ES256).claim("iss", "\"https://jahat.example\"").token(),
        "token.issuer");
  }

  @Test
  void attack49_issuersNameUnderAnotherIssuersKey_isRefused() {
    Forge depok = Forge.of(ES256);
    Forge jakarta = Forge.of(ES256, Forge.key(ES256, "kunci-jakarta"));
    TokenVerifier both =
        Door.of(
            TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(depok.jwks())),
            TrustedIssuer.at("https://sso.jakarta.example")
                .keys(KeySource.fixedJwks(jakarta.jwks())));
    assertThat(both.verify(depok.token()).issuer()).isEqualTo(Forge.ISSUER);
    Door.refuse(both, jakarta.token(), "token.key");
    Door.refuse(both, jakarta.header("kid", "\"kunci-1\"").token(), "token.signature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"https://lain.example\"", "\"https://api.jakarta.example\"",
        "\"https://api.jakarta.example/rs/\"", "\"https://api.jakarta.example/rs2\"",
        "[\"https://lain.example\"]", "\"https://api.jakarta.example/rs https://lain.example\"",
        "\"*\""
      })
  void attack50_otherAudience_isRefused(String aud) {
    Rejection rejection = Door.refuse(Forge.of(ES256).claim("aud", aud), "token.audience");
    assertThat(rejection.explanation().in("en")).contains("this one accepts", Forge.API);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "1",
        "{}",
        "\"\"",
        "[\"https://api.jakarta.example/rs\", 1]",
        "[[\"https://api.jakarta.example/rs\"]]",
        "[null]"
      })
  void attack50_audienceOfAnotherType_isRefused(String aud) {
    Door.refuse(Forge.of(ES256).claim("aud", aud), "token.claim");
    Door.refuse(Forge.of(ES256).without("aud"), "token.claim");
  }

  @Test
  void attack51_strangersBesideOurAudience_areAccepted() {
    Forge forge = Forge.of(ES256).claim("aud", "[\"https://lain.example\",\"" + Forge.API + "\"]");
    assertThat(Door.accept(forge).audiences()).hasSize(2);
  }

  @Test
  void attack52_idToken_isRefused_andToldWhatToSendInstead() {
    Rejection rejection =
        Door.refuse(
            Forge.of(ES256).header("typ", "\"JWT\"").claim("nonce", "\"n\"").without("jti"),
            "token.type");
    assertThat(rejection.explanation().in("id")).contains("ID token", "kirim token akses");
  }

  @Test
  void attack53_logoutTokenProofAndAssertion_areRefused_thoughTheIssuersKeySignedThem() {
    Forge logout =
        Forge.of(ES256)
            .header("typ", "\"logout+jwt\"")
            .claim("events", "{\"http://schemas.openid.net/event/backchannel-logout\":{}}");
    Door.refuse(logout, "token.type");
    Forge proof =
        Forge.of(ES256)
            .header("typ", "\"dpop+jwt\"")
            .claim("htm", "\"GET\"")
            .claim("htu", Forge.text(Forge.API));
    Door.refuse(proof, "token.type");
    Door.refuse(proof.header("jwk", "{}"), "token.malformed");
    Forge assertion = Forge.of(ES256).claim("sub", "\"portal-depok\"").without("scope");
    Door.refuse(assertion.header("typ", "\"client-authentication+jwt\""), "token.type");
    Door.refuse(assertion.header("typ", "\"JWT\""), "token.type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub", "client_id", "jti"})
  void attack54_requiredClaims_mustBeTextThatIsNotEmpty(String name) {
    for (String bad : new String[] {"\"\"", "7", "null", "[\"a\"]", "{}"}) {
      Door.refuse(Forge.of(ES256).claim(name, bad), "token.claim");
    }
    Door.refuse(Forge.of(ES256).without(name), "token.claim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[\"profil\"]", "null", "1", "\"a  b\"", "\" a\"", "\"a\\tb\"", "\"a\\\\b\""})
  void attack56_scopeThatIsNotOneText_isRefused(String scope) {
    Door.refuse(Forge.of(ES256).claim("scope", scope), "token.claim");
  }

  @Test
  void attack56_scopeIsComparedWhole() {
    VerifiedToken token = Door.accept(Forge.of(ES256).claim("scope", "\"sktm:baca-semua\""));
    assertThat(token.has(Scope.of("sktm:baca"))).isFalse();
    assertThat(token.has(Scope.of("sktm:baca-semua"))).isTrue();
    assertThat(Door.accept(Forge.of(ES256).without("scope")).scopes()).isEmpty();
  }

  @Test
  void attack57_assurance_isUnknownLowest_andNeverAboveTheCeiling() {
    Forge forge = Forge.of(ES256).claim("acr", "\"high\"");
    TrustedIssuer issuer = TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(forge.jwks()));
    assertThat(Door.of(issuer).verify(forge.token()).assurance()).isEqualTo(Assurance.HIGH);
    VerifiedToken capped = Door.of(issuer.upTo(Assurance.SUBSTANTIAL)).verify(forge.token());
    assertThat(capped.assurance()).isEqualTo(Assurance.SUBSTANTIAL);
    capped.require(Assurance.SUBSTANTIAL);
    TokenRejectedException refused =
        Assertions.catchThrowableOfType(
            TokenRejectedException.class, () -> capped.require(Assurance.HIGH));
    assertThat(refused.rejection().status()).isEqualTo(403);
    assertThat(refused.rejection().wwwAuthenticate()).contains("insufficient_user_authentication");
    for (String acr : new String[] {"\"HIGH\"", "\"gold\"", "[\"high\"]", "3", "null"}) {
      assertThat(Door.accept(Forge.of(ES256).claim("acr", acr)).assurance())
          .isEqualTo(Assurance.LOW);
    }
    assertThat(
            Door.of(issuer.acr("gold", Assurance.HIGH))
                .verify(Forge.of(ES256).claim("acr", "\"gold\"").token())
                .assurance())
        .isEqualTo(Assurance.HIGH);
  }

  @Test
  void attack61_actorsNestedDeeperThanFive_areRefused_andFiveAreNot() {
    assertThat(Door.accept(Forge.of(ES256).claim("act", actors(5))).actor()).isPresent();
    Door.refuse(Forge.of(ES256).claim("act", actors(6)), "token.actor");
  }

  @Test
  void attack62_theOutermostActorIsTheActor_theRestIsHistory() {
    Actor actor =
        Door.accept(
                Forge.of(ES256)
                    .claim("act", "{\"sub\":\"rs-jakarta\",\"act\":{\"sub\":\"portal\"}}"))
            .actor()
            .orElseThrow();
    assertThat(actor.subject().value()).isEqualTo("rs-jakarta");
    assertThat(actor.subject().issuer()).isEqualTo(Forge.ISSUER);
    assertThat(actor.actingFor().orElseThrow().subject().value()).isEqualTo("portal");
  }

  @Test
  void attack63_actorOfAnUntrustedIssuer_isRefused() {
    Door.refuse(
        Forge.of(ES256).claim("act", "{\"sub\":\"a\",\"iss\":\"https://jahat.example\"}"),
        "token.actor");
  }

  /** Trusted for its own people, an issuer still cannot lend itself another's clients. */
  @Test
  void attack63_actorOfAnotherTrustedIssuer_isRefused_andOfItsOwnIsNot() {
    String other = "https://sso.bogor.example";
    TokenVerifier verifier =
        Door.of(
            TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(Forge.of(ES256).jwks())),
            TrustedIssuer.at(other).keys(KeySource.fixedJwks(Forge.of(ES256).jwks())));
    Forge borrowed =
        Forge.of(ES256).claim("act", "{\"sub\":\"portal-bogor\",\"iss\":\"" + other + "\"}");
    Door.refuse(verifier, borrowed.token(), "token.actor");
    Forge own =
        Forge.of(ES256).claim("act", "{\"sub\":\"portal\",\"iss\":\"" + Forge.ISSUER + "\"}");
    assertThat(verifier.verify(own.token()).actor()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"a\"",
        "{}",
        "{\"sub\":1}",
        "{\"sub\":\"\"}",
        "[{\"sub\":\"a\"}]",
        "{\"sub\":\"a\",\"iss\":null}",
        "{\"sub\":\"a\",\"act\":null}",
        "{\"sub\":\"a\",\"act\":{}}"
      })
  void attack63_malformedActor_isRefused(String act) {
    Door.refuse(Forge.of(ES256).claim("act", act), "token.actor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"jkt\":\"abc\"}", "{\"x5t#S256\":\"abc\"}", "{}", "null"})
  void attack70_tokenBoundToAKey_isRefusedAsPlainBearer(String cnf) {
    Forge forge = Forge.of(ES256).claim("cnf", cnf);
    Door.refuse(forge, "token.sender-constrained");
    assertThat(Door.of(forge.jwks()).check(Door.request(forge.token())))
        .isInstanceOf(Verification.Rejected.class);
  }

  @Test
  void shorterLifetimePolicy_isHeld() {
    Forge forge = Forge.of(ES256);
    TrustedIssuer strict =
        TrustedIssuer.at(Forge.ISSUER)
            .keys(KeySource.fixedJwks(forge.jwks()))
            .maxLifetime(Duration.ofSeconds(299));
    Door.refuse(Door.of(strict), forge.token(), "token.lifetime");
  }

  private static String actors(int depth) {
    return depth == 0
        ? "{}"
        : "{\"sub\":\"a" + depth + "\"" + (depth == 1 ? "" : ",\"act\":" + actors(depth - 1)) + "}";
  }
}
