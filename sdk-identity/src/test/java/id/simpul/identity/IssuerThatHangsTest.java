package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.testkit.MutableClock;
import java.time.Duration;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A hostile issuer that never answers, and a crowd of callers who show its tokens. */
class IssuerThatHangsTest {

  private static final int CROWD = Patience.MOST_THREADS + 12;

  private final CountDownLatch gate = new CountDownLatch(1);
  private final Forge forge = Forge.of(ES256);
  private final Internet web =
      new Internet()
          .withIssuer(Forge.ISSUER, "")
          .answering(Forge.ISSUER + "/jwks", this::afterTheGate);

  private Response afterTheGate(Request request) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Response.of(200, Headers.none(), Internet.bytes(forge.jwks()));
  }

  @Test
  void issuerThatHangs_holdsAFewThreads_andLetsTheOthersGo() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CROWD);
    CompletionService<String> answers = new ExecutorCompletionService<>(callers);
    try (TokenVerifier verifier =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(Forge.ISSUER))
            .transport(web)
            .clock(MutableClock.startingAt(Forge.NOW))
            .patience(() -> new Patience(Duration.ofMillis(100), Patient.LONG))
            .build()) {
      for (int i = 0; i < CROWD; i++) {
        answers.submit(() -> outcome(verifier));
      }
      for (int i = Patience.MOST_THREADS; i < CROWD; i++) {
        assertThat(answers.take().get()).as("let go").isEqualTo("keys.unavailable");
      }
      gate.countDown();
      for (int i = 0; i < Patience.MOST_THREADS; i++) {
        assertThat(answers.take().get()).as("has waited").isEqualTo("jti-1");
      }
    } finally {
      gate.countDown();
      callers.shutdownNow();
    }
  }

  private String outcome(TokenVerifier verifier) {
    try {
      return verifier.verify(forge.token()).id();
    } catch (KeysUnavailableException e) {
      return e.code();
    }
  }
}
