package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.ECKey;
import id.simpul.core.Scope;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.KeysUnavailableException;
import id.simpul.identity.SignatureAlgorithm;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.Verification;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.MutableClock;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** npm's oidc-provider: ES512 from the client's proof to the token, as INApas asks for it. */
@Tag("slow")
class OidcProviderTest {

  @RegisterExtension private static final OidcProvider PROVIDER = new OidcProvider();

  private final MutableClock clock = MutableClock.startingNow();

  @Test
  void accessTokenSignedByEs512_isAccepted() {
    try (TokenVerifier verifier = Api.trusting(PROVIDER.trusted(), clock)) {
      VerifiedToken token = verifier.verify(Api.request("Bearer", fresh()));
      assertThat(token.clientId()).isEqualTo("portal");
      assertThat(token.has(Scope.of(Api.SCOPE))).isTrue();
    }
  }

  @Test
  void accessTokenSignedByEs512_isRefused_whereAnotherAlgorithmIsPinned() {
    try (TokenVerifier verifier =
        Api.trusting(
            TrustedIssuer.at(PROVIDER.issuer()).algorithms(SignatureAlgorithm.RS256), clock)) {
      assertThat(verifier.check(Api.request("Bearer", fresh())))
          .isInstanceOfSatisfying(
              Verification.Rejected.class,
              no -> assertThat(no.rejection().code()).isEqualTo("token.algorithm"));
    }
  }

  @Test
  void serverGoneForLongerThanTheKeysServe_isAnOutage_andItsReturnWithNewKeysIsFollowed() {
    try (TokenVerifier verifier =
        Api.trusting(PROVIDER.trusted().keysServeAtMost(Duration.ofMinutes(10)), clock)) {
      String before = fresh();
      assertThat(accepts(verifier, before)).isTrue();
      PROVIDER.stop();
      clock.advance(Duration.ofMinutes(10));
      assertThat(accepts(verifier, before)).as("the last good keys serve").isTrue();
      clock.advance(Duration.ofSeconds(1));
      assertThatExceptionOfType(KeysUnavailableException.class)
          .isThrownBy(() -> accepts(verifier, before));
      PROVIDER.startWithAnotherKey();
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
        PROVIDER
            .endpoint()
            .header("DPoP", Holder.proofFor(PROVIDER.issuer() + "/token", holder))
            .token(
                TokenEndpoint.clientCredentials(
                    "portal-dpop", PROVIDER.issuer(), PROVIDER.clientKey()));
    try (TokenVerifier verifier = Api.trusting(PROVIDER.trusted(), clock)) {
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
        PROVIDER
            .endpoint()
            .header("X-Client-Certificate", Base64.getEncoder().encodeToString(holder.getEncoded()))
            .token(
                TokenEndpoint.clientCredentials(
                    "portal-mtls", PROVIDER.issuer(), PROVIDER.clientKey()));
    try (TokenVerifier verifier = Api.trusting(PROVIDER.trusted(), clock)) {
      IncomingRequest request = Api.request("Bearer", token);
      assertThat(verifier.check(request.withPeerCertificate(holder)))
          .isInstanceOf(Verification.Accepted.class);
      assertThat(verifier.check(request.withPeerCertificate(thief)))
          .isInstanceOf(Verification.Rejected.class);
      assertThat(verifier.check(request)).isInstanceOf(Verification.Rejected.class);
    }
  }

  private static String fresh() {
    return PROVIDER
        .endpoint()
        .token(TokenEndpoint.clientCredentials("portal", PROVIDER.issuer(), PROVIDER.clientKey()));
  }

  private static boolean accepts(TokenVerifier verifier, String token) {
    return verifier.check(Api.request("Bearer", token)) instanceof Verification.Accepted;
  }
}
