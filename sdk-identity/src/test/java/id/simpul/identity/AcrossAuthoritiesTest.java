package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import id.simpul.testkit.MutableClock;
import id.simpul.testkit.TestAuthority;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident of Depok at an API that takes Jakarta's tokens only (RFC 7523 section 2.1). */
class AcrossAuthoritiesTest {

  private static final String JAKARTA = "https://sso.jakarta.example";

  private final Agency agency = new Agency();
  private final TestAuthority jakarta =
      TestAuthority.builder("jakarta").clock(agency.clock).build();
  private final TokenSource tokens = agency.source().build();

  @BeforeEach
  void introduce() {
    agency.authority.registerClient(agency.registration().grantsFor(jakarta.issuer().toString()));
    agency.register(jakarta);
    jakarta.trustIssuer(agency.authority.issuer(), agency.authority.jwksUri().toString());
    jakarta.registerUser("warga-jkt-9", agency.authority.issuer(), "warga-1");
  }

  @AfterEach
  void close() {
    tokens.close();
    jakarta.close();
    agency.close();
  }

  @Test
  void tokenOfTheOtherAuthority_namesThePersonAsItKnowsHer_andUsAsActor() {
    AccessToken token =
        tokens.token(Agency.sktmAt(jakarta, "sktm:baca"), agency.resident("warga-1"));
    VerifiedToken read = agency.read(token, jakarta);
    assertThat(read.subject()).isEqualTo(new Subject(jakarta.issuer().toString(), "warga-jkt-9"));
    assertThat(token.subject()).contains(read.subject());
    assertThat(read.actor().orElseThrow().subject().value()).isEqualTo("rs-jakarta");
    assertThat(read.actor().orElseThrow().actingFor().orElseThrow().subject().issuer())
        .isEqualTo(agency.authority.issuer().toString());
    assertThat(read.has(Scope.of("sktm:baca"))).isTrue();
    assertThat(read.has(Scope.of("profil"))).isFalse();
  }

  @Test
  void personsOwnToken_isNeverShownToTheOtherServer_unlessSomebodySaysSo() {
    VerifiedToken person = agency.resident("warga-1");
    tokens.token(Agency.sktmAt(jakarta), person);
    assertThat(agency.authority.requestsTo("/token")).isEqualTo(1);
    agency.authority.stop();
    assertThat(
            catchThrowableOfType(
                TokenServerUnavailableException.class,
                () -> tokens.token(Agency.sktmAt(jakarta, "sktm:baca"), person)))
        .as("no way around her own server")
        .isNotNull();
    assertThat(jakarta.requestsTo("/token")).isEqualTo(1);
    agency.authority.restart();
    AccessToken handed =
        tokens.token(Agency.sktmAt(jakarta, "sktm:baca"), OnBehalfOf.person(person).handingOver());
    assertThat(handed.subject().orElseThrow().value()).isEqualTo("warga-jkt-9");
  }

  @Test
  void grantIsNotGivenToWhoIsNotRegisteredForIt_norTakenForWhoIsNotLinked() {
    TokenRefusedException unlinked =
        catchThrowableOfType(
            TokenRefusedException.class,
            () -> tokens.token(Agency.sktmAt(jakarta), agency.resident("warga-2")));
    assertThat(unlinked.error()).isEqualTo("invalid_grant");
    assertThat(unlinked.explanation().in("id")).contains("penggunanya belum dikenal di sana");
    assertThat(unlinked.explanation().in("en")).contains("the person is not known there");
    agency.register(agency.authority);
    TokenRefusedException unregistered =
        catchThrowableOfType(
            TokenRefusedException.class,
            () -> tokens.token(Agency.sktmAt(jakarta), agency.resident("warga-1")));
    assertThat(unregistered.error()).isEqualTo("invalid_target");
  }

  @Test
  void attack67_grantNeverOutlivesTheTokenItCameFrom() {
    VerifiedToken person = agency.resident("warga-1");
    agency.clock.advance(Duration.ofSeconds(200));
    AccessToken token = tokens.token(Agency.sktmAt(jakarta), person);
    assertThat(token.expiresAt()).isBeforeOrEqualTo(person.expiresAt());
  }

