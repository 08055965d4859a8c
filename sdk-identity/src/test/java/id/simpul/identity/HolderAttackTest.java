package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWK;
import id.simpul.testkit.HolderKey;
import id.simpul.testkit.MutableClock;
import id.simpul.testkit.TestAuthority;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks with tokens that are bound to a proof key (RFC 9449). */
class HolderAttackTest {

  private final Holder holder = Holder.of(ES256);

  @ParameterizedTest
  @EnumSource
  void boundTokenWithItsProof_isAccepted_howeverTheProofIsSigned(SignatureAlgorithm algorithm) {
    Holder any = Holder.of(algorithm);
    VerifiedToken token = Holder.door().verify(any.asking(proof -> proof));
    assertThat(token.isSenderConstrained()).isTrue();
    assertThat(Holder.door().checkAsync(any.asking(proof -> proof)).toCompletableFuture().join())
        .isInstanceOf(Verification.Accepted.class);
  }

  @Test
  void boundTokenOfATestAuthority_isAcceptedWithItsHoldersProof_andWithNobodyElses() {
    MutableClock clock = MutableClock.startingAt(Forge.NOW);
    try (TestAuthority depok = TestAuthority.builder("depok").clock(clock).build();
        TokenVerifier door =
            Door.of(
                TrustedIssuer.at(depok.issuer().toString())
                    .keys(KeySource.fixedJwks(depok.publicJwks())))) {
      HolderKey phone = HolderKey.generate(clock);
      String token = depok.signIn("warga-1").audience(Forge.API).boundTo(phone).token();
      String proof = phone.proof("GET", Holder.ASKED, token);
      assertThat(door.verify(Holder.request("DPoP", token, proof)).isSenderConstrained()).isTrue();
      String stolen = HolderKey.generate(clock).proof("GET", Holder.ASKED, token);
      Holder.refused(door, Holder.request("DPoP", token, stolen), "token.holder");
    }
  }

  @ParameterizedTest
  @EnumSource
  void attack70_boundTokenAsPlainBearer_isRefused_evenWithItsProof(SignatureAlgorithm algorithm) {
    Holder any = Holder.of(algorithm);
    String token = any.token().token();
    TokenVerifier door = Holder.door();
    Rejection rejection =
        Holder.refused(door, Holder.request("Bearer", token), "token.sender-constrained");
    assertThat(rejection.wwwAuthenticate()).contains("error=\"invalid_token\"");
    Holder.refused(
        door,
        Holder.request("Bearer", token, any.proof(token).token()),
        "token.sender-constrained");
    Door.refuse(door, token, "token.sender-constrained");
  }

  @Test
  void bindingWithAStrangersMemberBesideIt_isJudgedByWhatIsUnderstood() {
    String jkt = Holder.thumbprint(holder.key());
    String cnf = "{\"jkt\":\"" + jkt + "\",\"kc-jkt-type\":\"DPoP\"}";
    String token = Forge.of(ES256).claim("cnf", cnf).token();
    TokenVerifier door = Holder.door();
    assertThat(door.verify(Holder.request("DPoP", token, holder.proof(token).token())).clientId())
        .isEqualTo("portal-depok");
    Holder.refused(door, Holder.request("Bearer", token), "token.sender-constrained");
  }

  @Test
  void attack70_plainTokenShownByDpop_isRefused_theProofWouldProveNothing() {
    String token = Forge.of(ES256).token();
    Rejection rejection =
        Holder.refused(
            Holder.door(),
            Holder.request("DPoP", token, holder.proof(token).token()),
            "token.sender-constrained");
    assertThat(rejection.wwwAuthenticate()).startsWith("DPoP ").contains("algs=\"", "EdDSA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "\"x\"",
        "{\"jkt\":1}",
        "{\"jkt\":\"abc\"}",
        "{\"jwk\":{}}",
        "{\"kid\":\"a\"}",
        "{\"x5t#S256\":null}",
        "{\"osc\":{}}"
      })
  void attack70_bindingThatIsNotUnderstood_isRefused_byEitherScheme(String cnf) {
    String token = Forge.of(ES256).claim("cnf", cnf).token();
    for (String scheme : List.of("Bearer", "DPoP")) {
      Holder.refused(
          Holder.door(),
          Holder.request(scheme, token, holder.proof(token).token()),
          "token.sender-constrained");
    }
  }

