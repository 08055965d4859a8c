package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.simpul.core.Scope;
import id.simpul.identity.KeysUnavailableException;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Spring Authorization Server: delegation by {@code act}, and keys that change under load. */
@Tag("slow")
class SpringAuthorizationServerTest {

  @RegisterExtension private static final Spring SPRING = new Spring();

  private final MutableClock clock = MutableClock.startingNow();

  @Test
  void accessToken_isAccepted_withItsScopesOnlyWhereArraysAreExcused() {
    String token = fresh();
    try (TokenVerifier strict = Api.trusting(TrustedIssuer.at(SPRING.issuer()), clock);
        TokenVerifier excusing = Api.trusting(SPRING.trusted(), clock)) {
      assertThat(Api.code(strict, token)).isEqualTo("token.claim");
      VerifiedToken accepted = excusing.verify(Api.request("Bearer", token));
      assertThat(accepted.clientId()).isEqualTo("portal");
      assertThat(accepted.has(Scope.of(Api.SCOPE))).isTrue();
    }
  }

  @Test
  void exchangedToken_saysWhoActsForWhom() {
    String exchanged =
        SPRING
            .endpoint("dinas")
            .token(
                SpringIssuer.exchange(SPRING.server().tokenOf("warga-1"), SPRING.fresh("dinas")));
    try (TokenVerifier verifier = Api.trusting(SPRING.trusted(), clock)) {
      VerifiedToken token = verifier.verify(Api.request("Bearer", exchanged));
      assertThat(token.subject().value()).isEqualTo("warga-1");
      assertThat(token.actor().orElseThrow().subject().value()).isEqualTo("dinas");
      assertThat(token.actor().orElseThrow().subject().issuer()).isEqualTo(SPRING.issuer());
    }
  }

  @Test
  void keysChangedUnderLoad_refuseNotOneGoodToken() throws Exception {
    try (TokenVerifier verifier = Api.trusting(SPRING.trusted(), clock)) {
      assertThat(Api.code(verifier, fresh())).isEqualTo("accepted");
      for (int round = 0; round < 3; round++) {
        clock.advance(Duration.ofSeconds(10));
        assertThat(
                Rotation.refusedDuring(
                    SPRING.server()::rotate, verifier, SpringAuthorizationServerTest::fresh))
            .isEmpty();
      }
    }
  }

  @Test
  void keyThatIsWithdrawn_isRefusedFromTheNextReadingOn() {
    try (TokenVerifier verifier = Api.trusting(SPRING.trusted(), clock)) {
      String old = fresh();
      assertThat(Api.code(verifier, old)).isEqualTo("accepted");
      SPRING.server().rotate();
      SPRING.server().withdrawOldKeys();
      clock.advance(Duration.ofSeconds(10));
      assertThat(Api.code(verifier, fresh())).isEqualTo("accepted");
      assertThat(Api.code(verifier, old)).isEqualTo("token.key");
    }
  }

  @Test
  void serverGoneForLongerThanTheKeysServe_isAnOutage_andItsReturnIsFollowed() {
    TrustedIssuer brief = SPRING.trusted().keysServeAtMost(Duration.ofMinutes(10));
    try (TokenVerifier verifier = Api.trusting(brief, clock)) {
      String before = fresh();
      assertThat(Api.code(verifier, before)).isEqualTo("accepted");
      SPRING.stop();
      clock.advance(Duration.ofMinutes(10));
      assertThat(Api.code(verifier, before)).isEqualTo("accepted");
      clock.advance(Duration.ofSeconds(1));
      assertThatExceptionOfType(KeysUnavailableException.class)
          .isThrownBy(() -> Api.code(verifier, before));
      SPRING.start();
      clock.advance(Duration.ofSeconds(10));
      assertThat(Api.code(verifier, fresh())).isEqualTo("accepted");
      assertThat(Api.code(verifier, before))
          .as("its key died with the old server")
          .isEqualTo("token.key");
    }
  }

  private static String fresh() {
    return SPRING.fresh("portal");
  }
}
