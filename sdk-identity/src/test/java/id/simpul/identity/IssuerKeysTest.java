package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import id.simpul.core.Retryability;
import id.simpul.testkit.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys over time: rotation, floods, outages and issuers that mean harm. */
class IssuerKeysTest {

  private static final String JWKS = Forge.ISSUER + "/jwks";
  private static final String METADATA = Forge.ISSUER + "/.well-known/openid-configuration";

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Forge first = Forge.of(ES256, Forge.key(ES256, "kunci-1"));
  private final Forge second = Forge.of(ES256, Forge.key(ES256, "kunci-2"));
  private final Internet web = new Internet().withIssuer(Forge.ISSUER, first.jwks());
  private final TokenVerifier verifier = verifier();

  private TokenVerifier verifier() {
    return TokenVerifier.forAudience(Forge.API)
        .trusting(TrustedIssuer.at(Forge.ISSUER).maxLifetime(Duration.ofHours(24)))
        .transport(web)
        .clock(clock)
        .executor(Runnable::run)
        .build();
  }

  @Test
  void building_fetchesNothing_andManyTokensFetchOnce() {
    assertThat(web.visits()).isEmpty();
    for (int i = 0; i < 50; i++) {
      assertThat(accepts(first)).isTrue();
    }
    assertThat(web.visitsTo(JWKS)).isEqualTo(1);
    assertThat(web.visitsTo(METADATA)).isEqualTo(1);
  }