  @ParameterizedTest
  @EnumSource
  void attack71_proofOfAnotherKey_isRefused(SignatureAlgorithm algorithm) {
    String token = holder.token().token();
    Rejection rejection =
        Holder.refused(
            Holder.door(),
            Holder.request("DPoP", token, thiefsProof(algorithm, token)),
            "token.holder");
    assertThat(rejection.wwwAuthenticate()).contains("error=\"invalid_token\"");
  }

  @Test
  void attack71_holdersKeyShownByAThief_isRefused() {
    String token = holder.token().token();
    Forge forged =
        Forge.of(ES256, Forge.key(ES256, "pencuri"))
            .header("jwk", holder.key().toPublicJWK().toJSONString())
            .header("typ", "\"dpop+jwt\"")
            .without("kid");
    Holder.refused(Holder.door(), Holder.request("DPoP", token, forged.token()), "token.proof");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "get", "GET ", "", "*"})
  void attack72_otherMethod_isRefused(String method) {
    spoilt(proof -> proof.claim("htm", Forge.text(method)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.jakarta.example/rs",
        "https://api.jakarta.example/rs/keringanan/",
        "https://api.jakarta.example/rs/Keringanan",
        "http://api.jakarta.example/rs/keringanan",
        "https://api.jakarta.example:8443/rs/keringanan",
        "https://api.jakarta.example.jahat.example/rs/keringanan",
        "https://u@api.jakarta.example/rs/keringanan",
        "https://api.jakarta.example/rs/keringanan%2F",
        "https://api.jakarta.example/rs%2Fkeringanan",
        "https://api.jakarta.example//rs/keringanan",
        "https://lain.example/rs/keringanan",
        "/rs/keringanan",
        "rs",
        "::",
        ""
      })
  void attack72_otherAddress_isRefused(String htu) {
    spoilt(proof -> proof.claim("htu", Forge.text(htu)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.jakarta.example/rs/keringanan",
        "HTTPS://API.Jakarta.Example:443/rs/keringanan",
        "https://api.jakarta.example/rs/x/../keringanan",
        "https://api.jakarta.example/rs/./keringanan?x=1#y",
        "https://api.jakarta.example/rs/k%65ringanan"
      })
  void attack72_sameAddressInAnotherSpelling_isAccepted(String htu) {
    assertThat(
            Holder.door().verify(holder.asking(proof -> proof.claim("htu", Forge.text(htu)))).id())
        .isEqualTo("jti-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"htm", "htu", "ath", "iat", "jti"})
  void attack72_73_75_claimThatIsMissingOrOfAnotherType_isRefused(String name) {
    spoilt(proof -> proof.without(name));
    for (String bad : List.of("null", "[]", "{}", "true", "\"\"")) {
      spoilt(proof -> proof.claim(name, bad));
    }
  }

  @Test
  void attack73_proofForAnotherToken_isRefused() {
    String other = Forge.of(ES256).claim("jti", "\"jti-2\"").token();
    spoilt(
        proof ->
            proof.claim(
                "ath", Forge.text(Holder.sha256(other.getBytes(StandardCharsets.US_ASCII)))));
  }

  @Test
  void attack60_74_proofSentTwice_isRefused_atEveryNodeThatSharesTheMemory() {
    MutableClock clock = MutableClock.startingAt(Forge.NOW);
    ReplayStore shared = ReplayStore.inMemory(10, clock);
    ProofOfPossession fleet = ProofOfPossession.standard().remembering(shared);
    IncomingRequest request = holder.asking(proof -> proof);
    assertThat(Holder.door(fleet, clock).verify(request).id()).isEqualTo("jti-1");
    Holder.refused(Holder.door(fleet, clock), request, "token.proof-replayed");
    IncomingRequest fresh = holder.asking(proof -> proof.claim("jti", "\"bukti-2\""));
    assertThat(Holder.door(fleet, clock).verify(fresh).id()).isEqualTo("jti-1");
  }

  @Test
  void attack74_proofSentTwiceToOneNode_isRefused_untilItsAgeRefusesIt() {
    MutableClock clock = MutableClock.startingAt(Forge.NOW);
    TokenVerifier door = Holder.door(ProofOfPossession.standard(), clock);
    IncomingRequest request = holder.asking(proof -> proof);
    assertThat(door.verify(request).id()).isEqualTo("jti-1");
    Holder.refused(door, request, "token.proof-replayed");
    clock.advance(Duration.ofSeconds(89));
    Holder.refused(door, request, "token.proof-replayed");
    clock.advance(Duration.ofSeconds(1));
    Holder.refused(door, request, "token.proof");
  }

  @Test
  void attack74_proofThatIsRefused_isNotUsedUp() {
    TokenVerifier door = Holder.door();
    Holder.refused(door, holder.asking(proof -> proof.claim("htm", "\"PUT\"")), "token.proof");
    assertThat(door.verify(holder.asking(proof -> proof)).id()).isEqualTo("jti-1");
  }

  @Test
  void attack74_memoryThatCannotSay_letsNobodyIn_andIsAnOutage() {
    ReplayStore full =
        (identifier, until) -> {
          throw new ReplayStoreUnavailableException(
              id.simpul.core.LocalizedText.of("penuh", "full"), null);
        };
    TokenVerifier door =
        Holder.door(
            ProofOfPossession.standard().remembering(full), MutableClock.startingAt(Forge.NOW));
    assertThatExceptionOfType(ReplayStoreUnavailableException.class)
        .isThrownBy(() -> door.check(holder.asking(proof -> proof)));
  }

  @Test
  void attack75_staleOrFutureProof_bothSides() {
    for (String good : List.of("-89", "30")) {
      long seconds = Long.parseLong(good);
      assertThat(
              Holder.door().verify(holder.asking(p -> p.claim("iat", Forge.seconds(seconds)))).id())
          .isEqualTo("jti-1");
    }
    spoilt(proof -> proof.claim("iat", Forge.seconds(-90)));
    spoilt(proof -> proof.claim("iat", Forge.seconds(31)));
    spoilt(proof -> proof.claim("iat", Forge.seconds(0) + "000"));
  }

  @Test
  void addressOfTheRequestThatIsNotKnown_isRefused_notGuessed() {
    String token = holder.token().token();
    IncomingRequest relative =
        IncomingRequest.of(
            "GET",
            java.net.URI.create("/rs/keringanan"),
            Map.of(
                "Authorization",
                List.of("DPoP " + token),
                "DPoP",
                List.of(holder.proof(token).claim("htu", "\"/rs/keringanan\"").token())));
    Holder.refused(Holder.door(), relative, "token.proof");
  }

  private void spoilt(java.util.function.UnaryOperator<Forge> how) {
    Rejection rejection = Holder.refused(Holder.door(), holder.asking(how), "token.proof");
    assertThat(rejection.status()).isEqualTo(401);
    assertThat(rejection.wwwAuthenticate())
        .startsWith("DPoP error=\"invalid_token\"")
        .contains("algs=\"RS256 ");
  }

  /** Of somebody with a key and a proof of their own, and another's token. */
  private static String thiefsProof(SignatureAlgorithm algorithm, String token) {
    JWK own = Forge.key(algorithm, "pencuri");
    return Holder.of(algorithm)
        .proof(token)
        .header("jwk", own.toPublicJWK().toJSONString())
        .signedBy(own)
        .token();
  }
}
