package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.simpul.core.Scope;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenVerifierTest {

  @ParameterizedTest
  @EnumSource
  void goodToken_isAccepted_withWhatItSays(SignatureAlgorithm algorithm) {
    VerifiedToken token = Door.accept(Forge.of(algorithm).claim("acr", "\"substantial\""));

    assertThat(token.subject()).isEqualTo(new Subject(Forge.ISSUER, "warga-1"));
    assertThat(token.clientId()).isEqualTo("portal-depok");
    assertThat(token.audiences()).containsExactly(Forge.API);
    assertThat(token.scopes())
        .containsExactlyInAnyOrder(Scope.of("keringanan:ajukan"), Scope.of("profil"));
    assertThat(token.issuedAt()).isEqualTo(Forge.NOW);
    assertThat(token.expiresAt()).isEqualTo(Forge.NOW.plusSeconds(300));
    assertThat(token.id()).isEqualTo("jti-1");
    assertThat(token.actor()).isEmpty();
    assertThat(token.assurance()).isEqualTo(Assurance.SUBSTANTIAL);
  }

  @Test
  void tokenSignedByNimbus_isAccepted() throws Exception {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("kunci-1")
                .build(),
            new JWTClaimsSet.Builder()
                .issuer(Forge.ISSUER)
                .audience(List.of("https://lain.example", Forge.API))
                .subject("warga-1")
                .claim("client_id", "portal-depok")
                .jwtID("a")
                .issueTime(Date.from(Forge.NOW))
                .expirationTime(Date.from(Forge.NOW.plusSeconds(60)))
                .build());
    jwt.sign(new ECDSASigner(Forge.key(ES256, "kunci-1").toECKey()));

    assertThat(Door.of(Forge.of(ES256).jwks()).verify(jwt.serialize()).audiences()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void anyOneCharacterChanged_isRefused(SignatureAlgorithm algorithm) {
    Forge forge = Forge.of(algorithm);
    String good = forge.token();
    TokenVerifier verifier = Door.of(forge.jwks());
    assertThat(verifier.verify(good).id()).isEqualTo("jti-1");
    for (int i = 0; i < good.length(); i++) {
      char other = good.charAt(i) == 'A' ? 'B' : 'A';
      String changed = good.substring(0, i) + other + good.substring(i + 1);
      assertThat(verifier.check(Door.request(changed)))
          .as("character " + i)
          .isInstanceOf(Verification.Rejected.class);
    }
  }

  @Test
  void printing_showsNeitherTokenNorPerson() {
    Forge forge = Forge.of(ES256);
    VerifiedToken token = Door.accept(forge);
    assertThat(token.toString() + Door.request(forge.token()) + token.raw())
        .doesNotContain("warga-1", "Bearer e", forge.token().substring(0, 20));
  }

  @Test
  void requestWithoutToken_isToldToSignIn_withoutAnError() {
    IncomingRequest bare = IncomingRequest.of("GET", URI.create(Forge.API), Map.of());
    Rejection rejection = rejection(bare);
    assertThat(rejection.code()).isEqualTo("token.missing");
    assertThat(rejection.status()).isEqualTo(401);
    assertThat(rejection.wwwAuthenticate()).isEqualTo("Bearer");
  }

  @Test
  void twoAuthorizationHeaders_areRefused_whicheverIsGood() {
    String good = "Bearer " + Forge.of(ES256).token();
    IncomingRequest doubled =
        IncomingRequest.of(
            "GET", URI.create(Forge.API), Map.of("authorization", List.of(good, "Basic x")));
    assertThat(rejection(doubled).code()).isEqualTo("token.credentials");
  }

  @Test
  void headerNameAndSchemeAreReadInAnyCase() {
    IncomingRequest request =
        IncomingRequest.of(
            "get",
            URI.create(Forge.API),
            Map.of("AUTHORIZATION", List.of("bEARER " + Forge.of(ES256).token())));
    assertThat(Door.of(Forge.of(ES256).jwks()).verify(request).id()).isEqualTo("jti-1");
    assertThat(request.method()).isEqualTo("GET");
  }

  @Test
  void otherSchemes_areRefused() {
    for (String field :
        List.of("Basic abc", "DPoPabc", "DPoP a b", "Bearer", "Bearer a b", "Bearer a,b", "")) {
      IncomingRequest request =
          IncomingRequest.of("GET", URI.create(Forge.API), Map.of("Authorization", List.of(field)));
      assertThat(rejection(request).code()).as(field).isEqualTo("token.credentials");
    }
  }

  @Test
  void missingScope_isForbidden_withTheScopeNamed() {
    VerifiedToken token = Door.accept(Forge.of(ES256));
    token.require(Scope.of("profil"));
    Rejection rejection =
        org.assertj.core.api.Assertions.catchThrowableOfType(
                TokenRejectedException.class, () -> token.require(Scope.of("profi")))
            .rejection();
    assertThat(rejection.status()).isEqualTo(403);
    assertThat(rejection.wwwAuthenticate())
        .contains("error=\"insufficient_scope\"", "scope=\"profi\"");
  }

  @Test
  void clockSkewAndLifetimes_haveCeilings() {
    TrustedIssuer issuer = TrustedIssuer.at(Forge.ISSUER);
    assertThat(issuer.clockSkew(Duration.ofSeconds(60)).skew()).hasSeconds(60);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> issuer.clockSkew(Duration.ofSeconds(61)))
        .withMessageContaining("PT1M1S");
    assertThatIllegalArgumentException().isThrownBy(() -> issuer.maxLifetime(Duration.ofHours(25)));
  }

  @Test
  void issuerOverPlainHttp_isRefusedUnlessItIsThisMachine() {
    for (String bad :
        List.of(
            "http://sso.depok.example",
            "ftp://a",
            "sso",
            "https://u:p@a",
            "http://127.evil.example")) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> TrustedIssuer.at(bad));
    }
    for (String good : List.of("http://127.0.0.1:8080", "http://localhost/a", "http://[::1]:9")) {
      assertThat(TrustedIssuer.at(good).issuer()).isEqualTo(good);
    }
  }

  @Test
  void verifierWithoutIssuer_cannotBeBuilt() {
    assertThatIllegalStateException()
        .isThrownBy(() -> TokenVerifier.forAudience(Forge.API).build())
        .withMessageContaining("trusting");
    assertThatIllegalArgumentException().isThrownBy(() -> TokenVerifier.forAudience(" "));
  }

  private static Rejection rejection(IncomingRequest request) {
    Verification found = Door.of(Forge.of(ES256).jwks()).check(request);
    return ((Verification.Rejected) found).rejection();
  }
}
