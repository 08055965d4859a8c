package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.simpul.core.Scope;
import id.simpul.identity.KeysUnavailableException;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.Verification;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spring Authorization Server: delegation by {@code act}, and keys that change under load. */
@Tag("slow")
class SpringAuthorizationServerTest {

  private final int port = ServerProcess.freePort();
  private final String issuer = "http://127.0.0.1:" + port;
  private final MutableClock clock = MutableClock.startingNow();
  private SpringIssuer server;

  @BeforeEach
  void start() {
    server = SpringIssuer.start(port);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void accessToken_isAccepted_withItsScopesOnlyWhereArraysAreExcused() {
    String token = fresh();
    try (TokenVerifier strict = Api.trusting(TrustedIssuer.at(issuer), clock);
        TokenVerifier excusing = Api.trusting(spring(), clock)) {
      assertThat(code(strict, token)).isEqualTo("token.claim");
      VerifiedToken accepted = excusing.verify(Api.request("Bearer", token));
      assertThat(accepted.clientId()).isEqualTo("portal");
      assertThat(accepted.has(Scope.of(Api.SCOPE))).isTrue();
    }
  }

  @Test
  void exchangedToken_saysWhoActsForWhom() {
    String exchanged =
        endpoint("dinas").token(SpringIssuer.exchange(server.tokenOf("warga-1"), fresh("dinas")));
    try (TokenVerifier verifier = Api.trusting(spring(), clock)) {
      VerifiedToken token = verifier.verify(Api.request("Bearer", exchanged));
      assertThat(token.subject().value()).isEqualTo("warga-1");
      assertThat(token.actor().orElseThrow().subject().value()).isEqualTo("dinas");
      assertThat(token.actor().orElseThrow().subject().issuer()).isEqualTo(issuer);
    }
  }

  @Test
  void keysChangedUnderLoad_refuseNotOneGoodToken() throws Exception {
    try (TokenVerifier verifier = Api.trusting(spring(), clock)) {
      assertThat(code(verifier, fresh())).isEqualTo("accepted");
      for (int round = 0; round < 3; round++) {
        clock.advance(Duration.ofSeconds(10));
        assertThat(Rotation.refusedDuring(server::rotate, verifier, this::fresh)).isEmpty();
      }
    }
  }

  @Test
  void keyThatIsWithdrawn_isRefusedFromTheNextReadingOn() {
    try (TokenVerifier verifier = Api.trusting(spring(), clock)) {
      String old = fresh();
      assertThat(code(verifier, old)).isEqualTo("accepted");
      server.rotate();
      server.withdrawOldKeys();
      clock.advance(Duration.ofSeconds(10));
      assertThat(code(verifier, fresh())).isEqualTo("accepted");
      assertThat(code(verifier, old)).isEqualTo("token.key");
    }
  }

  @Test
  void serverGoneForLongerThanTheKeysServe_isAnOutage_andItsReturnIsFollowed() {
    TrustedIssuer brief = spring().keysServeAtMost(Duration.ofMinutes(10));
    try (TokenVerifier verifier = Api.trusting(brief, clock)) {
      String before = fresh();
      assertThat(code(verifier, before)).isEqualTo("accepted");
      server.close();
      clock.advance(Duration.ofMinutes(10));
      assertThat(code(verifier, before)).isEqualTo("accepted");
      clock.advance(Duration.ofSeconds(1));
      assertThatExceptionOfType(KeysUnavailableException.class)
          .isThrownBy(() -> code(verifier, before));
      server = SpringIssuer.start(port);
      clock.advance(Duration.ofSeconds(10));
      assertThat(code(verifier, fresh())).isEqualTo("accepted");
      assertThat(code(verifier, before))
          .as("its key died with the old server")
          .isEqualTo("token.key");
    }
  }

  private TrustedIssuer spring() {
    return TrustedIssuer.at(issuer).exceptScopeArrays();
  }

  private String fresh() {
    return fresh("portal");
  }

  private String fresh(String client) {
    return endpoint(client).token(Map.of("grant_type", "client_credentials", "scope", Api.SCOPE));
  }

  private TokenEndpoint endpoint(String client) {
    String secret =
        Base64.getEncoder()
            .encodeToString((client + ":rahasia-" + client).getBytes(StandardCharsets.UTF_8));
    return new TokenEndpoint(issuer + "/oauth2/token").header("Authorization", "Basic " + secret);
  }

  private static String code(TokenVerifier verifier, String token) {
    return verifier.check(Api.request("Bearer", token)) instanceof Verification.Rejected no
        ? no.rejection().code()
        : "accepted";
  }
}
