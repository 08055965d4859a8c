package id.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestAuthorityTest {

  private static final String API = "https://api.depok.example/sktm";
  private static final String PORTAL = "https://portal.jakarta.example";

  private final MutableClock clock = MutableClock.startingNow();
  private final TestAuthority depok = TestAuthority.builder("kota-depok").clock(clock).build();
  private final ECKey key = Asking.key();

  TestAuthorityTest() {
    depok.registerClient(
        ClientRegistration.of("portal", Asking.jwks(key))
            .scopes("baca", "tulis")
            .resources(API)
            .ownResources(PORTAL));
  }

  @AfterEach
  void close() {
    depok.close();
  }

  @Test
  void metadata_standsWhereOpenIdAndWhereRfc8414PutIt() throws Exception {
    try (TestAuthority realm =
        TestAuthority.builder("bogor").issuerPath("/realms/kota").algorithm("RS256").build()) {
      String issuer = realm.issuer().toString();
      String origin = issuer.replace("/realms/kota", "");
      assertThat(issuer).endsWith("/realms/kota");
      String openId = Asking.get(URI.create(issuer + "/.well-known/openid-configuration"));
      assertThat(openId)
          .contains("private_key_jwt")
          .isEqualTo(
              Asking.get(
                  URI.create(origin + "/.well-known/oauth-authorization-server/realms/kota")));
      assertThat(JWKSet.parse(Asking.get(realm.jwksUri())).getKeys()).hasSize(1);
      assertThat(realm.requestsTo("/realms/kota/jwks")).isEqualTo(1);
    }
  }

  @Test
  void clientCredentials_giveAnAccessTokenForExactlyTheResource() throws Exception {
    Map<String, Object> answer =
        asking().with("resource", API).with("scope", "baca").send(clock.instant());
    SignedJWT token = SignedJWT.parse((String) answer.get("access_token"));
    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getAudience()).containsExactly(API);
    assertThat(claims.getSubject()).isEqualTo("portal");
    assertThat(claims.getStringClaim("client_id")).isEqualTo("portal");
    assertThat(claims.getStringClaim("scope")).isEqualTo("baca");
    assertThat(claims.getClaim("act")).isNull();
    assertThat(answer).containsEntry("token_type", "Bearer").containsEntry("expires_in", 300L);
  }

  @Test
  void proofUsedTwice_isRefused() throws Exception {
    String proof = asking().signed(asking().proof(clock.instant()));
    assertThat(asking().with("resource", API).send(proof)).containsKey("access_token");
    assertThat(asking().with("resource", API).send(proof)).containsEntry("error", "invalid_client");
  }

  @Test
  void proofThatIsNotAsItShouldBe_isRefused() throws Exception {
    Instant now = clock.instant();
    Asking asking = asking().with("resource", API);
    refusedProof(asking, asking.proof(now).audience(depok.tokenEndpoint().toString()));
    refusedProof(asking, asking.proof(now).expirationTime(Date.from(now.plusSeconds(61))));
    refusedProof(asking, asking.proof(now).expirationTime(Date.from(now)));
    refusedProof(asking, asking.proof(now).expirationTime(null));
    refusedProof(asking, asking.proof(now).issueTime(null));
    refusedProof(asking, asking.proof(now).jwtID(null));
    refusedProof(asking, asking.proof(now).issuer("lain"));
    refusedProof(asking, asking.proof(now).subject("lain").issuer("lain"));
    refusedProof(
        asking,
        asking
            .proof(now)
            .issueTime(Date.from(now.plusSeconds(30)))
            .expirationTime(Date.from(now.plusSeconds(60))));
    Asking stranger = new Asking(depok, "portal", Asking.key()).with("resource", API);
    refusedProof(stranger, stranger.proof(now));
  }

  @Test
  void secretsInsteadOfProofs_areRefused() throws Exception {
    assertThat(asking().with("client_secret", "x").send(clock.instant()))
        .containsEntry("error", "invalid_client");
    assertThat(asking().post("grant_type=client_credentials&client_id=portal"))
        .containsEntry("error", "invalid_request");
    HttpRequest basic =
        HttpRequest.newBuilder(depok.tokenEndpoint())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Basic cG9ydGFsOng=")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    assertThat(
            HttpClient.newHttpClient()
                .send(basic, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "resource, https://lain.example, invalid_target",
    "scope, baca hapus, invalid_scope",
    "grant_type, password, unsupported_grant_type",
    "client_id, lain, invalid_client",
    "audience, https://lain.example, invalid_target"
  })
  void whatIsNotRegistered_isRefused(String name, String value, String error) throws Exception {
    assertThat(asking().with("resource", API).with(name, value).send(clock.instant()))
        .containsEntry("error", error);
  }

  @Test
  void parameterGivenTwice_isRefused() throws Exception {
    Asking asking = asking().with("resource", API);
    asking.with("client_assertion", asking.signed(asking.proof(clock.instant())));
    assertThat(asking.post(asking.encoded() + "&resource=" + API))
        .containsEntry("error", "invalid_request");
  }

  @Test
  void exchange_keepsThePerson_addsTheActor_andNeverOutlivesItsSource() throws Exception {
    String source =
        depok
            .signIn("warga-1")
            .audience(PORTAL)
            .scope("baca", "lain")
            .expiresIn(Duration.ofSeconds(40))
            .claim("acr", "high")
            .token();
    Map<String, Object> answer =
        asking().exchanging(source).with("resource", API).send(clock.instant());
    JWTClaimsSet claims = SignedJWT.parse((String) answer.get("access_token")).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("warga-1");
    assertThat(claims.getJSONObjectClaim("act"))
        .containsEntry("sub", "portal")
        .containsEntry("iss", depok.issuer().toString());
    assertThat(claims.getStringClaim("scope")).isEqualTo("baca");
    assertThat(claims.getStringClaim("acr")).isEqualTo("high");
    assertThat(claims.getExpirationTime().toInstant()).isEqualTo(clock.instant().plusSeconds(40));
  }

  @Test
  void exchange_isRefusedForWhatIsNotOurs() throws Exception {
    SignIn warga = depok.signIn("warga-1");
    refusedExchange(warga.audience("https://lain.example").token());
    refusedExchange(warga.audience(PORTAL).expiresIn(Duration.ofSeconds(-1)).token());
    refusedExchange(depok.signIn("warga-1").audience(PORTAL).typ("JWT").token());
    refusedExchange(depok.signIn("warga-1").audience(PORTAL).withoutExpiry().token());
    refusedExchange(
        depok.signIn("warga-1").audience(PORTAL).claim("cnf", Map.of("jkt", "x")).token());
    refusedExchange("bukan.token.sama-sekali");
    try (TestAuthority stranger = TestAuthority.start("asing")) {
      refusedExchange(depok.signIn("warga-1").audience(PORTAL).signedBy(stranger).token());
      refusedExchange(stranger.signIn("warga-1").audience(PORTAL).token());
    }
  }

  @Test
  void widerScopeThanThePersonAgreedTo_isRefused() throws Exception {
    String source = depok.signIn("warga-1").audience(PORTAL).scope("baca").token();
    assertThat(
            asking()
                .exchanging(source)
                .with("resource", API)
                .with("scope", "tulis")
                .send(clock.instant()))
        .containsEntry("error", "invalid_scope");
  }

  @Test
  void foreignPerson_isExchangedOnlyWhenLinked_andThenUnderTheLocalName() throws Exception {
    try (TestAuthority bekasi = TestAuthority.builder("bekasi").clock(clock).build()) {
      depok.trustIssuer(bekasi.issuer(), bekasi.jwksUri().toString());
      String source = bekasi.signIn("b-7").audience(PORTAL).scope("baca").actor("rt-3").token();
      refusedExchange(source);
      depok.registerUser("warga-9", bekasi.issuer(), "b-7");
      Map<String, Object> answer =
          asking().exchanging(source).with("resource", API).send(clock.instant());
      JWTClaimsSet claims = SignedJWT.parse((String) answer.get("access_token")).getJWTClaimsSet();
      assertThat(claims.getSubject()).isEqualTo("warga-9");
      assertThat(claims.getIssuer()).isEqualTo(depok.issuer().toString());
      assertThat(claims.getJSONObjectClaim("act").get("act"))
          .isEqualTo(Map.of("sub", "rt-3", "iss", bekasi.issuer().toString()));
      assertThat(claims.getClaim("acr")).isNull();
    }
  }

  @Test
  void rotation_publishesTheOldKeyToo_untilItIsWithdrawn() throws Exception {
    String old = depok.signIn("warga-1").audience(PORTAL).token();
    depok.rotateKeys();
    assertThat(JWKSet.parse(depok.publicJwks()).getKeys()).hasSize(2);
    assertThat(SignedJWT.parse(depok.signIn("w").token()).getHeader().getKeyID())
        .isNotEqualTo(SignedJWT.parse(old).getHeader().getKeyID());
    depok.withdrawEarlierKeys();
    assertThat(JWKSet.parse(depok.publicJwks()).getKeys()).hasSize(1);
    refusedExchange(old);
  }

  @Test
  void stoppedAuthority_refusesConnections_andComesBackOnItsPort() throws Exception {
    URI jwks = depok.jwksUri();
    Asking.get(jwks);
    depok.stop();
    assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> Asking.get(jwks));
    depok.restart();
    depok.restart();
    assertThat(Asking.get(jwks)).contains("keys");
    assertThat(depok.requestsTo("/jwks")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\"}]}"})
  void clientWithoutPublicKey_cannotBeRegistered(String jwks) {
    assertThatIllegalArgumentException().isThrownBy(() -> ClientRegistration.of("x", jwks));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientRegistration.of("x", "{\"keys\":[" + key.toJSONString() + "]}"));
  }

  @Test
  void faultProxy_refusesHangsResetsAndHeals() throws Exception {
    try (FaultProxy line = FaultProxy.before(depok.issuer())) {
      URI jwks = URI.create(line.uri() + "/jwks");
      assertThat(Asking.get(jwks)).contains("keys");
      line.reset();
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> Asking.get(jwks));
      line.refuse();
      assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> Asking.get(jwks));
      line.hang();
      HttpRequest impatient = HttpRequest.newBuilder(jwks).timeout(Duration.ofMillis(200)).build();
      assertThatExceptionOfType(HttpTimeoutException.class)
          .isThrownBy(
              () ->
                  HttpClient.newHttpClient().send(impatient, HttpResponse.BodyHandlers.ofString()));
      line.heal();
      assertThat(Asking.get(jwks)).contains("keys");
    }
  }

  private Asking asking() {
    return new Asking(depok, "portal", key);
  }

  private void refusedProof(Asking asking, JWTClaimsSet.Builder claims) throws Exception {
    assertThat(asking.send(asking.signed(claims))).containsEntry("error", "invalid_client");
  }

  private void refusedExchange(String source) throws Exception {
    assertThat(asking().exchanging(source).with("resource", API).send(clock.instant()))
        .containsEntry("error", "invalid_grant");
  }
}
