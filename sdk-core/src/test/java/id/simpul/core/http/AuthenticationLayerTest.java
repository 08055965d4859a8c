package id.simpul.core.http;

import static id.simpul.core.http.FakeWire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationLayerTest {

  private static final int MANY = 1000;
  private static final Request GET = Request.get("https://api.depok.example/surat");

  private final FakeClient client = FakeClient.of(FakeClient.builder().timeout(Patient.LONG));

  @AfterEach
  void close() {
    client.close();
  }

  private Transport layer(Transport next, Authentication authentication) {
    return new AuthenticationLayer(next, authentication, client.shared.endpoints);
  }

  /** Refuses the first tokens once all who hold one have come. */
  private static Transport refusing(String stale, CyclicBarrier all) {
    return request -> {
      if (sent(request).equals(stale)) {
        meet(all);
        throw ErrorResponseException.of(request, 401, Headers.of(Map.of()), new byte[0]);
      }
      return text(sent(request)).send(request);
    };
  }

  private static void meet(CyclicBarrier all) {
    try {
      all.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sent(Request request) {
    return request.headers().first("Authorization").orElse("");
  }

  private static <T> List<Future<T>> atOnce(Callable<T> call) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(MANY);
    try {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        calls.add(call);
      }
      return threads.invokeAll(calls);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void authenticationThatFailsOverAnAnswer_doesNotKeepItOpen() {
    AtomicInteger closed = new AtomicInteger();
    InputStream body =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    Authentication failing =
        new Authentication() {
          @Override
          public Request authenticate(Request attempt) {
            return attempt;
          }

          @Override
          public void answered(Request sent, Headers answer) {
            throw new IllegalStateException("nonce");
          }
        };
    Transport layer = layer(request -> Response.of(200, Headers.none(), body), failing);

    assertThatThrownBy(() -> layer.send(client.limited(GET))).hasMessage("nonce");
    assertThat(closed).hasValue(1);
  }

  @Test
  void thousandThreadsThatMeetA401_renewOnce_andAllGetTheirAnswer() throws Exception {
    Tokens tokens = new Tokens(true);
    Transport layer = layer(refusing("t0", new CyclicBarrier(MANY)), tokens);

    for (Future<String> answer : atOnce(() -> layer.send(client.limited(GET)).text())) {
      assertThat(answer.get()).isEqualTo("t1");
    }
    assertThat(tokens.renewals).hasValue(1);
  }

  @Test
  void deadTokenServer_isAskedOnce_byAThousandThreads() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Authentication dead =
        new Tokens(true) {
          @Override
          public boolean refresh(Request refused) {
            asked.incrementAndGet();
            throw ConnectFailedException.of(
                Request.get("https://sso.depok.example/"), new IOException("down"));
          }
        };
    Transport layer = layer(refusing("t0", new CyclicBarrier(MANY)), dead);

    for (Future<Response> answer : atOnce(() -> layer.send(client.limited(GET)))) {
      assertThatThrownBy(answer::get).hasCauseInstanceOf(CallException.class);
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void renewalThatFailed_isTriedAgain_byTheNextCall() {
    Tokens tokens = new Tokens(false);
    Transport layer = layer(refusing("t0", new CyclicBarrier(1)), tokens);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> layer.send(client.limited(GET)))
          .isInstanceOf(ErrorResponseException.class);
    }
    assertThat(tokens.renewals).hasValue(3);
  }

  /** A token of another place at the same server is not renewed by renewing this one's. */
  @Test
  void credentialsThatAreStillTheRefusedOnes_areRenewedAfterAll() {
    List<String> renewed = new ArrayList<>();
    Request other = Request.get("https://api.depok.example/kk");
    Authentication byPath =
        new Authentication() {
          @Override
          public Request authenticate(Request attempt) {
            String path = attempt.uri().getPath();
            return attempt.withHeader(
                "Authorization", (renewed.contains(path) ? "new" : "old") + path);
          }

          @Override
          public boolean refresh(Request refused) {
            return renewed.add(refused.uri().getPath());
          }
        };
    AtomicReference<Transport> layer = new AtomicReference<>();
    layer.set(
        layer(
            request -> {
              if (sent(request).equals("old/kk")) {
                // Meanwhile another call has its own token renewed.
                layer.get().send(client.limited(GET)).close();
              }
              if (sent(request).startsWith("old")) {
                throw ErrorResponseException.of(request, 401, Headers.none(), new byte[0]);
              }
              return text(sent(request)).send(request);
            },
            byPath));

    assertThat(layer.get().send(client.limited(other)).text()).isEqualTo("new/kk");
    assertThat(renewed).containsExactly("/surat", "/kk");
  }

  @Test
  void resend_countsForTheRate_andIsNoRetry() {
    try (FakeClient limited =
        FakeClient.of(
            FakeClient.builder()
                .retry(RetryPolicy.none())
                .authenticating(new Tokens(true))
                .load(LoadPolicy.builder().rate(2, Duration.ofSeconds(1)).burst(2).build()))) {
      Transport transport = limited.over(refusing("t0", new CyclicBarrier(1)));

      assertThat(transport.send(GET).text()).isEqualTo("t1");
      transport.send(GET).close();
      assertThat(limited.time.sleeps).containsExactly(Duration.ofMillis(500));
    }
  }

  @Test
  void waitForAnothersRenewal_endsWithTheCall() throws Exception {
    Renewals renewals = new Renewals();
    Thread holder = new Thread(() -> renewals.enter(client.limited(GET)));
    holder.start();
    holder.join();
    Request late = client.limited(GET);
    client.time.pass(client.settings.timeout);

    assertThatThrownBy(() -> renewals.enter(late)).isInstanceOf(CallTimedOutException.class);
  }

  private static class Tokens implements Authentication {
    final AtomicInteger renewals = new AtomicInteger();
    private final boolean renews;
    private volatile String token = "t0";

    Tokens(boolean renews) {
      this.renews = renews;
    }

    @Override
    public Request authenticate(Request attempt) {
      return attempt.withHeader("Authorization", token);
    }

    @Override
    public boolean refresh(Request refused) {
      renewals.incrementAndGet();
      if (renews) {
        token = "t1";
      }
      return renews;
    }
  }
}
