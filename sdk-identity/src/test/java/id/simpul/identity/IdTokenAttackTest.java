package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Secret;
import id.simpul.testkit.MutableClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on a sign-in, by the ID token that comes back from it. */
class IdTokenAttackTest {

  private static final String PORTAL = "portal-depok";
  private static final SignInRequest ASKED = SignInRequest.withNonce("nonce-sesi-ini");
  private static final Secret ACCESS_TOKEN = Secret.of("SlAV32hkKG");

  private final Forge forge = idToken(ES256);

  @ParameterizedTest
  @EnumSource
  void goodIdToken_saysWhoSignedIn(SignatureAlgorithm algorithm) {
    Forge any =
        idToken(algorithm)
            .claim("at_hash", Forge.text(half(algorithm, ACCESS_TOKEN.reveal())))
            .claim("name", "\"Siti\"")
            .claim("acr", "\"high\"")
            .claim("auth_time", Forge.seconds(-60));
    VerifiedIdToken person =
        door(any)
            .verify(
                any.token(),
                ASKED.cameWith(ACCESS_TOKEN).atLeast(Assurance.HIGH).maxAge(Duration.ofMinutes(1)));
    assertThat(person.subject()).isEqualTo(new Subject(Forge.ISSUER, "warga-1"));
    assertThat(person.assurance()).isEqualTo(Assurance.HIGH);
    assertThat(person.authenticatedAt()).contains(Forge.NOW.minusSeconds(60));
    assertThat(person.claim("name")).contains("Siti");
    assertThat(person.claim("iat")).isEmpty();
    assertThat(person.issuedAt()).isEqualTo(Forge.NOW);
    assertThat(person.expiresAt()).isEqualTo(Forge.NOW.plusSeconds(300));
    assertThat(person.toString()).doesNotContain("warga-1", "Siti");
  }

  @ParameterizedTest
  @EnumSource
  void attack59_nonceOfAnotherSignIn_isRefused(SignatureAlgorithm algorithm) {
    refuse(idToken(algorithm).claim("nonce", "\"nonce-sesi-lain\""), ASKED, "token.nonce");
    refuse(idToken(algorithm).without("nonce"), ASKED, "token.claim");
    refuse(idToken(algorithm).claim("nonce", "null"), ASKED, "token.claim");
    refuse(idToken(algorithm).claim("nonce", "[\"nonce-sesi-ini\"]"), ASKED, "token.claim");
  }

  @ParameterizedTest
  @EnumSource
  void attack59_accessTokenOfAnotherSignIn_isRefused(SignatureAlgorithm algorithm) {
    SignInRequest asked = ASKED.cameWith(ACCESS_TOKEN);
    refuse(
        idToken(algorithm).claim("at_hash", Forge.text(half(algorithm, "lain"))),
        asked,
        "token.at-hash");
    refuse(idToken(algorithm).claim("at_hash", "null"), asked, "token.claim");
    String whole = half(algorithm, ACCESS_TOKEN.reveal()) + "A";
    refuse(idToken(algorithm).claim("at_hash", Forge.text(whole)), asked, "token.at-hash");
  }

