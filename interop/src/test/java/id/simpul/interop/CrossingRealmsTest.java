package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Scope;
import id.simpul.core.Secret;
import id.simpul.core.http.ResilientTransport;
import id.simpul.identity.AccessToken;
import id.simpul.identity.ClientIdentity;
import id.simpul.identity.Subject;
import id.simpul.identity.TokenException;
import id.simpul.identity.TokenRefusedException;
import id.simpul.identity.TokenServerSettings;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From one Keycloak realm to another by a grant (RFC 7523 section 2.1), and what it refuses. */
@Tag("slow")
@ExtendWith(SharedKeycloak.class)
class CrossingRealmsTest {

  /** Who {@code warga} of the one realm is in the other. */
  private static final String THERE = "9c1d7a52-6a0c-4a0e-8d0f-1f6c2b7d3e02";

  private static Keycloak server;
  private static String home;
  private static String away;

  @BeforeAll
  static void use(Keycloak keycloak) {
    server = keycloak;
    home = keycloak.issuer(Keycloak.PROVINSI);
    away = keycloak.issuer(Keycloak.KABUPATEN);
  }

  @Test
  void residentsToken_becomesOneOfTheOtherRealm_thatNamesHerAsThatRealmKnowsHer() {
    VerifiedToken person = Resident.signedIn(server, "warga");
    try (TokenSource tokens = asking(settings(away).exceptMissingActor()).build();
        TokenVerifier verifier = Api.trusting(TrustedIssuer.at(away), Clock.systemUTC())) {
      AccessToken token = tokens.token(Api.grantedBy(away, Api.SCOPE), person);
      assertThat(token.subject()).contains(new Subject(away, THERE));
      VerifiedToken accepted = verifier.verify(Api.request(token));
      assertThat(accepted.subject()).isEqualTo(new Subject(away, THERE));
      assertThat(accepted.clientId()).isEqualTo("loket");
      assertThat(accepted.scopes()).containsExactly(Scope.of(Api.SCOPE));
      assertThat(accepted.expiresAt()).isBeforeOrEqualTo(person.expiresAt());
    }
  }

  @Test
  void tokenWithoutAnActor_isRefused_whereNobodyHasSaidOtherwise() {
    VerifiedToken person = Resident.signedIn(server, "warga");
    try (TokenSource tokens = asking(settings(away)).build()) {
      TokenException refused =
          catchThrowableOfType(
              TokenException.class, () -> tokens.token(Api.grantedBy(away, Api.SCOPE), person));
      assertThat(refused.code()).isEqualTo("token.delegation");
      assertThat(refused.explanation().in("id")).contains("'act'", "mengabaikan delegasi");
    }
  }

  @Test
  void grantOfAKindThatKeycloakDoesNotIssue_isRefused() {
    VerifiedToken person = Resident.signedIn(server, "warga");
    try (TokenSource tokens =
        TokenSource.builder()
            .as(ClientIdentity.of("loket", Keycloak.CLIENT_KEY))
            .asking(TokenServerSettings.at(home).audienceParameter())
            .build()) {
      TokenRefusedException refused = refusal(tokens, away, person);
      assertThat(refused.error()).isEqualTo("invalid_request");
      assertThat(refused.getMessage()).contains("requested_token_type unsupported");
    }
  }

  @Test
  void grantThatIsShownTwice_isRefused_andExplained() {
    VerifiedToken person = Resident.signedIn(server, "warga");
    try (ResilientTransport network = ResilientTransport.builder().build()) {
      FirstAnswer replaying =
          new FirstAnswer(network, URI.create(server.tokenEndpoint(Keycloak.PROVINSI)));
      TokenServerSettings excusing = settings(away).exceptMissingActor();
      try (TokenSource first = asking(excusing).transport(replaying).build();
          TokenSource second = asking(excusing).transport(replaying).build()) {
        assertThat(first.token(Api.grantedBy(away, Api.SCOPE), person)).isNotNull();
        TokenRefusedException refused = refusal(second, away, person);
        assertThat(refused.code()).isEqualTo("token-refused.invalid-grant");
        assertThat(refused.explanation().in("en"))
            .contains("it was used before", "'Token reuse detected'", "'" + away + "'");
        assertThat(refused.explanation().in("id")).contains("sudah pernah dipakai");
        assertThat(refused.retryability().toString()).isEqualTo("NOT_RETRYABLE");
      }
    }
  }

  @Test
  void grantForAnotherServer_isRefused_andExplained() {
    VerifiedToken person = Resident.signedIn(server, "warga");
    String other = server.issuer(Keycloak.KOTA);
    TokenServerSettings mistaken =
        TokenServerSettings.at(other)
            .as(ClientIdentity.withSecret("loket-lama", Secret.of("rahasia")))
            .tokenEndpoint(URI.create(server.tokenEndpoint(Keycloak.KABUPATEN)));
    try (TokenSource tokens = asking(mistaken).build()) {
      TokenRefusedException refused = refusal(tokens, other, person);
      assertThat(refused.error()).isEqualTo("invalid_grant");
      assertThat(refused.explanation().in("en"))
          .contains("meant for another server", "'Invalid token audience'");
    }
  }

  @Test
  void grantOfAnIssuerThatIsNotKnownThere_isRefused_andExplained() {
    VerifiedToken person = Resident.signedIn(server, "warga");
    String stranger = server.issuer(Keycloak.KOTA);
    TokenServerSettings there =
        TokenServerSettings.at(stranger)
            .as(ClientIdentity.withSecret("portal", Secret.of("rahasia")));
    try (TokenSource tokens = asking(there).build()) {
      TokenRefusedException refused = refusal(tokens, stranger, person);
      assertThat(refused.error()).isEqualTo("invalid_grant");
      assertThat(refused.explanation().in("en"))
          .contains("its issuer is not trusted there", "No Identity Provider");
    }
  }

  @Test
  void residentWhomTheOtherRealmDoesNotKnow_isRefused_andExplained() {
    VerifiedToken person = Resident.signedIn(server, "tetangga");
    try (TokenSource tokens = asking(settings(away).exceptMissingActor()).build()) {
      TokenRefusedException refused = refusal(tokens, away, person);
      assertThat(refused.error()).isEqualTo("invalid_grant");
      assertThat(refused.explanation().in("id"))
          .contains("penggunanya belum dikenal di sana", "'User not found'");
    }
  }

  private static TokenRefusedException refusal(
      TokenSource tokens, String server, VerifiedToken person) {
    return catchThrowableOfType(
        TokenRefusedException.class, () -> tokens.token(Api.grantedBy(server, Api.SCOPE), person));
  }

  private static TokenServerSettings settings(String issuer) {
    return TokenServerSettings.at(issuer);
  }

  private static TokenSource.Builder asking(TokenServerSettings there) {
    return TokenSource.builder()
        .as(ClientIdentity.of("loket", Keycloak.CLIENT_KEY))
        .asking(TokenServerSettings.at(home).audienceParameter().grantsAsAccessTokens())
        .asking(there);
  }
}
