package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.ProtectedResource;
import id.simpul.core.http.ResilientTransport;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.Subject;
import id.simpul.identity.TokenRefusedException;
import id.simpul.identity.TokenServerSettings;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.VerifiedToken;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Keycloak's residents at npm's oidc-provider, by a grant. It issues no grants itself: it knows no
 * exchange.
 */
@Tag("slow")
@ExtendWith(SharedKeycloak.class)
class CrossingToOidcProviderTest {

  private static Keycloak keycloak;
  private static OidcProvider provider;
  private static String provinsi;

  @BeforeAll
  static void start(Keycloak shared) {
    keycloak = shared;
    provinsi = shared.issuer(Keycloak.PROVINSI);
    provider =
        new OidcProvider(shared.secondNeighbourPort())
            .introduce(
                provinsi,
                provinsi + "/protocol/openid-connect/certs",
                Map.of("5b6f6c39-4b5e-4c55-9a53-0a2a4e0e8f01", "penduduk-9"));
    provider.start();
  }

  @AfterAll
  static void stop() {
    provider.stop();
  }

  @Test
  void resident_getsATokenSignedByEs512_thatNamesHerAndUsAsActor() {
    VerifiedToken person = Resident.signedIn(keycloak, "warga");
    try (TokenSource tokens = source().build();
        TokenVerifier verifier = Api.trusting(provider.trusted(), Clock.systemUTC())) {
      VerifiedToken accepted = verifier.verify(Api.request(tokens.token(api(), person)));
      assertThat(accepted.subject()).isEqualTo(new Subject(provider.issuer(), "penduduk-9"));
      assertThat(accepted.actor().orElseThrow().subject().value()).isEqualTo("loket");
    }
  }

  @Test
  void grantThatIsShownTwice_isRefused_andExplainedThoughTheServerSaysNothing() {
    VerifiedToken person = Resident.signedIn(keycloak, "warga");
    URI endpoint = URI.create(keycloak.tokenEndpoint(Keycloak.PROVINSI));
    try (ResilientTransport network = ResilientTransport.builder().build()) {
      FirstAnswer replaying = new FirstAnswer(network, endpoint);
      try (TokenSource first = source().transport(replaying).build();
          TokenSource second = source().transport(replaying).build()) {
        assertThat(first.token(api(), person)).isNotNull();
        assertThat(refusal(second, person))
            .contains("it was used before", "'grant request is invalid'");
      }
    }
  }

  @Test
  void residentWhoIsNotKnownThere_isRefused_andExplainedThoughTheServerSaysNothing() {
    VerifiedToken person = Resident.signedIn(keycloak, "tetangga");
    try (TokenSource tokens = source().build()) {
      assertThat(refusal(tokens, person))
          .contains("the person is not known there", "'grant request is invalid'");
    }
  }

  private static String refusal(TokenSource tokens, VerifiedToken person) {
    TokenRefusedException refused =
        catchThrowableOfType(TokenRefusedException.class, () -> tokens.token(api(), person));
    assertThat(refused.code()).isEqualTo("token-refused.invalid-grant");
    return refused.explanation().in("en");
  }

  private static ProtectedResource api() {
    return Api.grantedBy(provider.issuer(), Api.SCOPE);
  }

  private static TokenSource.Builder source() {
    return TokenSource.builder()
        .as(ClientIdentity.of("loket", Keycloak.CLIENT_KEY))
        .asking(TokenServerSettings.at(provinsi).audienceParameter().grantsAsAccessTokens())
        .asking(TokenServerSettings.at(provider.issuer()).as(provider.client("loket")));
  }
}
