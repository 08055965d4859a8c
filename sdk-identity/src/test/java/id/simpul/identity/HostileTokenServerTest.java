package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.SignedJWT;
import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.testkit.MutableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Token servers that are careless, broken or worse. */
class HostileTokenServerTest {

  private static final String ENDPOINT = Forge.ISSUER + "/token";
  private static final String SKTM = "https://api.depok.example/sktm";

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Internet web = new Internet().withIssuer(Forge.ISSUER, Forge.of(ES256).jwks());
  private final SigningKey key = SigningKey.generate(ES256);
  private final TokenSource tokens =
      TokenSource.builder()
          .as(ClientIdentity.of("rs-jakarta", key))
          .transport(web)
          .clock(clock)
          .build();
  private final VerifiedToken resident =
      Door.accept(Forge.of(ES256).claim("scope", "\"sktm:baca keringanan:ajukan\""));

  @Test
  void goodDelegatedToken_isTaken() {
    grants(delegated());
    assertThat(tokens.token(sktm(), resident).scopes()).containsExactly(Scope.of("sktm:baca"));
  }

  @Test
  void attack64_delegationIgnoredWithoutAWord_isRefused() {
    grants(delegated().without("act"));
    TokenException refused = refusedDelegation();
    assertThat(refused.explanation().in("en")).contains("'act' does not name this client");
    assertThat(refused.explanation().in("id")).contains("delegasi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "act | {\"sub\":\"orang-lain\"}",
        "act | {\"sub\":\"orang-lain\",\"act\":{\"sub\":\"rs-jakarta\"}}",
        "act | {\"sub\":\"rs-jakarta\",\"iss\":\"https://jahat.example\"}",
        "act | {\"sub\":\"rs-jakarta\",\"act\":{\"sub\":\"sisipan\"}}",
        "act | null",
        "sub | \"warga-2\"",
        "sub | \"\"",
        "iss | \"https://jahat.example\"",
        "aud | \"https://lain.example\"",
        "aud | [\"https://api.depok.example/sktm\",\"https://lain.example\"]",
        "scope | \"sktm:baca sktm:hapus\"",
        "scope | \"keringanan:ajukan\"",
        "scope | [\"sktm:baca\"]",
        "exp | 99999999999",
        "exp | null"
      })
  void attack64_67_69_answerThatIsNotWhatWasAskedFor_isRefused(String claim, String json) {
    grants(delegated().claim(claim, json));
    refusedDelegation();
  }

  @Test
  void attack67_tokenThatOutlivesItsSubject_bothSides() {
    grants(delegated().claim("exp", Forge.seconds(300)));
    assertThat(tokens.token(sktm(), resident)).isNotNull();
    clock.advance(Duration.ofMinutes(10));
    grants(delegated().claim("exp", Forge.seconds(301)));
    refusedDelegation();
  }

  @Test
  void attack66_earlierActorDropped_isRefused() {
    VerifiedToken viaPortal =
        Door.accept(
            Forge.of(ES256).claim("scope", "\"sktm:baca\"").claim("act", "{\"sub\":\"portal\"}"));
    grants(delegated());
    TokenException refused =
        catchThrowableOfType(TokenException.class, () -> tokens.token(sktm(), viaPortal));
    assertThat(refused.code()).isEqualTo("token.delegation");
    grants(delegated().claim("act", "{\"sub\":\"rs-jakarta\",\"act\":{\"sub\":\"portal\"}}"));
    assertThat(tokens.token(sktm(), viaPortal)).isNotNull();
  }

  @Test
  void opaqueDelegatedToken_isRefused_nobodyCouldSeeTheActor() {
    web.serving(ENDPOINT, answer("buram-123", "Bearer", "300"));
    refusedDelegation();
    assertThat(tokens.token(sktm()).value().reveal()).isEqualTo("buram-123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "<html>",
        "{}",
        "{\"access_token\":\"\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"a b\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"a\\r\\nX: y\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"a\"}",
        "{\"access_token\":\"a\",\"token_type\":\"DPoP\"}",
        "{\"access_token\":\"a\",\"token_type\":\"N_A\"}",
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":0}",
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":\"300\"}",
        "{\"access_token\":\"a\",\"access_token\":\"b\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"scope\":\"\\u00e9\"}"
      })
  void answerThatIsNoBearerToken_isRefused(String answer) {
    web.serving(ENDPOINT, answer);
    TokenException refused = catchThrowableOfType(TokenException.class, () -> tokens.token(sktm()));
    assertThat(refused.code()).isEqualTo("token-server.answer");
    assertThat(refused.explanation().languages()).contains("id", "en");
  }

  @Test
  void lifetimeThatIsNotSaid_isTakenAsAMinute_andAnEndlessOneAsADay() {
    web.serving(ENDPOINT, "{\"access_token\":\"a\",\"token_type\":\"bearer\"}");
    assertThat(tokens.token(sktm()).expiresAt()).isEqualTo(Forge.NOW.plusSeconds(60));
    clock.advance(Duration.ofMinutes(2));
    web.serving(ENDPOINT, answer("b", "Bearer", "1e300"));
    assertThat(tokens.token(sktm()).expiresAt()).isEqualTo(Forge.NOW.plusSeconds(120 + 86_400));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://jahat.example/token",
        "http://sso.depok.example/token",
        "http://127.0.0.1/token"
      })
  void attack89_90_tokenEndpointElsewhere_getsNeitherProofNorToken(String endpoint) {
    web.serving(
        Forge.ISSUER + "/.well-known/openid-configuration",
        "{\"issuer\":\"" + Forge.ISSUER + "\",\"token_endpoint\":\"" + endpoint + "\"}");
    TokenException refused =
        catchThrowableOfType(TokenException.class, () -> tokens.token(sktm(), resident));
    assertThat(refused.code()).isEqualTo("token-server.metadata");
    assertThat(web.visits()).noneMatch(URI.create(endpoint)::equals);
  }