  @Test
  void keysAreRenewedAheadOfTime_inTheBackground() {
    List<Runnable> later = new ArrayList<>();
    TokenVerifier lazy =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(Forge.ISSUER))
            .transport(web)
            .clock(clock)
            .executor(
                task -> {
                  if (web.visitsTo(JWKS) == 0) {
                    task.run();
                  } else {
                    later.add(task);
                  }
                })
            .build();
    lazy.verify(first.claim("exp", Forge.seconds(3600)).token());
    clock.advance(IssuerKeys.FRESH.minusSeconds(1));
    lazy.verify(first.token());
    assertThat(later).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    lazy.verify(first.token());
    lazy.verify(first.token());
    assertThat(later).as("one renewal, and the request did not wait for it").hasSize(1);
  }

  @Test
  void rotation_isFollowedWithinTheSameRequest() {
    assertThat(accepts(first)).isTrue();
    clock.advance(Duration.ofSeconds(10));
    publish(first, second);
    assertThat(accepts(second)).isTrue();
    assertThat(accepts(first)).isTrue();
    assertThat(web.visitsTo(JWKS)).isEqualTo(2);
  }

  @Test
  void attack85_86_floodOfMadeUpNames_costsOneFetchInTenSeconds_andDelaysAGenuineKeyNoLonger() {
    assertThat(accepts(first)).isTrue();
    for (int second = 0; second < 60; second++) {
      for (int i = 0; i < 5; i++) {
        assertThat(accepts(Forge.of(ES256).header("kid", Forge.text("karang-" + second + "-" + i))))
            .isFalse();
      }
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(web.visitsTo(JWKS)).isBetween(2L, 7L);
    publish(first, second);
    int waited = 0;
    while (!accepts(second)) {
      accepts(Forge.of(ES256).header("kid", "\"karang-lagi\""));
      clock.advance(Duration.ofSeconds(1));
      waited++;
    }
    assertThat(waited).isLessThanOrEqualTo(10);
    assertThat(web.visitsTo(JWKS)).isLessThanOrEqualTo(8);
  }

  @Test
  void withdrawnKey_isRefusedFromTheNextReadingOn() {
    assertThat(accepts(first)).isTrue();
    publish(second);
    clock.advance(IssuerKeys.FRESH);
    accepts(first);
    assertThat(accepts(first)).isFalse();
    assertThat(accepts(second)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>masuk</html>", "{\"keys\":[]}", "{\"keys\":[{}]}", "[1]"})
  void attack82_83_84_failedAnswers_changeNothing(String answer) {
    assertThat(accepts(first)).isTrue();
    web.serving(JWKS, answer);
    clock.advance(IssuerKeys.FRESH);
    assertThat(accepts(first)).isTrue();
    clock.advance(Duration.ofHours(1));
    assertThat(accepts(first)).isTrue();
    web.serving(JWKS, first.jwks());
  }

  @Test
  void attack80_keySetBehindARedirect_isAnOutage_andTheNewAddressIsNotVisited() {
    web.failing(JWKS, 302, "");
    unavailable(first);
    assertThat(web.visits()).noneMatch(uri -> uri.getHost().equals("jahat.example"));
  }

  @Test
  void lastGoodKeys_serveUpToTheMaximumStaleness_thenItIsAnOutage() {
    assertThat(accepts(first)).isTrue();
    web.failing(JWKS, 503, "");
    clock.advance(Duration.ofHours(12));
    assertThat(accepts(first)).isTrue();
    clock.advance(Duration.ofSeconds(1));
    unavailable(first);
    web.serving(JWKS, first.jwks());
    clock.advance(Duration.ofSeconds(10));
    assertThat(accepts(first)).isTrue();
  }

  @Test
  void issuerDownAtTheStart_isRetriedWithGrowingPauses_andRecovers() {
    web.failing(METADATA, 503, "");
    for (int i = 0; i < 30; i++) {
      unavailable(first);
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(web.visitsTo(METADATA)).isBetween(5L, 7L);
    web.withIssuer(Forge.ISSUER, first.jwks());
    clock.advance(Duration.ofSeconds(10));
    assertThat(accepts(first)).isTrue();
  }

  @Test
  void issuerWhoseServerHasNoMetadata_isAWrongAddress_andRetryingIsNotAdvised() {
    web.failing(METADATA, 404, "");
    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> verifier.verify(first.token()))
        .satisfies(
            e -> {
              assertThat(e.retryability()).isEqualTo(Retryability.NOT_RETRYABLE);
              assertThat(e.explanation().in("id")).contains("Periksa alamat penerbit");
              assertThat(e).hasMessageContaining("(404)").hasMessageContaining("Check the address");
            });
  }

  @Test
  void issuerWhoseServerFails_isAnOutage_andRetryingIsAdvised() {
    web.failing(METADATA, 500, "");
    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> verifier.verify(first.token()))
        .withMessageContaining("Try again shortly")
        .satisfies(e -> assertThat(e.retryability()).isEqualTo(Retryability.SAFE_TO_RETRY));
  }

  @Test
  void oneIssuersOutage_touchesNoOther() {
    String jakarta = "https://sso.jakarta.example";
    TokenVerifier both =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(Forge.ISSUER))
            .trusting(TrustedIssuer.at(jakarta))
            .transport(web)
            .clock(clock)
            .executor(Runnable::run)
            .build();
    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> both.verify(Forge.of(ES256).claim("iss", Forge.text(jakarta)).token()))
        .satisfies(
            e -> {
              assertThat(e.issuer()).isEqualTo(jakarta);
              assertThat(e.code()).isEqualTo("keys.unavailable");
            });
    assertThat(both.verify(first.token()).issuer()).isEqualTo(Forge.ISSUER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sso.depok.example/",
        "https://jahat.example",
        "https://SSO.depok.example",
        ""
      })
  void attack87_metadataOfAnotherIssuer_isNotBelieved(String named) {
    web.serving(METADATA, "{\"issuer\":\"" + named + "\",\"jwks_uri\":\"" + JWKS + "\"}");
    unavailable(first);
    assertThat(web.visitsTo(JWKS)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sso.depok.example/jwks",
        "https://jahat.example/jwks",
        "http://169.254.169.254/",
        "http://127.0.0.1/jwks",
        "https://sso.depok.example:8443/jwks",
        "file:///etc/passwd",
        "https://sso.depok.example@jahat.example/",
        "//jahat.example/jwks",
        "",
        "::"
      })
  void attack88_keysOnAnotherOrigin_areNeverFetched(String jwksUri) {
    web.serving(METADATA, "{\"issuer\":\"" + Forge.ISSUER + "\",\"jwks_uri\":\"" + jwksUri + "\"}");
    unavailable(first);
    assertThat(web.visits()).allMatch(uri -> uri.toString().startsWith(Forge.ISSUER + "/.well"));
  }

  @Test
  void metadataIsFoundWhereRfc8414PutsIt_whenOpenIdHasNone() {
    String realm = "https://sso.bogor.example/realms/kota";
    web.serving(
        "https://sso.bogor.example/.well-known/oauth-authorization-server/realms/kota",
        "{\"issuer\":\"" + realm + "\",\"jwks_uri\":\"" + realm + "/certs\"}");
    web.serving(realm + "/certs", first.jwks());
    TokenVerifier bogor =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(realm))
            .transport(web)
            .clock(clock)
            .executor(Runnable::run)
            .build();
    assertThat(bogor.verify(Forge.of(ES256).claim("iss", Forge.text(realm)).token()).issuer())
        .isEqualTo(realm);
  }

  @Test
  void attack95_clockSetBack_stopsNeitherVerificationNorRenewal() {
    clock.advance(Duration.ofHours(3));
    assertThat(accepts(Forge.of(ES256).claim("exp", Forge.seconds(4 * 3600)))).isTrue();
    clock.advance(Duration.ofHours(-3));
    assertThat(accepts(first)).isTrue();
    publish(second);
    clock.advance(FetchPace.AFTER_MISS);
    assertThat(accepts(second)).isTrue();
    assertThat(web.visitsTo(JWKS)).isLessThanOrEqualTo(3);
  }

  @Test
  void concurrentFirstTokens_shareOneFetch() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch open = new CountDownLatch(1);
    web.answering(
        JWKS,
        request -> {
          arrived.countDown();
          try {
            open.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new Internet().serving(JWKS, first.jwks()).send(request);
        });
    ExecutorService pool = Executors.newCachedThreadPool();
    try (TokenVerifier shared =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(Forge.ISSUER))
            .transport(web)
            .clock(clock)
            .build()) {
      List<Future<VerifiedToken>> found = new ArrayList<>();
      String token = first.token();
      for (int i = 0; i < 16; i++) {
        found.add(pool.submit(() -> shared.verify(token)));
      }
      arrived.await();
      open.countDown();
      for (Future<VerifiedToken> each : found) {
        assertThat(each.get(5, TimeUnit.MINUTES).id()).isEqualTo("jti-1");
      }
      assertThat(web.visitsTo(JWKS)).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void closedVerifier_refusesAsAnOutage_neverHangs() {
    TokenVerifier closed =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(Forge.ISSUER))
            .transport(web)
            .clock(clock)
            .build();
    closed.verify(first.token());
    closed.close();
    assertThat(closed.verify(first.token()).id()).isEqualTo("jti-1");
    clock.advance(Duration.ofHours(13));
    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> closed.verify(Forge.of(ES256).claim("exp", Forge.seconds(99999)).token()))
        .withMessageContaining("This token verifier was closed")
        .satisfies(e -> assertThat(e.code()).isEqualTo("keys.closed"))
        .satisfies(e -> assertThat(e.retryability()).isEqualTo(Retryability.NOT_RETRYABLE))
        .satisfies(e -> assertThat(e.explanation().in("id")).contains("sudah ditutup"));
  }

  private void publish(Forge... forges) {
    List<JWK> keys = new ArrayList<>();
    for (Forge forge : forges) {
      keys.add(forge.key().toPublicJWK());
    }
    web.serving(JWKS, new JWKSet(keys).toString(true));
  }

  private boolean accepts(Forge forge) {
    String token = forge.claim("exp", Forge.seconds(24 * 3600)).token();
    return verifier.check(Door.request(token)) instanceof Verification.Accepted;
  }

  private void unavailable(Forge forge) {
    String token = forge.claim("exp", Forge.seconds(24 * 3600)).token();
    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> verifier.verify(token))
        .satisfies(e -> assertThat(e.explanation().languages()).contains("id", "en"));
  }
}