  @Test
  void representation_travelsWithThePerson() {
    Subject child = new Subject(agency.authority.issuer().toString(), "anak-1");
    agency.authority.registerParent("warga-1", "anak-1");
    AccessToken token =
        tokens.token(
            Agency.sktmAt(jakarta),
            OnBehalfOf.person(agency.resident("warga-1")).as(Representation.parentOf(child)));
    VerifiedToken read = agency.read(token, jakarta);
    assertThat(Representation.in(read)).contains(Representation.parentOf(child));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rs-jakarta", "penyusup"})
  void attack66_historyThatNamesAnotherThanUsAtHome_isRefused(String before) {
    Internet web = new Internet().withIssuer(Forge.ISSUER, "{}").withIssuer(JAKARTA, "{}");
    web.serving(
        Forge.ISSUER + "/token",
        answer(Forge.of(SignatureAlgorithm.ES256).claim("aud", Forge.text(JAKARTA))));
    String history = "{\"sub\":\"" + before + "\",\"iss\":\"" + Forge.ISSUER + "\"}";
    web.serving(
        JAKARTA + "/token",
        answer(
            Forge.of(SignatureAlgorithm.ES256)
                .claim("iss", Forge.text(JAKARTA))
                .claim("aud", Forge.text(Agency.SKTM))
                .claim("act", "{\"sub\":\"rs-jakarta\",\"act\":" + history + "}")));
    VerifiedToken person = Door.accept(Forge.of(SignatureAlgorithm.ES256));
    try (TokenSource source = over(web).build()) {
      TokenException refused =
          catchThrowableOfType(TokenException.class, () -> source.token(atJakarta(), person));
      assertThat(refused == null ? "taken" : refused.code())
          .isEqualTo(before.equals("rs-jakarta") ? "taken" : "token.delegation");
    }
  }

  private static String answer(Forge token) {
    return "{\"access_token\":\"" + token.token() + "\",\"token_type\":\"Bearer\"}";
  }

  @Test
  void grantIsAskedForAsAnAccessToken_ofAServerThatIssuesNothingElse() {
    Internet web = new Internet().withIssuer(Forge.ISSUER, "{}").withIssuer(JAKARTA, "{}");
    List<String> asked = new ArrayList<>();
    String grant = answer(Forge.of(SignatureAlgorithm.ES256).claim("aud", Forge.text(JAKARTA)));
    web.answering(
        Forge.ISSUER + "/token",
        request -> {
          asked.add(Agency.bodyOf(request));
          return Response.of(200, Headers.none(), Internet.bytes(grant));
        });
    web.failing(JAKARTA + "/token", 400, "{\"error\":\"invalid_grant\"}");
    VerifiedToken person = Door.accept(Forge.of(SignatureAlgorithm.ES256));
    TokenServerSettings byTheBook = TokenServerSettings.at(Forge.ISSUER);
    for (TokenServerSettings home : List.of(byTheBook, byTheBook.grantsAsAccessTokens())) {
      try (TokenSource source = over(web).asking(home).build()) {
        TokenRefusedException refused =
            catchThrowableOfType(
                TokenRefusedException.class, () -> source.token(atJakarta(), person));
        assertThat(refused.error()).isEqualTo("invalid_grant");
      }
    }
    assertThat(asked.get(0)).contains("requested_token_type=" + encoded(TokenRequest.JWT));
    assertThat(asked.get(1)).contains("requested_token_type=" + encoded(TokenRequest.ACCESS_TOKEN));
  }

  private TokenSource.Builder over(Internet web) {
    return TokenSource.builder()
        .as(ClientIdentity.of("rs-jakarta", agency.key))
        .transport(web)
        .clock(MutableClock.startingAt(Forge.NOW));
  }

  private static ProtectedResource atJakarta() {
    return new ProtectedResource(
        URI.create(Agency.SKTM), Audience.of(Agency.SKTM), Set.of(), URI.create(JAKARTA));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Test
  void attack60_90_grantForSomebodyElse_orForTooLong_isSentNowhere() {
    Internet web = new Internet();
    web.withIssuer(Forge.ISSUER, "{}");
    web.withIssuer("https://sso.jakarta.example", "{}");
    VerifiedToken person = Door.accept(Forge.of(SignatureAlgorithm.ES256));
    try (TokenSource source = over(web).build()) {
      for (Forge wrong :
          List.of(
              grant().claim("aud", "[\"https://sso.jakarta.example\",\"https://lain.example\"]"),
              grant().claim("aud", Forge.text(Agency.SKTM)),
              grant().claim("aud", Forge.text("https://sso.jakarta.example/")),
              grant()
                  .claim("aud", Forge.text("https://sso.jakarta.example"))
                  .claim("exp", Forge.seconds(301)),
              grant().claim("exp", "null"),
              grant().claim("exp", Forge.seconds(60)).claim("iss", "\"https://jahat.example\""))) {
        web.serving(
            Forge.ISSUER + "/token",
            "{\"access_token\":\"" + wrong.token() + "\",\"token_type\":\"N_A\"}");
        TokenException refused =
            catchThrowableOfType(TokenException.class, () -> source.token(atJakarta(), person));
        assertThat(refused.code()).isEqualTo("token.delegation");
        assertThat(refused.explanation().in("id")).contains("tidak dikirim ke mana pun");
      }
    }
    assertThat(web.visitsTo("https://sso.jakarta.example/token")).isZero();
  }

  /** A new one each time: a forge is changed by every word. */
  private static Forge grant() {
    return Forge.of(SignatureAlgorithm.ES256)
        .header("typ", "\"JWT\"")
        .claim("aud", Forge.text("https://sso.jakarta.example"));
  }
}
