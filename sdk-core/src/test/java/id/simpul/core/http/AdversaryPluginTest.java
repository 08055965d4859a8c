package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is plugged in breaks: a listener, a tracer, an executor, whatever is being watched. */
@Timeout(600)
class AdversaryPluginTest {

  private final RawServer server = new RawServer(RawServer.answering("HTTP/1.1 200 OK", "{}"));

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static ResilientTransportBuilder client() {
    return Patient.client().closeTimeout(Duration.ofMinutes(1));
  }

  private Request post() {
    return Request.post(server.url("/permohonan")).withBody(Body.text("isi"));
  }

  private static NoClassDefFoundError broken() {
    return new NoClassDefFoundError("metrics/of/another/version");
  }

  private static final CallListener BROKEN_LISTENER =
      new CallListener() {
        @Override
        public void onStarted(Request request) {
          throw broken();
        }

        @Override
        public void onAttempt(Request request, Attempt attempt) {
          throw broken();
        }

        @Override
        public void onCompleted(Request request, CompletedCall call) {
          throw broken();
        }

        @Override
        public void onDeprecated(Request request, Deprecation deprecation) {
          throw broken();
        }
      };

  @Test
  void listenerThatThrowsAnError_breaksNoCall() {
    server.behave(RawServer.answering("HTTP/1.1 200 OK\r\nDeprecation: @1688169599", "{}"));
    try (ResilientTransport transport = client().listener(BROKEN_LISTENER).build()) {
      assertThat(transport.send(post()).text()).isEqualTo("{}");
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void tracerThatThrowsAnError_breaksNoCall() {
    CallTracer atOnce =
        request -> {
          throw broken();
        };
    CallTracer later =
        request ->
            new CallSpan() {
              @Override
              public AttemptSpan attempt(Request attempt) {
                return new AttemptSpan() {
                  @Override
                  public Map<String, String> headers() {
                    throw broken();
                  }

                  @Override
                  public void end(String outcome) {
                    throw broken();
                  }
                };
              }

              @Override
              public void end(CompletedCall call) {
                throw broken();
              }
            };
    for (CallTracer tracer : new CallTracer[] {atOnce, later}) {
      try (ResilientTransport transport = client().tracer(tracer).build()) {
        assertThat(transport.send(post()).text()).isEqualTo("{}");
      }
    }
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void tracerThatNamesAFieldOfTheTransport_isNotFollowed() {
    CallTracer smuggling =
        request ->
            new CallSpan() {
              @Override
              public AttemptSpan attempt(Request attempt) {
                return new AttemptSpan() {
                  @Override
                  public Map<String, String> headers() {
                    return Map.of("Content-Length", "1");
                  }

                  @Override
                  public void end(String outcome) {}
                };
              }

              @Override
              public void end(CompletedCall call) {}
            };
    try (ResilientTransport transport = client().tracer(smuggling).build()) {
      assertThat(transport.send(Request.get(server.url("/"))).text()).isEqualTo("{}");
    }
    assertThat(server.requests()).singleElement().asString().doesNotContain("Content-Length");
  }

  @Test
  void executorThatThrowsAnError_failsTheFuture_andIsNotWaitedFor() {
    Executor exhausted =
        work -> {
          throw new NoClassDefFoundError("executor/of/another/version");
        };
    ResilientTransport transport =
        client().closeTimeout(Duration.ofMinutes(1)).executor(exhausted).build();
    CompletableFuture<Response> future = transport.sendAsync(post());

    assertThatThrownBy(future::join).hasCauseInstanceOf(RefusedLocallyException.class);
    transport.close();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void executorThatRunsWorkTwice_sendsOnce() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    server.behave(
        (connection, out) -> {
          go.await();
          RawServer.answering("HTTP/1.1 200 OK", "{}").answer(connection, out);
        });
    List<Runnable> given = new ArrayList<>();
    try (ResilientTransport transport =
        client().retry(RetryPolicy.none()).executor(given::add).build()) {
      CompletableFuture<Response> future = transport.sendAsync(post());
      Thread first = new Thread(given.get(0));
      first.start();
      Patient.await().until(() -> server.requests().size() == 1);
      given.get(0).run();
      go.countDown();
      first.join();

      assertThat(future.join().text()).isEqualTo("{}");
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void executorThatForgetsItsWork_doesNotHoldUpClosing() {
    try (FakeClient client = FakeClient.of(FakeClient.builder().executor(work -> {}))) {
      CompletableFuture<Response> future =
          AsyncCall.of(
              Request.get(server.url("/")),
              client.over(FakeWire.with(FakeWire.text("ok"))),
              client.shared,
              Deadline.in(Duration.ofMinutes(1), client.time));
      assertThat(client.shared.underWay.isEmpty()).isFalse();
      future.cancel(true);

      assertThat(client.shared.underWay.isEmpty()).isTrue();
    }
  }

  @Test
  void selectorOfProxiesThatThrows_orGivesNothing_isNoStrangeFailure() {
    List<Supplier<List<Proxy>>> selectors = List.of(AdversaryPluginTest::failing, () -> null);
    for (Supplier<List<Proxy>> one : selectors) {
      ProxySelector selector =
          new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
              return one.get();
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
              throw new IllegalStateException("no");
            }
          };
      try (ResilientTransport transport =
          client().retry(RetryPolicy.none()).proxy(HttpProxy.chosenBy(selector)).build()) {
        assertThatThrownBy(() -> transport.send(Request.get("https://a.example/")))
            .isInstanceOf(ConnectFailedException.class);
      }
    }
  }

  private static List<Proxy> failing() {
    throw new IllegalStateException("no");
  }

  @Test
  void interruptedCaller_sendsNothing_andStaysInterrupted() {
    try (ResilientTransport transport = client().build()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> transport.send(post())).isInstanceOf(CallCancelledException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(transport.health()).allMatch(endpoint -> endpoint.callsInFlight() == 0);
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void bodyThatThrowsAnError_leavesNothingBehind() throws Exception {
    Body dying =
        Body.stream(
            "text/plain",
            () -> {
              throw new StackOverflowError();
            });
    try (FaultBench bench = new FaultBench(b -> b)) {
      assertThatThrownBy(() -> bench.outcome(post().withBody(dying)))
          .isInstanceOf(StackOverflowError.class);
    }
    Patient.await().until(() -> server.openConnections() == 0);
  }

  @Test
  void whatIsWatchedThrowsAnError_andTheOthersAreStillLookedAt() throws Exception {
    CountDownLatch looked = new CountDownLatch(3);
    try (Watch watch = new Watch("watch-of-a-test", () -> {})) {
      watch.add(
          new Watch.Watched() {
            @Override
            public long look() {
              looked.countDown();
              throw broken();
            }

            @Override
            public void closed() {
              throw broken();
            }
          });
      looked.await();
    }
  }
}
