package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.identity.AccessToken;
import id.simpul.identity.Actor;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.Subject;
import id.simpul.identity.TokenException;
import id.simpul.identity.TokenRefusedException;
import id.simpul.identity.TokenServerSettings;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak's residents at Spring's server, and Spring's at Keycloak, each by a grant. */
@Tag("slow")
@ExtendWith(SharedKeycloak.class)
class CrossingProductsTest {

  private static Keycloak keycloak;
  private static Spring spring;
  private static String provinsi;
  private static String kabupaten;

  @BeforeAll
  static void start(Keycloak shared) {
    keycloak = shared;
    provinsi = shared.issuer(Keycloak.PROVINSI);
    kabupaten = shared.issuer(Keycloak.KABUPATEN);
    spring = new Spring(shared.neighbourPort());
    spring.start();
    spring
        .server()
        .introduce(
            provinsi,
            provinsi + "/protocol/openid-connect/certs",
            Map.of("5b6f6c39-4b5e-4c55-9a53-0a2a4e0e8f01", "penduduk-7"));
  }

  @AfterAll
  static void stop() {
    spring.stop();
  }

  @Test
  void keycloaksResident_getsATokenOfSpring_thatNamesHerAndUsAsActor() {
    VerifiedToken person = Resident.signedIn(keycloak, "warga");
    try (TokenSource tokens = source();
        TokenVerifier verifier = Api.trusting(spring.trusted(), Clock.systemUTC())) {
      AccessToken token = tokens.token(atSpring(), person);
      assertThat(token.subject()).contains(new Subject(spring.issuer(), "penduduk-7"));
      VerifiedToken accepted = verifier.verify(Api.request(token));
      assertThat(accepted.subject()).isEqualTo(new Subject(spring.issuer(), "penduduk-7"));
      assertThat(accepted.scopes()).containsExactly(Scope.of(Api.SCOPE));
      Actor actor = accepted.actor().orElseThrow();
      assertThat(actor.subject()).isEqualTo(new Subject(spring.issuer(), "loket"));
      assertThat(actor.actingFor()).as("Keycloak's grant named nobody").isEmpty();
    }
  }

  @Test
  void keycloaksResidentWhomSpringDoesNotKnow_isRefused_andExplained() {
    VerifiedToken person = Resident.signedIn(keycloak, "tetangga");
    try (TokenSource tokens = source()) {
      TokenRefusedException refused =
          catchThrowableOfType(TokenRefusedException.class, () -> tokens.token(atSpring(), person));
      assertThat(refused.error()).isEqualTo("invalid_grant");
      assertThat(refused.explanation().in("id")).contains("penggunanya belum dikenal di sana");
    }
  }

  @Test
  void springsResident_getsATokenOfKeycloak_onlyWhereAReviewerHasSeenThatNobodyIsNamed() {
    VerifiedToken person = spring.person("warga-1", Clock.systemUTC());
    TokenServerSettings there = TokenServerSettings.at(kabupaten);
    try (TokenSource strict = source(there);
        TokenSource excusing = source(there.exceptMissingActor());
        TokenVerifier verifier = Api.trusting(TrustedIssuer.at(kabupaten), Clock.systemUTC())) {
      TokenException refused =
          catchThrowableOfType(TokenException.class, () -> strict.token(atKeycloak(), person));
      assertThat(refused.code()).isEqualTo("token.delegation");
      assertThat(refused.explanation().in("en")).contains("does not name this client");
      VerifiedToken accepted = verifier.verify(Api.request(excusing.token(atKeycloak(), person)));
      assertThat(accepted.subject())
          .isEqualTo(new Subject(kabupaten, "9c1d7a52-6a0c-4a0e-8d0f-1f6c2b7d3e02"));
      assertThat(accepted.actor()).isEmpty();
      assertThat(accepted.clientId()).isEqualTo("loket");
    }
  }

  @Test
  void springsResidentWhomKeycloakDoesNotKnow_isRefused_andExplained() {
    VerifiedToken person = spring.person("warga-2", Clock.systemUTC());
    try (TokenSource tokens = source(TokenServerSettings.at(kabupaten).exceptMissingActor())) {
      TokenRefusedException refused =
          catchThrowableOfType(
              TokenRefusedException.class, () -> tokens.token(atKeycloak(), person));
      assertThat(refused.error()).isEqualTo("invalid_grant");
      assertThat(refused.explanation().in("en")).contains("the person is not known there");
    }
  }

  private static ProtectedResource atSpring() {
    return Api.grantedBy(spring.issuer(), Api.SCOPE);
  }

  private static ProtectedResource atKeycloak() {
    return Api.grantedBy(kabupaten, Api.SCOPE);
  }

  /** One program, known to three token servers, each asked in its own way. */
  private static TokenSource source(TokenServerSettings... more) {
    TokenSource.Builder builder =
        TokenSource.builder()
            .as(ClientIdentity.of("loket", Keycloak.CLIENT_KEY))
            .asking(TokenServerSettings.at(provinsi).audienceParameter().grantsAsAccessTokens())
            .asking(spring.as("loket"));
    for (TokenServerSettings each : more) {
      builder.asking(each);
    }
    return builder.build();
  }
}
