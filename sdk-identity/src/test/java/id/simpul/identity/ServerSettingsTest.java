package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.SignedJWT;
import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.core.Secret;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Token servers that want to be asked in their own way, each by a word that says so. */
class ServerSettingsTest {

  private static final String SATUSEHAT = "https://api-satusehat.example/oauth2/v1";
  private static final String APIGEE =
      "{\"access_token\":\"abc\",\"token_type\":\"BearerToken\",\"expires_in\":\"3599\","
          + "\"scope\":\"\"}";

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Internet web = new Internet();
  private final List<Request> seen = new ArrayList<>();

  @Test
  void satusehat_isAskedAsItWantsToBe() {
    serving(SATUSEHAT + "/accesstoken?grant_type=client_credentials", APIGEE);
    TokenServerSettings settings =
        TokenServerSettings.at(SATUSEHAT)
            .as(ClientIdentity.withSecret("klien", Secret.of("rahasia")))
            .tokenEndpoint(URI.create(SATUSEHAT + "/accesstoken"))
            .grantTypeInQuery()
            .secretInForm()
            .exceptApigeeAnswers();
    AccessToken token = source(settings).token(resource(SATUSEHAT));
    assertThat(token.value().reveal()).isEqualTo("abc");
    assertThat(token.type()).isEqualTo("Bearer");
    assertThat(token.expiresAt()).isEqualTo(Forge.NOW.plusSeconds(3599));
    assertThat(Agency.bodyOf(seen.get(0)))
        .contains("client_id=klien", "client_secret=rahasia")
        .doesNotContain("grant_type");
    assertThat(seen.get(0).headers().first("Authorization")).isEmpty();
    assertThat(web.visits()).as("no metadata is looked for").hasSize(1);
    assertThat(settings.toString())
        .contains("grantTypeInQuery", "secretInForm", "exceptApigeeAnswers")
        .doesNotContain("rahasia");
  }

  @Test
  void apigeesAnswer_isRefusedWithoutTheWordForIt() {
    serving(Forge.ISSUER + "/token", APIGEE);
    TokenServerSettings settings =
        TokenServerSettings.at(Forge.ISSUER).tokenEndpoint(URI.create(Forge.ISSUER + "/token"));
    TokenException refused =
        catchThrowableOfType(
            TokenException.class, () -> source(settings).token(resource(Forge.ISSUER)));
    assertThat(refused.code()).isEqualTo("token-server.answer");
  }

  @Test
  void typedAssertionAndAudienceParameter_areSent() throws Exception {
    web.withIssuer(Forge.ISSUER, "{}");
    serving(Forge.ISSUER + "/token", "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}");
    source(TokenServerSettings.at(Forge.ISSUER).typedAssertions().audienceParameter())
        .token(resource(Forge.ISSUER));
    String body = Agency.bodyOf(seen.get(0));
    assertThat(body).contains("audience=").doesNotContain("resource=");
    String assertion = body.replaceFirst(".*client_assertion=([^&]*).*", "$1");
    assertThat(SignedJWT.parse(assertion).getHeader().getType().getType())
        .isEqualTo("client-authentication+jwt");
  }

  @Test
  void tokenWithoutTheScopeThatWasAskedFor_isRefused_andSaysWhichIsMissing() {
    web.withIssuer(Forge.ISSUER, "{}");
    serving(
        Forge.ISSUER + "/token",
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"scope\":\"lain\"}");
    TokenException refused =
        catchThrowableOfType(
            TokenException.class,
            () ->
                source(TokenServerSettings.at(Forge.ISSUER))
                    .token(resource(Forge.ISSUER, Scope.of("sktm:baca"))));
    assertThat(refused.code()).isEqualTo("token.grant");
    assertThat(refused.explanation().in("en")).contains("'sktm:baca'", "'rs-jakarta'");
  }

