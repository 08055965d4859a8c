package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.identity.AccessToken;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.RelyingParty;
import id.simpul.identity.SignInStart;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.SignedIn;
import id.simpul.identity.SigningKey;
import id.simpul.identity.TokenException;
import id.simpul.identity.TokenRefusedException;
import id.simpul.identity.TokenServerSettings;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.MutableClock;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keycloak, asked by the SDK: keys, sign-in through its own page, DPoP, and what it leaves out. */
@Tag("slow")
class AcquiringFromKeycloakTest {

  private static final URI BACK = URI.create("http://127.0.0.1:1/kembali");
  private static final SigningKey KEY = SigningKey.generate(SignatureAlgorithm.ES256);
  private static final int PORT = ServerProcess.freePort();
  private static Keycloak server;

  private final MutableClock clock = MutableClock.startingNow();

  @BeforeAll
  static void start() {
    server = Keycloak.start(PORT, KEY.publicJwks());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void keyOnP256_provesTheClient_andTheTokenIsAccepted() {
    try (TokenSource tokens = source("portal").build();
        TokenVerifier verifier = verifier()) {
      AccessToken token = tokens.token(api());
      assertThat(verifier.verify(Api.request("Bearer", token.value().reveal())).clientId())
          .isEqualTo("portal");
    }
  }

  @Test
  void anotherKey_isRefused_andExplained() {
    ClientIdentity thief =
        ClientIdentity.of("portal", SigningKey.generate(SignatureAlgorithm.ES256));
    try (TokenSource tokens = TokenSource.builder().as(thief).clock(clock).build()) {
      TokenRefusedException refused =
          catchThrowableOfType(TokenRefusedException.class, () -> tokens.token(api()));
      assertThat(refused.error()).isIn("invalid_client", "unauthorized_client");
    }
  }

  @Test
  void boundToken_comesForAProof() {
    try (TokenSource tokens =
        source("portal-dpop")
            .asking(TokenServerSettings.at(server.issuer()).bindingTokens())
            .build()) {
      assertThat(tokens.token(api()).type()).isEqualTo("DPoP");
    }
  }

  @Test
  void person_signsInOnTheRealPage_renewsAndSignsOut() {
    Browser browser = new Browser();
    try (RelyingParty portal = portal()) {
      SignInStart start = portal.begin();
      assertThat(start.redirect().getQuery()).contains("request_uri=");
      SignedIn person =
          portal.complete(
              start.pending(), browser.signIn(start.redirect(), "warga", "rahasia-warga"));
      assertThat(person.person().claim("preferred_username")).contains("warga");
      assertThat(portal.userInfo(person).claim("email")).contains("warga@example.org");
      SignedIn renewed = portal.renew(person);
      assertThat(renewed.accessToken().value()).isNotEqualTo(person.accessToken().value());
      assertThat(browser.follow(portal.signOut(renewed, BACK))).isEqualTo(BACK);
      assertThat(
              catchThrowableOfType(TokenRefusedException.class, () -> portal.renew(renewed))
                  .error())
          .isEqualTo("invalid_grant");
    }
  }

  @Test
  void exchange_thatDropsTheActorWithoutAWord_isRefused() {
    Browser browser = new Browser();
    try (RelyingParty portal = portal();
        TokenVerifier verifier = verifier();
        TokenSource tokens =
            source("portal")
                .asking(TokenServerSettings.at(server.issuer()).audienceParameter())
                .build()) {
      SignInStart start = portal.begin();
      SignedIn signedIn =
          portal.complete(
              start.pending(), browser.signIn(start.redirect(), "warga", "rahasia-warga"));
      VerifiedToken person =
          verifier.verify(Api.request("Bearer", signedIn.accessToken().value().reveal()));
      TokenException refused =
          catchThrowableOfType(TokenException.class, () -> tokens.token(api("portal"), person));
      assertThat(refused.code()).isEqualTo("token.delegation");
    }
  }

  private RelyingParty portal() {
    return RelyingParty.at(TrustedIssuer.at(server.issuer()))
        .as(ClientIdentity.of("portal", KEY))
        .returningTo(BACK)
        .clock(clock)
        .build();
  }

  private TokenSource.Builder source(String clientId) {
    return TokenSource.builder().as(ClientIdentity.of(clientId, KEY)).clock(clock);
  }

  private TokenVerifier verifier() {
    return Api.trusting(TrustedIssuer.at(server.issuer()), clock);
  }

  private static ProtectedResource api() {
    return api(Api.AUDIENCE);
  }

  private static ProtectedResource api(String audience) {
    return new ProtectedResource(
        URI.create(Api.AUDIENCE), Audience.of(audience), Set.of(), URI.create(server.issuer()));
  }
}
