package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.simpul.testkit.MutableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Checking on an event loop: whoever calls goes on at once. */
class AsyncCheckTest {

  private static final String JWKS = Forge.ISSUER + "/jwks";

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Forge forge = Forge.of(ES256);
  private final Internet web = new Internet().withIssuer(Forge.ISSUER, forge.jwks());
  private final List<Runnable> later = new ArrayList<>();
  private final TokenVerifier verifier =
      TokenVerifier.forAudience(Forge.API)
          .trusting(TrustedIssuer.at(Forge.ISSUER))
          .transport(web)
          .clock(clock)
          .executor(later::add)
          .build();

  @Test
  void keysNotReadYet_areReadElsewhere_andManyChecksWaitForOneReading() throws Exception {
    List<CompletableFuture<Verification>> waiting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      waiting.add(check(forge.token()));
    }
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
    assertThat(web.visits()).isEmpty();
    runAll();
    for (CompletableFuture<Verification> each : waiting) {
      assertThat(each.get(5, TimeUnit.MINUTES)).isInstanceOf(Verification.Accepted.class);
    }
    assertThat(web.visitsTo(JWKS)).isEqualTo(1);
  }

  @Test
  void keysAtHand_answerAtOnce() {
    readKeys();
    assertThat(check(forge.token())).isCompletedWithValueMatching(this::isAccepted);
    assertThat(check(forge.claim("aud", "\"lain\"").token()))
        .isCompletedWithValueMatching(
            found ->
                found instanceof Verification.Rejected no
                    && no.rejection().code().equals("token.audience"));
    assertThat(check("bukan-token")).isCompletedWithValueMatching(found -> !isAccepted(found));
    assertThat(later).isEmpty();
  }

  @Test
  void newKey_isFollowedWithinTheSameCheck() throws Exception {
    readKeys();
    Forge second = Forge.of(ES256, Forge.key(ES256, "kunci-2"));
    web.serving(JWKS, second.jwks());
    clock.advance(FetchPace.AFTER_MISS);
    CompletableFuture<Verification> found = check(second.token());
    assertThat(found).isNotDone();
    runAll();
    assertThat(found.get(5, TimeUnit.MINUTES)).matches(this::isAccepted);
  }

  @Test
  void outage_isAFailureOfTheStage_withTheCodeOfAnOutage() {
    web.failing(JWKS, 503, "");
    CompletableFuture<Verification> found = check(forge.token());
    runAll();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> found.get(5, TimeUnit.MINUTES))
        .havingCause()
        .isInstanceOf(KeysUnavailableException.class)
        .satisfies(e -> assertThat(((KeysUnavailableException) e).code()).startsWith("keys."));
  }

  @Test
  void executorThatTakesNothing_isAnOutage_notAForeignException() {
    TokenVerifier full =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(Forge.ISSUER))
            .transport(web)
            .clock(clock)
            .executor(
                task -> {
                  throw new RejectedExecutionException("penuh");
                })
            .build();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> full.checkAsync(Door.request(forge.token())).toCompletableFuture().get())
        .havingCause()
        .isInstanceOf(KeysUnavailableException.class);
  }

  @Test
  void crowdBeyondTheBound_isTurnedAway_insteadOfFillingTheMemory() {
    String token = forge.token();
    for (int i = 0; i < Patience.MOST_CHECKS; i++) {
      assertThat(check(token)).isNotDone();
    }
    assertThat(check(token)).isCompletedExceptionally();
  }

  private void readKeys() {
    CompletableFuture<Verification> first = check(forge.token());
    runAll();
    assertThat(first).succeedsWithin(Patient.LONG);
  }

  private void runAll() {
    while (!later.isEmpty()) {
      later.remove(0).run();
    }
  }

  private boolean isAccepted(Verification found) {
    return found instanceof Verification.Accepted;
  }

  private CompletableFuture<Verification> check(String token) {
    return verifier.checkAsync(Door.request(token)).toCompletableFuture();
  }
}
