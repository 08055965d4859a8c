package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.Scope;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is granted to one issuer and to no other. */
class TrustedIssuerTest {

  private final Forge forge = Forge.of(ES256);
  private final TrustedIssuer issuer =
      TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(forge.jwks()));

  @Test
  void everythingChosen_isSeenInPrint_andExceptionsStandOut() {
    assertThat(TrustedIssuer.at(Forge.ISSUER).toString())
        .contains(Forge.ISSUER, "up to HIGH", "PT1H", "PT30S", "ED25519")
        .doesNotContain("EXCEPT", "single", "only clients");
    assertThat(
            issuer
                .algorithms(SignatureAlgorithm.PS256)
                .upTo(Assurance.SUBSTANTIAL)
                .acr("otp", Assurance.SUBSTANTIAL)
                .clockSkew(Duration.ofSeconds(5))
                .maxLifetime(Duration.ofMinutes(10))
                .onlyClients("portal")
                .singleAudience()
                .exceptScopeArrays()
                .exceptMissingType()
                .toString())
        .contains(
            "[PS256]",
            "up to SUBSTANTIAL",
            "acr [otp=SUBSTANTIAL]",
            "PT5S",
            "PT10M",
            "only clients [portal]",
            "single audience",
            "EXCEPT scope arrays",
            "EXCEPT missing type");
  }

  @ParameterizedTest
  @EnumSource
  void attack51_strangersBesideOurAudience_areRefusedWhereOursMustBeAlone(
      SignatureAlgorithm algorithm) {
    Forge any = Forge.of(algorithm);
    TrustedIssuer alone =
        TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(any.jwks())).singleAudience();
    any.claim("aud", "[\"" + Forge.API + "\"]");
    assertThat(Door.of(alone).verify(any.token()).audiences()).hasSize(1);
    any.claim("aud", "[\"https://lain.example\",\"" + Forge.API + "\"]");
    Door.refuse(Door.of(alone), any.token(), "token.audience");
  }

  @Test
  void attack56_scopeArray_isReadOnlyWhereItIsGranted_andThenWholeWordByWord() {
    forge.claim("scope", "[\"profil\",\"sktm:baca\"]");
    Door.refuse(Door.of(issuer), forge.token(), "token.claim");
    TokenVerifier lenient = Door.of(issuer.exceptScopeArrays());
    VerifiedToken token = lenient.verify(forge.token());
    assertThat(token.scopes()).containsExactlyInAnyOrder(Scope.of("profil"), Scope.of("sktm:baca"));
    for (String trick :
        new String[] {
          "[\"profil sktm:baca\"]", "[[\"profil\"]]", "[1]", "[null]", "[\"\"]", "{\"a\":1}"
        }) {
      Door.refuse(lenient, forge.claim("scope", trick).token(), "token.claim");
    }
    assertThat(lenient.verify(forge.claim("scope", "\"a b\"").token()).scopes()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "JWT"})
  void missingType_isAcceptedOnlyWhereItIsGranted(String typ) {
    Forge untyped = typ.isEmpty() ? forge.without("typ") : forge.header("typ", Forge.text(typ));
    Door.refuse(Door.of(issuer), untyped.token(), "token.type");
    assertThat(Door.of(issuer.exceptMissingType()).verify(untyped.token()).id()).isEqualTo("jti-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonce", "at_hash", "c_hash", "s_hash", "events", "htm", "htu", "ath"})
  void attack52_53_otherTokensWithoutAType_areRefused_alsoWhereItMayBeMissing(String claim) {
    TokenVerifier lenient = Door.of(issuer.exceptMissingType());
    Door.refuse(lenient, forge.without("typ").claim(claim, "\"x\"").token(), "token.type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"ID\"", "\"Refresh\"", "\"Logout\"", "null", "1"})
  void attack52_53_otherTokensByTheirOwnWord_areRefused_alsoWhereTheTypeMayBeMissing(String typ) {
    TokenVerifier lenient = Door.of(issuer.exceptMissingType());
    forge.header("typ", "\"JWT\"");
    Door.refuse(lenient, withClaimedType(typ), "token.type");
    assertThat(lenient.verify(withClaimedType("\"Bearer\"")).id()).isEqualTo("jti-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jwt", "id+jwt", "logout+jwt", "dpop+jwt", "at+jwt;x", " "})
  void attack22_anyOtherType_isRefused_alsoWhereItMayBeMissing(String typ) {
    TokenVerifier lenient = Door.of(issuer.exceptMissingType());
    Door.refuse(lenient, forge.header("typ", Forge.text(typ)).token(), "token.type");
    Door.refuse(lenient, forge.header("typ", "null").token(), "token.malformed");
    Door.refuse(lenient, forge.header("typ", "[\"at+jwt\"]").token(), "token.malformed");
  }

  @Test
  void attack65_actorWhomTheSubjectDidNotAdmit_isRefused() {
    forge.claim("may_act", "{\"sub\":\"portal-depok\"}");
    assertThat(Door.of(issuer).verify(forge.token()).mayAct().orElseThrow().subject().value())
        .isEqualTo("portal-depok");
    forge.claim("act", "{\"sub\":\"portal-depok\",\"act\":{\"sub\":\"loket\"}}");
    assertThat(Door.of(issuer).verify(forge.token()).actor()).isPresent();
    forge.claim("act", "{\"sub\":\"loket\",\"act\":{\"sub\":\"portal-depok\"}}");
    Door.refuse(Door.of(issuer), forge.token(), "token.actor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"a\"", "{}", "{\"sub\":1}", "[]", "{\"sub\":\"a\",\"iss\":1}"})
  void attack65_malformedMayAct_isRefused(String mayAct) {
    Door.refuse(forge.claim("may_act", mayAct), "token.actor");
  }

  private String withClaimedType(String typ) {
    return forge.sign(
        forge.headerJson(), forge.claimsJson().replaceFirst("\\{", "{\"typ\":" + typ + ","));
  }
}