  @ParameterizedTest
  @EnumSource
  void attack52_idToken_isNeverAcceptedAtAnApi_andAnAccessTokenIsNoSignIn(
      SignatureAlgorithm algorithm) {
    Forge any = idToken(algorithm).claim("aud", Forge.text(Forge.API));
    Door.refuse(Door.of(any.jwks()), any.token(), "token.type");
    refuse(
        Forge.of(algorithm).claim("aud", Forge.text(PORTAL)).claim("nonce", "\"nonce-sesi-ini\""),
        ASKED,
        "token.type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"at+jwt", "logout+jwt", "dpop+jwt", "jwt", "id_token"})
  void attack53_whatIsTypedOtherwise_isNoIdToken(String typ) {
    refuse(forge.header("typ", Forge.text(typ)), ASKED, "token.type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"portal\"",
        "\"portal-depok2\"",
        "[\"lain\"]",
        "[\"portal-depok\",\"lain\"]",
        "\"https://api.jakarta.example/rs\""
      })
  void attack50_idTokenForAnotherClient_isRefused(String aud) {
    refuse(forge.claim("aud", aud), ASKED, "token.audience");
    refuse(forge.claim("azp", "\"lain\""), ASKED, "token.audience");
  }

  @Test
  void attack50_azp_mustBeOurs_whereverItStands() {
    refuse(forge.claim("azp", "\"lain\""), ASKED, "token.audience");
    refuse(forge.claim("azp", "null"), ASKED, "token.claim");
    forge.claim("azp", "\"portal-depok\"").claim("aud", "[\"lain\",\"portal-depok\"]");
    assertThat(door(forge).verify(forge.token(), ASKED).subject().value()).isEqualTo("warga-1");
    try (IdTokenVerifier alone = door(issuer(forge).singleAudience())) {
      refuse(alone, forge.token(), ASKED, "token.audience");
    }
  }

  @Test
  void attack57_58_signInThatIsTooWeakOrTooOld_isRefused_withWhatToAskFor() {
    Rejection weak = refuse(forge, ASKED.atLeast(Assurance.HIGH), "token.assurance");
    assertThat(weak.wwwAuthenticate()).contains("acr_values=\"high ");
    SignInRequest recent = ASKED.maxAge(Duration.ofMinutes(5));
    refuse(forge, recent, "token.sign-in-too-old");
    // The issuer's clock may be half a minute from ours.
    forge.claim("auth_time", Forge.seconds(-330));
    assertThat(door(forge).verify(forge.token(), recent).authenticatedAt()).isPresent();
    refuse(forge.claim("auth_time", Forge.seconds(-331)), recent, "token.sign-in-too-old");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp", "iat", "sub", "aud", "iss"})
  void attack40_54_claimThatIsMissingOrNull_isRefused(String name) {
    String code = name.equals("iss") ? "token.issuer" : "token.claim";
    refuse(idToken(ES256).claim(name, "null"), ASKED, code);
    refuse(idToken(ES256).without(name), ASKED, code);
  }

  @Test
  void attack44_46_48_49_timeAndIssuerAreCheckedAsForAccessTokens() {
    refuse(forge.claim("exp", Forge.seconds(-30)).claim("iat", "1"), ASKED, "token.expired");
    refuse(idToken(ES256).claim("iat", Forge.seconds(31)), ASKED, "token.not-yet-valid");
    refuse(idToken(ES256).claim("iss", "\"https://jahat.example\""), ASKED, "token.issuer");
    Forge stranger =
        idToken(ES256).signedBy(Forge.key(ES256, "orang-asing")).header("kid", "\"kunci-1\"");
    refuse(door(idToken(ES256)), stranger.token(), ASKED, "token.signature");
    refuse(idToken(ES256).claim("sub", Forge.text("x".repeat(256))), ASKED, "token.claim");
  }

  @Test
  void keysOutOfReach_areAnOutage_andClosingIsNamed() {
    IdTokenVerifier verifier = door(TrustedIssuer.at(Forge.ISSUER).keys(from -> "<html>"));
    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> verifier.verify(forge.token(), ASKED))
        .satisfies(e -> assertThat(e.code()).isEqualTo("keys.unavailable"));
    verifier.close();
    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> verifier.verify(forge.token(), ASKED))
        .satisfies(e -> assertThat(e.code()).isEqualTo("keys.closed"));
  }

  @Test
  void verifierWithoutIssuer_orClient_orNonce_cannotBeMade() {
    assertThatIllegalStateException().isThrownBy(() -> IdTokenVerifier.forClient(PORTAL).build());
    assertThatIllegalArgumentException().isThrownBy(() -> IdTokenVerifier.forClient(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> SignInRequest.withNonce(" "));
    assertThat(ASKED.cameWith(ACCESS_TOKEN).toString())
        .doesNotContain("nonce-sesi-ini", ACCESS_TOKEN.reveal());
  }

  private static Forge idToken(SignatureAlgorithm algorithm) {
    return Forge.of(algorithm)
        .header("typ", "\"JWT\"")
        .without("client_id")
        .without("jti")
        .without("scope")
        .claim("aud", Forge.text(PORTAL))
        .claim("nonce", "\"nonce-sesi-ini\"");
  }

  private static String half(SignatureAlgorithm algorithm, String accessToken) {
    try {
      byte[] sum =
          java.security.MessageDigest.getInstance(digestOf(algorithm))
              .digest(accessToken.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(sum, sum.length / 2));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digestOf(SignatureAlgorithm algorithm) {
    return algorithm.name().endsWith("256")
        ? "SHA-256"
        : algorithm.name().endsWith("384") ? "SHA-384" : "SHA-512";
  }

  private static TrustedIssuer issuer(Forge forge) {
    return TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(forge.jwks()));
  }

  private static IdTokenVerifier door(Forge forge) {
    return door(issuer(forge));
  }

  private static IdTokenVerifier door(TrustedIssuer issuer) {
    return IdTokenVerifier.forClient(PORTAL)
        .trusting(issuer)
        .transport(Door.NO_NETWORK)
        .clock(MutableClock.startingAt(Forge.NOW))
        .executor(Runnable::run)
        .build();
  }

  private static Rejection refuse(Forge forge, SignInRequest asked, String code) {
    return refuse(door(forge), forge.token(), asked, code);
  }

  private static Rejection refuse(
      IdTokenVerifier verifier, String token, SignInRequest asked, String code) {
    TokenRejectedException refused =
        catchThrowableOfType(TokenRejectedException.class, () -> verifier.verify(token, asked));
    assertThat(refused).as("an ID token that should be refused as " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    Door.speaksTwoLanguagesWithoutToken(refused.rejection(), token);
    return refused.rejection();
  }
}
