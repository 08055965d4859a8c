package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.simpul.core.Scope;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.KeysUnavailableException;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.Verification;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** npm's oidc-provider: ES512 from the client's proof to the token, as INApas asks for it. */
@Tag("slow")
class OidcProviderTest {

  private static final Path INSTALLED =
      Path.of(System.getProperty("interop.installed"), "oidc-provider");

  private final int port = ServerProcess.freePort();
  private final String issuer = "http://127.0.0.1:" + port;
  private final TokenEndpoint endpoint = new TokenEndpoint(issuer + "/token");
  private final MutableClock clock = MutableClock.startingNow();
  private final ECKey client = key("klien");
  private @TempDir Path keys;
  private ServerProcess server;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(keys.resolve("client.json"), new JWKSet(client).toString(true));
    server = started(key("penerbit-1"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void accessTokenSignedByEs512_isAccepted() {
    try (TokenVerifier verifier = Api.trusting(depok(), clock)) {
      VerifiedToken token = verifier.verify(Api.request("Bearer", fresh()));
      assertThat(token.clientId()).isEqualTo("portal");
      assertThat(token.has(Scope.of(Api.SCOPE))).isTrue();
    }
  }

  @Test
  void accessTokenSignedByEs512_isRefused_whereAnotherAlgorithmIsPinned() {
    try (TokenVerifier verifier =
        Api.trusting(TrustedIssuer.at(issuer).algorithms(SignatureAlgorithm.RS256), clock)) {
      assertThat(verifier.check(Api.request("Bearer", fresh())))
          .isInstanceOfSatisfying(
              Verification.Rejected.class,
              no -> assertThat(no.rejection().code()).isEqualTo("token.algorithm"));
    }
  }

  @Test
  void serverGoneForLongerThanTheKeysServe_isAnOutage_andItsReturnWithNewKeysIsFollowed()
      throws IOException {
    try (TokenVerifier verifier =
        Api.trusting(depok().keysServeAtMost(Duration.ofMinutes(10)), clock)) {
      String before = fresh();
      assertThat(accepts(verifier, before)).isTrue();
      server.close();
      clock.advance(Duration.ofMinutes(10));
      assertThat(accepts(verifier, before)).as("the last good keys serve").isTrue();
      clock.advance(Duration.ofSeconds(1));
      assertThatExceptionOfType(KeysUnavailableException.class)
          .isThrownBy(() -> accepts(verifier, before));
      server = started(key("penerbit-2"));
      String after = fresh();
      clock.advance(Duration.ofSeconds(10));
      assertThat(accepts(verifier, after)).isTrue();
      assertThat(accepts(verifier, before)).as("its key is gone").isFalse();
    }
  }

  @Test
  void tokenBoundByDpop_isAcceptedWithItsProof_once_andNeverAsABearerToken() {
    ECKey holder = Holder.key();
    String token =
        new TokenEndpoint(issuer + "/token")
            .header("DPoP", Holder.proofFor(issuer + "/token", holder))
            .token(TokenEndpoint.clientCredentials("portal-dpop", issuer, client));
    try (TokenVerifier verifier = Api.trusting(depok(), clock)) {
      IncomingRequest proven = Holder.request(token, holder);
      assertThat(verifier.check(proven)).isInstanceOf(Verification.Accepted.class);
      assertThat(verifier.check(proven)).as("replayed").isInstanceOf(Verification.Rejected.class);
      assertThat(accepts(verifier, token)).as("without a proof").isFalse();
      assertThat(verifier.check(Holder.request(token, Holder.key())))
          .as("by another key")
          .isInstanceOf(Verification.Rejected.class);
    }
  }

  @Test
  void tokenBoundToACertificate_isAcceptedFromItsHolderOnly() throws Exception {
    X509Certificate holder = new HeldCertificate.Builder().build().certificate();
    X509Certificate thief = new HeldCertificate.Builder().build().certificate();
    String token =
        new TokenEndpoint(issuer + "/token")
            .header("X-Client-Certificate", Base64.getEncoder().encodeToString(holder.getEncoded()))
            .token(TokenEndpoint.clientCredentials("portal-mtls", issuer, client));
    try (TokenVerifier verifier = Api.trusting(depok(), clock)) {
      IncomingRequest request = Api.request("Bearer", token);
      assertThat(verifier.check(request.withPeerCertificate(holder)))
          .isInstanceOf(Verification.Accepted.class);
      assertThat(verifier.check(request.withPeerCertificate(thief)))
          .isInstanceOf(Verification.Rejected.class);
      assertThat(verifier.check(request)).isInstanceOf(Verification.Rejected.class);
    }
  }

  private TrustedIssuer depok() {
    return TrustedIssuer.at(issuer).algorithms(SignatureAlgorithm.ES512);
  }

  private String fresh() {
    return endpoint.token(TokenEndpoint.clientCredentials("portal", issuer, client));
  }

  private static boolean accepts(TokenVerifier verifier, String token) {
    return verifier.check(Api.request("Bearer", token)) instanceof Verification.Accepted;
  }

  private ServerProcess started(ECKey signing) throws IOException {
    Path signingKeys = keys.resolve(signing.getKeyID() + ".json");
    Files.writeString(signingKeys, new JWKSet(signing).toString(false));
    return ServerProcess.start(
            "oidc-provider",
            INSTALLED,
            Map.of(),
            List.of(
                "node",
                "server.mjs",
                String.valueOf(port),
                Api.AUDIENCE,
                signingKeys.toString(),
                keys.resolve("client.json").toString()))
        .untilServing(issuer + "/.well-known/openid-configuration", Duration.ofMinutes(1));
  }

  static ECKey key(String kid) {
    try {
      return new ECKeyGenerator(Curve.P_521)
          .keyID(kid)
          .algorithm(JWSAlgorithm.ES512)
          .keyUse(KeyUse.SIGNATURE)
          .generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
