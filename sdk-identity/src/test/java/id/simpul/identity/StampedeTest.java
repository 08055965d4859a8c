package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import id.simpul.testkit.MutableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A thousand threads that all find no token ask for one. */
class StampedeTest {

  private static final int CROWD = 1_000;

  @Test
  void aThousandThreads_askOnce_andAllGetTheSameToken() throws Exception {
    CountDownLatch allAreHere = new CountDownLatch(CROWD);
    Internet web = new Internet().withIssuer(Forge.ISSUER, "{}");
    web.answering(
        Forge.ISSUER + "/token",
        request -> {
          await(allAreHere);
          return Response.of(
              200,
              Headers.none(),
              Internet.bytes("{\"access_token\":\"a\",\"token_type\":\"Bearer\"}"));
        });
    ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
    try (TokenSource tokens =
        TokenSource.builder()
            .as(ClientIdentity.of("rs", SigningKey.generate(SignatureAlgorithm.ES256)))
            .transport(web)
            .clock(MutableClock.startingAt(Forge.NOW))
            .build()) {
      List<Future<AccessToken>> found = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        found.add(
            crowd.submit(
                () -> {
                  allAreHere.countDown();
                  return tokens.token(Agency.forged());
                }));
      }
      AccessToken first = found.get(0).get(5, TimeUnit.MINUTES);
      for (Future<AccessToken> each : found) {
        assertThat(each.get(5, TimeUnit.MINUTES)).isSameAs(first);
      }
      assertThat(web.visitsTo(Forge.ISSUER + "/token")).isEqualTo(1);
      assertThat(web.visits()).hasSize(2);
    } finally {
      crowd.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
