package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static id.simpul.identity.SignatureAlgorithm.RS256;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import id.simpul.identity.IssuerHealth.State;
import id.simpul.testkit.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an operator sees of an issuer's keys. */
class KeyHealthTest {

  private static final String JWKS = Forge.ISSUER + "/jwks";

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Forge forge = Forge.of(ES256).claim("exp", Forge.seconds(24 * 3600));
  private final Internet web = new Internet().withIssuer(Forge.ISSUER, forge.jwks());
  private final TokenVerifier verifier =
      TokenVerifier.forAudience(Forge.API)
          .trusting(TrustedIssuer.at(Forge.ISSUER).maxLifetime(Duration.ofHours(24)))
          .transport(web)
          .clock(clock)
          .executor(Runnable::run)
          .build();

  @Test
  void untriedThenServingThenStaleThenUnavailableThenServing() {
    assertThat(health().state()).isEqualTo(State.UNTRIED);
    assertThat(health().age()).isEmpty();
    assertThat(health().servesUntil()).isEmpty();
    assertThat(web.visits()).as("asking fetches nothing").isEmpty();

    show();
    clock.advance(Duration.ofMinutes(1));
    assertThat(health().state()).isEqualTo(State.SERVING);
    assertThat(health().keys()).isEqualTo(1);
    assertThat(health().age()).contains(Duration.ofMinutes(1));
    assertThat(health().servesUntil()).contains(Forge.NOW.plus(Duration.ofHours(12)));
    assertThat(health().lastError()).isEmpty();

    web.failing(JWKS, 503, "");
    clock.advance(Duration.ofHours(1));
    show();
    assertThat(health().state()).isEqualTo(State.STALE);
    assertThat(health().lastError().orElseThrow().in("id")).contains("503");
    assertThat(health().needsSomebody()).as("an outage passes").isFalse();

    clock.set(Forge.NOW.plus(Duration.ofHours(12)));
    assertThat(health().state()).as("at the limit").isEqualTo(State.STALE);
    clock.advance(Duration.ofMillis(1));
    assertThat(health().state()).as("beyond it").isEqualTo(State.UNAVAILABLE);

    web.serving(JWKS, forge.jwks());
    clock.advance(Duration.ofSeconds(10));
    show();
    assertThat(health().state()).isEqualTo(State.SERVING);
    assertThat(health().age()).contains(Duration.ZERO);
    assertThat(health().needsSomebody()).isFalse();
  }

  @Test
  void whatTryingAgainDoesNotMend_needsSomebody_untilItIsMended() {
    web.failing(JWKS, 404, "");
    show();
    assertThat(health().needsSomebody()).isTrue();
    web.serving(JWKS, forge.jwks());
    clock.advance(Duration.ofHours(1));
    show();
    assertThat(health().needsSomebody()).isFalse();
    assertThat(health().lastError()).isPresent();
    web.serving(JWKS, "{\"keys\":[]}");
    clock.advance(Duration.ofHours(1));
    show();
    assertThat(health().needsSomebody()).as("an empty set").isTrue();
  }

  @Test
  void issuerNeverReached_isUnavailable_withTheReason() {
    web.serving(JWKS, "<html>masuk</html>");
    show();
    assertThat(health().state()).isEqualTo(State.UNAVAILABLE);
    assertThat(health().keys()).isZero();
    assertThat(health().lastError().orElseThrow().in("en")).contains("strict JSON");
    assertThat(health())
        .hasToString(
            "IssuerHealth[https://sso.depok.example, UNAVAILABLE, 0 keys, age unknown, 0 skipped,"
                + " 0 alarms, needs somebody]");
  }

  @Test
  void secretsInAPublicSet_areDropped_andRaiseAnAlarm_thatQuotesNone() {
    JWK leaked = Forge.key(RS256, "bocor");
    String symmetric = "{\"kty\":\"oct\",\"kid\":\"simetris\",\"k\":\"c2VjcmV0LXNlY3JldA\"}";
    String small = "{\"kty\":\"RSA\",\"kid\":\"kecil\",\"n\":\"AQAB\",\"e\":\"AQAB\"}";
    web.serving(
        JWKS,
        "{\"keys\":["
            + String.join(",", forge.key().toPublicJWK().toJSONString(), leaked.toJSONString())
            + ","
            + symmetric
            + ","
            + small
            + "]}");
    show();
    assertThat(health().state()).isEqualTo(State.SERVING);
    assertThat(health().keys()).isEqualTo(1);
    assertThat(health().skipped()).hasSize(3);
    assertThat(health().needsSomebody()).as("a secret is published").isTrue();
    assertThat(health().alarms())
        .hasSize(2)
        .allMatch(alarm -> alarm.contains("private or symmetric"))
        .noneMatch(alarm -> alarm.contains("c2VjcmV0"));
    assertThat(verifier.check(Door.request(Forge.of(RS256, leaked).token())))
        .isInstanceOf(Verification.Rejected.class);
  }

  private void show() {
    try {
      verifier.check(Door.request(forge.token()));
    } catch (KeysUnavailableException e) {
      assertThat(health().state()).isEqualTo(State.UNAVAILABLE);
    }
  }

  private IssuerHealth health() {
    return verifier.health().get(0);
  }
}
