package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Scope;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak, asked by the SDK: keys, sign-in through its own page, DPoP, and what it leaves out. */
@Tag("slow")
@ExtendWith(SharedKeycloak.class)
class AcquiringFromKeycloakTest {

  private static Keycloak server;
  private static String issuer;

  private final MutableClock clock = MutableClock.startingNow();

  @BeforeAll
  static void use(Keycloak keycloak) {
    server = keycloak;
    issuer = keycloak.issuer(Keycloak.PROVINSI);
  }

  @Test
  void keyOnP256_provesTheClient_andTheTokenIsAccepted() {
    try (TokenSource tokens = source("portal").build();
        TokenVerifier verifier = verifier()) {
      AccessToken token = tokens.token(Api.grantedBy(issuer));
      assertThat(verifier.verify(Api.request(token)).clientId()).isEqualTo("portal");
    }
  }

  @Test
  void anotherKey_isRefused_andExplained() {
    ClientIdentity thief =
        ClientIdentity.of("portal", SigningKey.generate(SignatureAlgorithm.ES256));
    try (TokenSource tokens = TokenSource.builder().as(thief).clock(clock).build()) {
      TokenRefusedException refused =
          catchThrowableOfType(
              TokenRefusedException.class, () -> tokens.token(Api.grantedBy(issuer)));
      assertThat(refused.error()).isIn("invalid_client", "unauthorized_client");
    }
  }

  @Test
  void boundToken_comesForAProof() {
    try (TokenSource tokens =
        source("portal-dpop").asking(TokenServerSettings.at(issuer).bindingTokens()).build()) {
      assertThat(tokens.token(Api.grantedBy(issuer)).type()).isEqualTo("DPoP");
    }
  }

  @Test
  void person_signsInOnTheRealPage_renewsAndSignsOut() {
    Browser browser = new Browser();
    try (RelyingParty portal = Resident.portal(server, clock)) {
      SignInStart start = portal.begin();
      assertThat(start.redirect().getQuery()).contains("request_uri=");
      SignedIn person =
          portal.complete(
              start.pending(), browser.signIn(start.redirect(), "warga", "rahasia-warga"));
      assertThat(person.person().claim("preferred_username")).contains("warga");
      assertThat(portal.userInfo(person).claim("email")).contains("warga@example.org");
      SignedIn renewed = portal.renew(person);
      assertThat(renewed.accessToken().value()).isNotEqualTo(person.accessToken().value());
      assertThat(browser.follow(portal.signOut(renewed, Resident.BACK))).isEqualTo(Resident.BACK);
      assertThat(
              catchThrowableOfType(TokenRefusedException.class, () -> portal.renew(renewed))
                  .error())
          .isEqualTo("invalid_grant");
    }
  }

  @Test
  void exchange_thatDropsTheActorWithoutAWord_isRefused_butWhereAReviewerHasSeenIt() {
    VerifiedToken person = Resident.signedIn(server, "warga");
    TokenServerSettings asked = TokenServerSettings.at(issuer).audienceParameter();
    try (TokenSource strict = source("loket").asking(asked).build();
        TokenSource excusing = source("loket").asking(asked.exceptMissingActor()).build();
        TokenVerifier verifier = verifier()) {
      TokenException refused =
          catchThrowableOfType(
              TokenException.class, () -> strict.token(Api.grantedBy(issuer, Api.SCOPE), person));
      assertThat(refused.code()).isEqualTo("token.delegation");
      assertThat(refused.explanation().in("en")).contains("ignored the delegation");
      VerifiedToken token =
          verifier.verify(Api.request(excusing.token(Api.grantedBy(issuer, Api.SCOPE), person)));
      assertThat(token.subject()).isEqualTo(person.subject());
      assertThat(token.actor()).isEmpty();
      assertThat(token.clientId()).as("all that is left of who acts").isEqualTo("loket");
      assertThat(token.scopes()).containsExactly(Scope.of(Api.SCOPE));
    }
  }

  private TokenSource.Builder source(String clientId) {
    return TokenSource.builder().as(ClientIdentity.of(clientId, Keycloak.CLIENT_KEY)).clock(clock);
  }

  private TokenVerifier verifier() {
    return Api.trusting(TrustedIssuer.at(issuer), clock);
  }
}
