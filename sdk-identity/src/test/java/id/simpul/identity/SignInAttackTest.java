package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.SimpulException;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import id.simpul.testkit.MutableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An authority, or who pretends to be one, that answers a sign-in with something else. */
class SignInAttackTest {

  private static final String METADATA = Forge.ISSUER + "/.well-known/openid-configuration";
  private static final URI BACK = URI.create("https://portal.depok.example/kembali");

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Internet web = new Internet().withIssuer(Forge.ISSUER, Forge.of(ES256).jwks());
  private final RelyingParty portal =
      RelyingParty.at(
              TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(Forge.of(ES256).jwks())))
          .as(ClientIdentity.of("portal", SigningKey.generate(ES256)))
          .returningTo(BACK)
          .transport(web)
          .executor(Runnable::run)
          .clock(clock)
          .build();

  SignInAttackTest() {
    describe("");
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void plainAuthority_withoutPushedRequests_getsEverythingInTheAddress() {
    SignInStart start = portal.begin();
    assertThat(start.redirect().toString())
        .startsWith(Forge.ISSUER + "/authorize?response_type=code&redirect_uri=https%3A%2F%2F")
        .contains("code_challenge_method=S256", "client_id=portal", "scope=openid", "nonce=")
        .doesNotContain(start.pending().verifier());
    answer(idToken(start), "");
    assertThat(finish(start).person().subject().value()).isEqualTo("warga-1");
    assertThat(finish(start).isRenewable()).isFalse();
  }

  @Test
  void attack59_idTokenOfAnotherSignIn_orBesideAnotherAccessToken_isRefused() {
    SignInStart start = portal.begin();
    answer(idToken(start).claim("nonce", "\"lain\""), "");
    assertThat(code(() -> finish(start))).isEqualTo("token.nonce");
    answer(idToken(start).without("nonce"), "");
    assertThat(code(() -> finish(start))).isEqualTo("token.claim");
    answer(idToken(start).claim("at_hash", "\"lain\""), "");
    assertThat(code(() -> finish(start))).isEqualTo("token.at-hash");
    answer(idToken(start).claim("aud", "\"portal-lain\""), "");
    assertThat(code(() -> finish(start))).isEqualTo("token.audience");
    web.serving(Forge.ISSUER + "/token", "{\"access_token\":\"akses\",\"token_type\":\"Bearer\"}");
    assertThat(code(() -> finish(start))).as("no ID token").isEqualTo("token-server.answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"issuer\":\"https://sso.jahat.example\"}",
        "{\"issuer\":\"https://sso.depok.example/\"}",
        "{}",
        "[]"
      })
  void attack87_metadataOfAnotherIssuer_isNotBelieved(String document) {
    web.serving(METADATA, document);
    assertThat(code(portal::begin)).isEqualTo("token-server.metadata");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sso.jahat.example/masuk",
        "http://sso.depok.example/masuk",
        "http://169.254.169.254/masuk",
        "javascript:alert(1)"
      })
  void attack88_signInPageOfSomebodyElsesChoice_isNeverShown(String page) {
    web.serving(
        METADATA,
        "{\"issuer\":\""
            + Forge.ISSUER
            + "\",\"authorization_endpoint\":\""
            + page
            + "\",\"token_endpoint\":\""
            + Forge.ISSUER
            + "/token\"}");
    assertThat(code(portal::begin)).isEqualTo("token-server.metadata");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pushed_authorization_request_endpoint",
        "userinfo_endpoint",
        "end_session_endpoint"
      })
  void attack88_89_endpointElsewhere_getsNothing(String name) {
    SignInStart start = portal.begin();
    answer(idToken(start), "");
    SignedIn session = finish(start);
    clock.advance(Duration.ofMinutes(10));
    describe(",\"" + name + "\":\"https://sso.jahat.example/x\"");
    assertThat(
            code(
                () ->
                    switch (name) {
                      case "userinfo_endpoint" -> portal.userInfo(session);
                      case "end_session_endpoint" -> portal.signOut(session, BACK);
                      default -> portal.begin();
                    }))
        .isEqualTo("token-server.metadata");
    assertThat(web.visits()).noneMatch(each -> each.toString().contains("jahat"));
  }

  @Test
  void attack90_codeGoesOut_withAProofForTheIssuerAlone_whateverTheMetadataSays() {
    describe(",\"token_endpoint_audience\":\"https://sso.jahat.example\"");
    SignInStart start = portal.begin();
    List<String> forms = new ArrayList<>();
    String json = tokens(idToken(start), "");
    web.answering(
        Forge.ISSUER + "/token",
        request -> {
          forms.add(Agency.bodyOf(request));
          return Response.of(200, Headers.none(), Internet.bytes(json));
        });
    finish(start);
    String assertion = forms.get(0).replaceFirst(".*client_assertion=([^&]*).*", "$1");
    String claims =
        new String(
            Base64.getUrlDecoder().decode(assertion.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    assertThat(claims).contains("\"aud\":\"" + Forge.ISSUER + "\"");
  }

  @Test
  void attack94_userinfoAboutSomebodyElse_isNotUsed() {
    SignInStart start = portal.begin();
    answer(idToken(start), "");
    SignedIn session = finish(start);
    for (String about :
        new String[] {
          "{\"sub\":\"warga-2\",\"name\":\"Lain\"}", "{\"name\":\"Lain\"}", "{\"sub\":1}"
        }) {
      web.serving(Forge.ISSUER + "/userinfo", about);
      assertThat(code(() -> portal.userInfo(session))).isEqualTo("sign-in.userinfo");
    }
    web.serving(Forge.ISSUER + "/userinfo", "{\"sub\":\"warga-1\",\"name\":\"Sari\"}");
    assertThat(portal.userInfo(session).claim("name")).contains("Sari");
    assertThat(portal.userInfo(session).toString()).doesNotContain("Sari", "warga");
    web.serving(Forge.ISSUER + "/userinfo", "<html>");
    assertThat(code(() -> portal.userInfo(session))).isEqualTo("token-server.answer");
  }

  @Test
  void authorityWithoutS256_isNotUsed() {
    clock.advance(Duration.ofMinutes(10));
    describe(",\"code_challenge_methods_supported\":[\"plain\"]");
    assertThat(code(portal::begin)).isEqualTo("token-server.metadata");
  }

  @Test
  void renewedSessionOfSomebodyElse_isRefused() {
    SignInStart start = portal.begin();
    answer(idToken(start), ",\"refresh_token\":\"r1\"");
    SignedIn session = finish(start);
    answer(idToken(start).claim("sub", "\"warga-2\""), ",\"refresh_token\":\"r2\"");
    assertThat(code(() -> portal.renew(session))).isEqualTo("token-server.answer");
    answer(idToken(start), "");
    assertThat(portal.renew(session).isRenewable()).as("by the same refresh token").isTrue();
  }

  @Test
  void authorityThatIsDown_isAnOutage_andTheSessionMayGoOn() {
    SignInStart start = portal.begin();
    answer(idToken(start), ",\"refresh_token\":\"r1\"");
    SignedIn session = finish(start);
    web.failing(Forge.ISSUER + "/token", 503, "");
    assertThat(code(() -> portal.renew(session))).isEqualTo("token-server.unavailable");
    answer(idToken(start), "");
    assertThat(portal.renew(session)).isNotNull();
  }

  private Forge idToken(SignInStart start) {
    return Forge.of(ES256)
        .header("typ", "\"JWT\"")
        .claim("aud", "\"portal\"")
        .claim("nonce", Forge.text(start.pending().asked().nonce()));
  }

  private static String tokens(Forge idToken, String more) {
    return "{\"access_token\":\"akses\",\"token_type\":\"Bearer\",\"id_token\":\""
        + idToken.token()
        + "\""
        + more
        + "}";
  }

  private void answer(Forge idToken, String more) {
    String json = tokens(idToken, more);
    web.answering(
        Forge.ISSUER + "/token", request -> Response.of(200, Headers.none(), Internet.bytes(json)));
  }

  private SignedIn finish(SignInStart start) {
    return portal.complete(
        start.pending(), URI.create(BACK + "?code=abc&state=" + start.pending().state()));
  }

  private void describe(String more) {
    web.serving(
        METADATA,
        "{\"issuer\":\""
            + Forge.ISSUER
            + "\",\"authorization_endpoint\":\""
            + Forge.ISSUER
            + "/authorize\",\"token_endpoint\":\""
            + Forge.ISSUER
            + "/token\""
            + (more.contains("userinfo")
                ? ""
                : ",\"userinfo_endpoint\":\"" + Forge.ISSUER + "/userinfo\"")
            + more
            + "}");
  }

  private static String code(Callable<?> attempt) {
    SimpulException refused = catchThrowableOfType(SimpulException.class, attempt::call);
    assertThat(refused).isNotNull();
    assertThat(refused.explanation().languages()).contains("id", "en");
    return refused.code();
  }
}
