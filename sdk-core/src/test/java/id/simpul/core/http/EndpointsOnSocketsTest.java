package id.simpul.core.http;

import static id.simpul.core.http.RawServer.answering;
import static id.simpul.core.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hedging, failover and a full server, where connections are real and can leak. */
class EndpointsOnSocketsTest {

  private static final String OK = "HTTP/1.1 200 OK";

  private final List<Shared> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(Shared::close);
  }

  private Client client(ResilientTransportBuilder builder) {
    Settings settings = new Settings(builder.timeout(Patient.LONG.multipliedBy(2)));
    Shared shared = new Shared(settings);
    opened.add(shared);
    return new Client(Pipeline.of(settings, shared, null), shared);
  }

  private record Client(Transport transport, Shared shared) {

    Response get(String url) {
      return transport.send(Request.get(url));
    }

    Endpoint endpoint(RawServer server) {
      return shared.endpoints.of(Request.get(server.url("/")));
    }

    /** As if all had been answered within a millisecond so far. */
    void warm(RawServer server) {
      for (int i = 0; i < 100; i++) {
        endpoint(server).answered(Duration.ofMillis(1));
        shared.providers.of(Request.get(server.url("/"))).hedges().called();
      }
    }

    void assertNothingLeft(RawServer... servers) {
      Patient.await().until(shared.watch::isEmpty);
      for (RawServer server : servers) {
        Patient.await().until(() -> endpoint(server).occupancy().inUse() == 0);
        assertThat(endpoint(server).circuit().isClosed()).isTrue();
      }
      Patient.await()
          .until(
              () ->
                  shared.client.connectionPool().connectionCount()
                      == shared.client.connectionPool().idleConnectionCount());
    }
  }

  private static ResilientTransportBuilder hedging() {
    return Patient.client().hedging(HedgePolicy.ofDefaults());
  }

  /** Says that it was asked, and that the client has left. */
  private static RawServer.Behaviour silently(CountDownLatch asked, CountDownLatch left) {
    return (connection, out) -> {
      asked.countDown();
      connection.getInputStream().read();
      left.countDown();
    };
  }

  @Test
  void silentServer_isAskedAgain_andTheLosersConnectionIsClosed() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    try (RawServer server = new RawServer(silently(asked, left))) {
      Client client = client(hedging());
      client.warm(server);
      FutureTask<String> call = new FutureTask<>(() -> client.get(server.url("/")).text());
      // Whichever of the two attempts is there first meets silence, the other is answered.
      server.behave(RawServer.first(silently(asked, left), answering(OK, "quick")));
      new Thread(call).start();

      assertThat(call.get()).isEqualTo("quick");
      left.await();
      assertThat(server.requests()).hasSize(2);
      client.assertNothingLeft(server);
    }
  }

  @Test
  void firstThatAnswersAfterAll_endsTheSecond() throws Exception {
    CountDownLatch secondAsked = new CountDownLatch(1);
    CountDownLatch secondLeft = new CountDownLatch(1);
    try (RawServer server = new RawServer(RawServer.silent())) {
      Client client = client(hedging());
      client.warm(server);
      server.behave(
          RawServer.first(
              (connection, out) -> {
                secondAsked.await();
                answering(OK, "late").answer(connection, out);
              },
              silently(secondAsked, secondLeft)));

      assertThat(client.get(server.url("/")).text()).isEqualTo("late");
      secondLeft.await();
      client.assertNothingLeft(server);
    }
  }

  @Test
  void longBodyOfTheWinner_isReadToItsEnd_byTheCaller() throws Exception {
    String body = "x".repeat(300_000);
    try (RawServer server = new RawServer(RawServer.silent())) {
      Client client = client(hedging());
      client.warm(server);
      server.behave(RawServer.first(RawServer.silent(), answering(OK, body)));

      assertThat(client.get(server.url("/")).text()).isEqualTo(body);
      client.assertNothingLeft(server);
    }
  }

  @Test
  void interruptedWhileBothAreUnderWay_endsBoth() throws Exception {
    CountDownLatch asked = new CountDownLatch(2);
    CountDownLatch left = new CountDownLatch(2);
    try (RawServer server = new RawServer(silently(asked, left))) {
      Client client = client(hedging());
      client.warm(server);
      FutureTask<Response> call = new FutureTask<>(() -> client.get(server.url("/")));
      Thread caller = new Thread(call);
      caller.start();
      asked.await();
      caller.interrupt();

      assertThatThrownBy(call::get).hasCauseInstanceOf(CallCancelledException.class);
      left.await();
      client.assertNothingLeft(server);
    }
  }

  @Test
  void deadServer_isLeftForTheOther_andNothingIsLost() throws Exception {
    try (Unheard nobody = new Unheard();
        RawServer alive = new RawServer(answering(OK, "ok"))) {
      String dead = nobody.url("");
      Client client = client(Patient.client().interchangeable(dead + "/v1", alive.url("/v2")));

      for (int i = 0; i < 50; i++) {
        assertThat(client.get(dead + "/v1/surat").text()).isEqualTo("ok");
      }
      assertThat(alive.requests()).hasSize(50).allMatch(head -> head.startsWith("GET /v2/surat "));
      client.assertNothingLeft(alive);
    }
  }

  @Test
  void serverThatAnswersHalf_isLeftForTheOther() throws Exception {
    try (RawServer broken =
            new RawServer(
                (connection, out) -> {
                  write(out, "HTTP/1.1 2");
                  connection.close();
                });
        RawServer alive = new RawServer(answering(OK, "ok"))) {
      Client client = client(Patient.client().interchangeable(broken.url(""), alive.url("")));

      for (int i = 0; i < 30; i++) {
        assertThat(client.get(broken.url("/")).text()).isEqualTo("ok");
      }
      assertThat(alive.requests()).hasSize(30);
      assertThat(broken.requests()).hasSizeLessThan(15);
    }
  }

  @Test
  void slowServer_takesItsShareOfThreads_andNoMore() throws Exception {
    int most = 8;
    CountDownLatch asked = new CountDownLatch(most);
    CountDownLatch answer = new CountDownLatch(1);
    try (RawServer slow =
            new RawServer(
                (connection, out) -> {
                  asked.countDown();
                  answer.await();
                  answering(OK, "late").answer(connection, out);
                });
        RawServer quick = new RawServer(answering(OK, "quick"))) {
      Client client =
          client(
              Patient.client()
                  .retry(RetryPolicy.none())
                  .load(LoadPolicy.builder().callsAtOnce(most).build()));
      List<FutureTask<String>> calls = new ArrayList<>();
      for (int i = 0; i < most; i++) {
        FutureTask<String> call = new FutureTask<>(() -> client.get(slow.url("/")).text());
        new Thread(call).start();
        calls.add(call);
      }
      asked.await();

      for (int i = 0; i < 100; i++) {
        assertThatThrownBy(() -> client.get(slow.url("/")))
            .isInstanceOf(RefusedLocallyException.class);
      }
      assertThat(client.get(quick.url("/")).text()).isEqualTo("quick");
      assertThat(slow.requests()).hasSize(most);
      answer.countDown();
      for (FutureTask<String> call : calls) {
        assertThat(call.get()).isEqualTo("late");
      }
      client.assertNothingLeft(slow, quick);
      assertThat(client.get(slow.url("/")).text()).isEqualTo("late");
    }
  }

  @Test
  void health_tellsWhatTheCallsHaveSeen() throws IOException {
    try (RawServer server = new RawServer(answering("HTTP/1.1 503 Later", ""));
        ResilientTransport transport = Patient.client().retry(RetryPolicy.none()).build()) {
      assertThat(transport.health()).isEmpty();
      for (int i = 0; i < 10; i++) {
        assertThatThrownBy(() -> transport.send(Request.get(server.url("/"))))
            .isInstanceOf(ErrorResponseException.class);
      }

      assertThat(transport.health())
          .singleElement()
          .satisfies(
              seen -> {
                assertThat(seen.origin()).hasToString(server.url(""));
                assertThat(seen.state()).isEqualTo(EndpointHealth.State.PAUSED);
                assertThat(seen.lastErrorCode()).contains("response.503");
                assertThat(seen.lastErrorAt()).isPresent();
                assertThat(seen.latency()).isPresent();
                assertThat(seen.callsInFlight()).isZero();
                assertThat(seen).asString().startsWith(server.url("") + ": PAUSED since ");
              });
    }
  }
}