  @Test
  void readableTokenForAnotherAudienceOrFromAnotherIssuer_isRefused() {
    web.withIssuer(Forge.ISSUER, "{}");
    for (Forge wrong :
        List.of(
            Forge.of(SignatureAlgorithm.ES256).claim("aud", "\"account\""),
            Forge.of(SignatureAlgorithm.ES256).claim("iss", "\"https://jahat.example\""),
            Forge.of(SignatureAlgorithm.ES256).claim("aud", "null"))) {
      serving(
          Forge.ISSUER + "/token",
          "{\"access_token\":\"" + wrong.token() + "\",\"token_type\":\"Bearer\"}");
      TokenException refused =
          catchThrowableOfType(
              TokenException.class,
              () -> source(TokenServerSettings.at(Forge.ISSUER)).token(resource(Forge.ISSUER)));
      assertThat(refused.code()).isEqualTo("token.grant");
      assertThat(refused.explanation().languages()).contains("id", "en");
    }
  }

  @Test
  void refusal_isNotAskedForAgainForFiveSeconds() {
    web.withIssuer(Forge.ISSUER, "{}");
    web.failing(Forge.ISSUER + "/token", 400, "{\"error\":\"invalid_scope\"}");
    TokenSource tokens = source(TokenServerSettings.at(Forge.ISSUER));
    for (int i = 0; i < 10; i++) {
      TokenRefusedException no =
          catchThrowableOfType(
              TokenRefusedException.class, () -> tokens.token(resource(Forge.ISSUER)));
      assertThat(no.error()).isEqualTo("invalid_scope");
    }
    assertThat(web.visitsTo(Forge.ISSUER + "/token")).isEqualTo(1);
    clock.advance(Duration.ofSeconds(5));
    serving(Forge.ISSUER + "/token", "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}");
    assertThat(tokens.token(resource(Forge.ISSUER))).isNotNull();
  }

  @Test
  void plainNo_isARefusal_andNoOutage() {
    web.withIssuer(Forge.ISSUER, "{}");
    web.failing(Forge.ISSUER + "/token", 403, "<html>dilarang</html>");
    TokenRefusedException no =
        catchThrowableOfType(
            TokenRefusedException.class,
            () -> source(TokenServerSettings.at(Forge.ISSUER)).token(resource(Forge.ISSUER)));
    assertThat(no.code()).isEqualTo("token-refused.other");
    assertThat(no.getMessage()).contains("HTTP 403");
  }

  @Test
  void serverThatIsNotThereYet_isAnOutage_whateverItsGatewaySays() {
    web.withIssuer(Forge.ISSUER, "{}");
    web.failing(Forge.ISSUER + "/token", 404, "{\"error\":\"Realm does not exist\"}");
    assertThat(
            catchThrowableOfType(
                TokenServerUnavailableException.class,
                () -> source(TokenServerSettings.at(Forge.ISSUER)).token(resource(Forge.ISSUER))))
        .isNotNull();
    web.failing(Forge.ISSUER + "/token", 404, "{\"error\":\"invalid_target\"}");
    assertThat(
            catchThrowableOfType(
                    TokenRefusedException.class,
                    () ->
                        source(TokenServerSettings.at(Forge.ISSUER)).token(resource(Forge.ISSUER)))
                .error())
        .isEqualTo("invalid_target");
  }

  @Test
  void settings_areNamedOnce_andOnlyForSafeAddresses() {
    TokenServerSettings server = TokenServerSettings.at(Forge.ISSUER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenSource.builder().asking(server).asking(server));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenServerSettings.at("http://sso.depok.example"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.tokenEndpoint(URI.create("http://sso.depok.example/token")));
  }

  private void serving(String address, String json) {
    web.answering(
        address,
        request -> {
          seen.add(request);
          return Response.of(200, Headers.none(), Internet.bytes(json));
        });
  }

  private TokenSource source(TokenServerSettings settings) {
    return TokenSource.builder()
        .as(ClientIdentity.of("rs-jakarta", SigningKey.generate(SignatureAlgorithm.ES256)))
        .asking(settings)
        .transport(web)
        .clock(clock)
        .build();
  }

  private static ProtectedResource resource(String server, Scope... scopes) {
    return new ProtectedResource(
        URI.create(Agency.SKTM), Audience.of(Agency.SKTM), Set.of(scopes), URI.create(server));
  }
}