  @Test
  void metadataThatStaysAway_pinsTheOldTokenEndpointForHours_notForEver() {
    web.serving(ENDPOINT, answer("a", "Bearer", "1"));
    tokens.token(sktm());
    web.failing(Forge.ISSUER + "/.well-known/openid-configuration", 503, "");
    clock.advance(Duration.ofHours(11));
    assertThat(tokens.token(sktm()).expiresAt()).isEqualTo(clock.instant().plusSeconds(1));
    clock.advance(Duration.ofHours(1));
    TokenException failed = catchThrowableOfType(TokenException.class, () -> tokens.token(sktm()));
    assertThat(failed.code()).isEqualTo("token-server.unavailable");
    clock.advance(Duration.ofDays(-1));
    assertThat(catchThrowableOfType(TokenException.class, () -> tokens.token(sktm(), resident)))
        .as("a clock set back makes nothing young")
        .isNotNull();
  }

  @Test
  void attack90_proofIsForTheIssuerAlone_livesAMinute_andIsNeverUsedTwice() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Map<String, String> form = formOf(resource("s" + i));
      SignedJWT assertion = SignedJWT.parse(form.get("client_assertion"));
      assertThat(assertion.getJWTClaimsSet().getAudience()).containsExactly(Forge.ISSUER);
      assertThat(assertion.getJWTClaimsSet().getSubject()).isEqualTo("rs-jakarta");
      assertThat(assertion.getJWTClaimsSet().getIssuer()).isEqualTo("rs-jakarta");
      assertThat(assertion.getJWTClaimsSet().getExpirationTime().toInstant())
          .isEqualTo(Forge.NOW.plusSeconds(60));
      assertThat(form).containsEntry("resource", SKTM).containsEntry("scope", "s" + i);
      ids.add(assertion.getJWTClaimsSet().getJWTID());
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void serverInTrouble_isAnOutage_evenWhenItSpeaksOAuth() {
    for (int status : new int[] {500, 503, 429, 302, 404}) {
      web.failing(ENDPOINT, status, status == 404 ? "<html>" : "{\"error\":\"server_error\"}");
      TokenException failed =
          catchThrowableOfType(TokenException.class, () -> tokens.token(sktm()));
      assertThat(failed.code()).as("status " + status).isEqualTo("token-server.unavailable");
    }
  }

