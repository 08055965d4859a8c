package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Scope;
import id.simpul.core.Secret;
import id.simpul.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks every way a token is refused, by causing it. */
class RefusalExplanationTest {

  @Test
  void audiencesAndTimes_areTold_asPeopleWriteThem() {
    Rejection other =
        Door.refuse(
            Forge.of(SignatureAlgorithm.ES256).claim("aud", "[\"https://a.example\",\"b\"]"),
            "token.audience");
    assertThat(other.explanation().in("en")).contains("'https://a.example', 'b'");
    TokenVerifier verifier =
        TokenVerifier.forAudience(Forge.API)
            .trusting(
                TrustedIssuer.at(Forge.ISSUER)
                    .keys(KeySource.fixedJwks(Forge.of(SignatureAlgorithm.ES256).jwks())))
            .executor(Runnable::run)
            .clock(MutableClock.startingAt(Forge.NOW.plusSeconds(999).plusNanos(123_456_789)))
            .build();
    Rejection expired =
        Door.refuse(verifier, Forge.of(SignatureAlgorithm.ES256).token(), "token.expired");
    assertThat(expired.explanation().in("en")).contains("it is 2026-03-02T03:20:44Z now");
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusal_explainsItselfInIndonesianAndEnglish(RefusalKind kind) {
    Rejection rejection = cause(kind);
    assertThat(rejection.code()).isEqualTo(kind.code()).matches("token\\.[a-z-]+");
    assertThat(rejection.status()).isIn(401, 403);
    Door.speaksTwoLanguagesWithoutToken(rejection, Forge.of(ES256).token());
    assertThat(rejection.explanation().in("id")).matches("(?s).{40,}[.]");
    assertThat(rejection.explanation().in("en")).matches("(?s).{40,}[.]");
  }

  private static Rejection cause(RefusalKind kind) {
    Forge forge = Forge.of(ES256);
    return switch (kind) {
      case MISSING -> rejected(Map.of());
      case CREDENTIALS -> rejected(Map.of("Authorization", List.of("Basic YTpi")));
      case MALFORMED -> rejected(forge.header("crit", "[]"));
      case TYPE -> rejected(forge.header("typ", "\"JWT\""));
      case ISSUER -> rejected(forge.claim("iss", "\"https://jahat.example\""));
      case ALGORITHM -> rejected(forge.header("alg", "\"none\""));
      case KEY -> rejected(forge.header("kid", "\"lain\""));
      case SIGNATURE ->
          Door.refuse(
              Door.of(forge.jwks()), forge.token().replaceAll("[^.]+$", "AAAA"), kind.code());
      case CLAIM -> rejected(forge.without("sub"));
      case AUDIENCE -> rejected(forge.claim("aud", "\"lain\""));
      case EXPIRED -> rejected(forge.claim("exp", Forge.seconds(-31)).claim("iat", "1"));
      case NOT_YET_VALID -> rejected(forge.claim("nbf", Forge.seconds(31)));
      case LIFETIME -> rejected(forge.claim("exp", Forge.seconds(99_999)));
      case ACTOR -> rejected(forge.claim("act", "1"));
      case REPRESENTATION ->
          catchThrowableOfType(
                  TokenRejectedException.class,
                  () ->
                      Representation.in(
                          Door.accept(forge.claim("authorization_details", "\"anak\""))))
              .rejection();
      case SENDER_CONSTRAINED -> rejected(forge.claim("cnf", "{}"));
      case NONCE -> signIn(forge.claim("nonce", "\"lain\""));
      case ACCESS_TOKEN_HASH -> signIn(forge.claim("nonce", "\"n\"").claim("at_hash", "\"lain\""));
      case HOLDER ->
          asked(
              Holder.door(),
              Holder.request(
                  "DPoP",
                  forge.claim("cnf", "{\"jkt\":\"" + "A".repeat(43) + "\"}").token(),
                  Holder.of(ES256).proof(forge.token()).token()));
      case PROOF ->
          asked(Holder.door(), Holder.request("DPoP", Holder.of(ES256).token().token(), "a.b.c"));
      case PROOF_NONCE ->
          asked(
              Holder.door(
                  ProofOfPossession.standard().requiringNonces(Secret.of("s".repeat(32))),
                  MutableClock.startingAt(Forge.NOW)),
              Holder.of(ES256).asking(proof -> proof));
      case PROOF_REPLAYED -> {
        TokenVerifier door = Holder.door();
        IncomingRequest request = Holder.of(ES256).asking(proof -> proof);
        door.verify(request);
        yield asked(door, request);
      }
      case CLIENT ->
          Door.refuse(
              Door.of(
                  TrustedIssuer.at(Forge.ISSUER)
                      .keys(KeySource.fixedJwks(forge.jwks()))
                      .onlyClients("portal-bogor")),
              forge.token(),
              kind.code());
      case SIGN_IN_TOO_OLD ->
          catchThrowableOfType(
                  TokenRejectedException.class,
                  () -> Door.accept(forge).requireSignInWithin(Duration.ofMinutes(5)))
              .rejection();
      case SCOPE ->
          catchThrowableOfType(
                  TokenRejectedException.class, () -> Door.accept(forge).require(Scope.of("hapus")))
              .rejection();
      case ASSURANCE ->
          catchThrowableOfType(
                  TokenRejectedException.class, () -> Door.accept(forge).require(Assurance.HIGH))
              .rejection();
    };
  }

  private static Rejection signIn(Forge forge) {
    Forge idToken = forge.header("typ", "\"JWT\"").claim("aud", "\"portal\"");
    try (IdTokenVerifier verifier =
        IdTokenVerifier.forClient("portal")
            .trusting(TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(idToken.jwks())))
            .clock(MutableClock.startingAt(Forge.NOW))
            .executor(Runnable::run)
            .build()) {
      SignInRequest asked = SignInRequest.withNonce("n").cameWith(Secret.of("token-akses"));
      return catchThrowableOfType(
              TokenRejectedException.class, () -> verifier.verify(idToken.token(), asked))
          .rejection();
    }
  }

  private static Rejection asked(TokenVerifier door, IncomingRequest request) {
    return ((Verification.Rejected) door.check(request)).rejection();
  }

  private static Rejection rejected(Forge forge) {
    return rejected(Map.of("Authorization", List.of("Bearer " + forge.token())));
  }

  private static Rejection rejected(Map<String, List<String>> headers) {
    Verification found =
        Door.of(Forge.of(ES256).jwks())
            .check(IncomingRequest.of("GET", URI.create(Forge.API), headers));
    return ((Verification.Rejected) found).rejection();
  }
}
