package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import id.simpul.identity.IssuerHealth;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Keycloak: keys for signing and for encryption in one set, changed under load. That it goes and
 * comes back is tried in {@link TokenServerOutageTest}.
 */
@Tag("slow")
@ExtendWith(SharedKeycloak.class)
class KeycloakTest {

  private static Keycloak server;

  private final MutableClock clock = MutableClock.startingNow();

  @BeforeAll
  static void use(Keycloak keycloak) {
    server = keycloak;
    // A new one for this class: keys are in memory, and gone when it is started again.
    server.addKey("ecdsa-generated", 50, Map.of("ecdsaEllipticCurveKey", List.of("P-521")));
  }

  @Test
  void accessToken_isAccepted_andTheEncryptionKeysAreLeftOut() {
    try (TokenVerifier verifier = Api.trusting(kota(), clock)) {
      VerifiedToken token = verifier.verify(Api.request("Bearer", fresh("portal")));
      assertThat(token.clientId()).isEqualTo("portal");
      assertThat(token.issuer()).isEqualTo(server.issuer(Keycloak.KOTA));
      IssuerHealth health = verifier.health().get(0);
      assertThat(health.state()).isEqualTo(IssuerHealth.State.SERVING);
      assertThat(health.skipped()).anyMatch(why -> why.contains("not for verifying signatures"));
      assertThat(health.alarms()).isEmpty();
    }
  }

  @Test
  void accessTokenSignedByEs512_isAccepted() {
    try (TokenVerifier verifier =
        Api.trusting(kota().algorithms(SignatureAlgorithm.ES512), clock)) {
      assertThat(Api.code(verifier, fresh("portal-es512"))).isEqualTo("accepted");
      assertThat(Api.code(verifier, fresh("portal"))).isEqualTo("token.algorithm");
    }
  }

  @Test
  void tokenBoundByDpop_isAcceptedWithItsProof_andNeverAsABearerToken() throws Exception {
    ECKey holder = Holder.key();
    String token =
        new TokenEndpoint(server.tokenEndpoint(Keycloak.KOTA))
            .header("DPoP", Holder.proofFor(server.tokenEndpoint(Keycloak.KOTA), holder))
            .token(form("portal-dpop"));
    try (TokenVerifier verifier = Api.trusting(kota(), clock)) {
      assertThat(SignedJWT.parse(token).getJWTClaimsSet().getJSONObjectClaim("cnf"))
          .as("with a member of Keycloak's own beside it")
          .containsEntry("jkt", holder.computeThumbprint().toString())
          .hasSize(2);
      VerifiedToken accepted = verifier.verify(Holder.request(token, holder));
      assertThat(accepted.isSenderConstrained()).isTrue();
      assertThat(Api.code(verifier, token)).isEqualTo("token.sender-constrained");
    }
  }

  @Test
  void keysChangedUnderLoad_refuseNotOneGoodToken() throws Exception {
    try (TokenVerifier verifier = Api.trusting(kota(), clock)) {
      assertThat(Api.code(verifier, fresh("portal"))).isEqualTo("accepted");
      for (int round = 1; round <= 2; round++) {
        int priority = 1000 * round;
        clock.advance(Duration.ofSeconds(10));
        assertThat(
                Rotation.refusedDuring(
                    () -> server.addKey("rsa-generated", priority, Map.of()),
                    verifier,
                    () -> fresh("portal")))
            .isEmpty();
      }
    }
  }

  private static TrustedIssuer kota() {
    return TrustedIssuer.at(server.issuer(Keycloak.KOTA));
  }

  private static String fresh(String client) {
    return new TokenEndpoint(server.tokenEndpoint(Keycloak.KOTA)).token(form(client));
  }

  private static Map<String, String> form(String client) {
    return Map.of(
        "grant_type", "client_credentials", "client_id", client, "client_secret", "rahasia");
  }
}