  @Test
  void temporaryTroubleSaidInA400_isAnOutage() {
    web.failing(ENDPOINT, 400, "{\"error\":\"temporarily_unavailable\"}");
    assertThat(catchThrowableOfType(TokenException.class, () -> tokens.token(sktm())).code())
        .isEqualTo("token-server.unavailable");
  }

  @Test
  void delegatedToken_isKeptNoLongerThanItSaysItself_whateverTheServerSays() {
    web.serving(
        ENDPOINT, answer(delegated().claim("exp", Forge.seconds(120)).token(), "Bearer", "80000"));
    assertThat(tokens.token(sktm(), resident).expiresAt()).isEqualTo(Forge.NOW.plusSeconds(120));
  }

  @Test
  void answerThatIsAnotherKindOfToken_isRefused() {
    web.serving(
        ENDPOINT,
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"issued_token_type\":"
            + "\"urn:ietf:params:oauth:token-type:refresh_token\"}");
    assertThat(catchThrowableOfType(TokenException.class, () -> tokens.token(sktm())).code())
        .isEqualTo("token-server.answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid_request", "invalid_client", "invalid_grant", "unauthorized_client",
        "unsupported_grant_type", "invalid_scope", "invalid_target", "apa_saja\\n<script>"
      })
  void refusal_isExplainedInTwoLanguages_andQuotesTheServerSafely(String error) {
    web.failing(
        ENDPOINT,
        400,
        "{\"error\":\""
            + error
            + "\",\"error_description\":\"eyJhbGciOiJFUzI1NiJ9.e30.c2ln NIK"
            + " 3276010101900001\\r\\nX\"}");
    TokenRefusedException refused =
        catchThrowableOfType(TokenRefusedException.class, () -> tokens.token(sktm()));
    assertThat(refused.explanation().in("id")).isNotEqualTo(refused.explanation().in("en"));
    assertThat(refused.getMessage() + refused.explanation().in("id"))
        .doesNotContain("3276010101900001", "\n", "\r")
        .contains("'" + Forge.ISSUER + "'");
    assertThat(refused.code()).matches("token-refused\\.[a-z-]+");
  }

  private Map<String, String> formOf(ProtectedResource resource) {
    List<Map<String, String>> seen = new ArrayList<>();
    web.answering(
        ENDPOINT,
        request -> {
          seen.add(form(request));
          return Response.of(200, Headers.none(), Internet.bytes(answer("a", "Bearer", "300")));
        });
    tokens.token(resource);
    return seen.get(0);
  }

  private static Map<String, String> form(Request request) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      request.body().orElseThrow().writeTo(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> form = new HashMap<>();
    for (String pair : body.toString(StandardCharsets.UTF_8).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private TokenException refusedDelegation() {
    TokenException refused =
        catchThrowableOfType(TokenException.class, () -> tokens.token(sktm(), resident));
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo("token.delegation");
    assertThat(refused.explanation().languages()).contains("id", "en");
    return refused;
  }

  private Forge delegated() {
    return Forge.of(ES256)
        .claim("aud", Forge.text(SKTM))
        .claim("scope", "\"sktm:baca\"")
        .claim("act", "{\"sub\":\"rs-jakarta\"}");
  }

  private void grants(Forge forge) {
    web.serving(ENDPOINT, answer(forge.token(), "Bearer", "300"));
  }

  private static String answer(String token, String type, String seconds) {
    return "{\"access_token\":\""
        + token
        + "\",\"token_type\":\""
        + type
        + "\",\"expires_in\":"
        + seconds
        + "}";
  }

  private static ProtectedResource sktm() {
    return resource("sktm:baca");
  }

  private static ProtectedResource resource(String scope) {
    return new ProtectedResource(
        URI.create(SKTM), Audience.of(SKTM), Set.of(Scope.of(scope)), URI.create(Forge.ISSUER));
  }
}
