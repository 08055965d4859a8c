package id.simpul.core.http;

import static id.simpul.core.http.RawServer.answering;
import static id.simpul.core.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Interrupting, cancelling, closing and forgetting, on real sockets. */
@Timeout(120)
class LifecycleTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json";

  /** A server that takes a request and says nothing; counts down when the client hangs up. */
  static RawServer silent(CountDownLatch asked, CountDownLatch left) {
    return new RawServer(
        (connection, out) -> {
          asked.countDown();
          connection.getInputStream().read();
          left.countDown();
        });
  }

  private static FutureTask<Throwable> inBackground(Runnable call) {
    FutureTask<Throwable> task =
        new FutureTask<>(
            () -> {
              try {
                call.run();
                return null;
              } catch (CallException e) {
                return Thread.currentThread().isInterrupted()
                    ? new IllegalStateException("interrupted", e)
                    : e;
              }
            });
    return task;
  }

  @Test
  void interrupt_endsTheCall_hangsUp_andStaysSet() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    try (RawServer server = silent(asked, left);
        ResilientTransport transport = Patient.client().build()) {
      FutureTask<Throwable> call =
          inBackground(() -> transport.send(Request.get(server.url("/"))).close());
      Thread caller = new Thread(call);
      caller.start();
      asked.await();
      Patient.await().until(() -> Patient.isBlockedOnASocket(caller));
      caller.interrupt();

      assertThat(call.get())
          .isInstanceOf(IllegalStateException.class)
          .hasCauseInstanceOf(CallCancelledException.class);
      left.await();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void interrupt_endsTheReadingOfABody() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (connection, out) -> {
                  write(out, OK + "\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
                  begun.await();
                });
        ResilientTransport transport = Patient.client().build()) {
      CountDownLatch reading = new CountDownLatch(1);
      FutureTask<Throwable> call =
          inBackground(
              () -> {
                Response response = transport.send(Request.get(server.url("/")));
                reading.countDown();
                response.bytes();
              });
      Thread caller = new Thread(call);
      caller.start();
      reading.await();
      Patient.await().until(() -> Patient.isBlockedOnASocket(caller));
      caller.interrupt();

      assertThat(call.get()).hasCauseInstanceOf(CallCancelledException.class);
      begun.countDown();
    }
  }

  @Test
  void interruptedThread_sendsNothing() throws Exception {
    try (RawServer server = new RawServer(answering(OK, "{}"));
        ResilientTransport transport = Patient.client().build()) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> transport.send(Request.get(server.url("/"))))
          .isInstanceOf(CallCancelledException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void closing_endsCallsUnderWay_andLeavesNoThread() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    Set<Thread> before = Patient.threads();
    ResilientTransport transport = Patient.client().build();
    try (RawServer server = silent(asked, new CountDownLatch(1))) {
      FutureTask<Throwable> call =
          inBackground(() -> transport.send(Request.get(server.url("/"))).close());
      new Thread(call).start();
      asked.await();

      transport.close();
      transport.close();

      assertThat(call.get()).isInstanceOf(CallCancelledException.class);
      assertThatThrownBy(() -> transport.send(Request.get(server.url("/"))))
          .isInstanceOf(RefusedLocallyException.class)
          .hasMessageContaining("closed");
      assertThat(server.requests()).hasSize(1);
    }
    Patient.await().until(() -> Patient.threadsSince(before, "simpul-http-").isEmpty());
  }

  @Test
  void closingAView_closesNothing() throws Exception {
    try (RawServer server = new RawServer(answering(OK, "{}"));
        ResilientTransport transport = Patient.client().build()) {
      ResilientTransport view =
          transport.authenticating(a -> a.withHeader("Authorization", "Bearer view"));
      view.send(Request.get(server.url("/"))).close();
      view.close();
      view.send(Request.get(server.url("/"))).close();
      transport.send(Request.get(server.url("/"))).close();

      assertThat(server.requests()).hasSize(3);
      assertThat(server.requests().get(1)).contains("Authorization: Bearer view");
      assertThat(server.requests().get(2)).doesNotContain("Authorization");
    }
  }

  @Test
  void responseClosedUnread_hangsUpOnADrippingServer() throws Exception {
    CompletableFuture<IOException> hungUp = new CompletableFuture<>();
    RawServer.Behaviour drip = WireFaultsTest.dripping();
    try (RawServer server =
            new RawServer(
                (connection, out) -> {
                  try {
                    drip.answer(connection, out);
                  } catch (IOException e) {
                    hungUp.complete(e);
                  }
                });
        ResilientTransport transport = Patient.client().build()) {
      transport.send(Request.get(server.url("/"))).close();

      assertThat(hungUp.get()).isNotNull();
    }
  }

  @Test
  void forgottenResponse_isCutSoonAfterTheDeadline() throws Exception {
    FakeTime time = new FakeTime();
    CompletableFuture<IOException> hungUp = new CompletableFuture<>();
    RawServer.Behaviour drip = WireFaultsTest.dripping();
    try (RawServer server =
            new RawServer(
                (connection, out) -> {
                  try {
                    drip.answer(connection, out);
                  } catch (IOException e) {
                    hungUp.complete(e);
                  }
                });
        ResilientTransport transport =
            Patient.client().timeline(time).timeout(Duration.ofSeconds(1)).build()) {
      Response forgotten = transport.send(Request.get(server.url("/")));
      time.pass(Duration.ofSeconds(1));

      assertThat(hungUp.get()).isNotNull();
      assertThatThrownBy(forgotten::bytes).isInstanceOf(CallTimedOutException.class);
    }
  }

  @Test
  void connection_isUsedAgain_alsoWhenBodiesAreLeftUnread() throws Exception {
    CountDownLatch connections = new CountDownLatch(2);
    try (RawServer server = new RawServer(answering(OK, "{}"));
        ResilientTransport transport = Patient.client().build()) {
      server.behave(
          (connection, out) -> {
            write(
                out,
                OK + "\r\nX-Port: " + connection.getPort() + "\r\nContent-Length: 2\r\n\r\n{}");
            connections.countDown();
          });
      Response first = transport.send(Request.get(server.url("/")));
      Response second = transport.send(Request.get(server.url("/")));

      assertThat(second.headers().first("X-Port")).isEqualTo(first.headers().first("X-Port"));
      assertThat(first.text()).isEqualTo("{}");
    }
  }

  @Test
  void longBody_streamsThrough() throws Exception {
    byte[] large = new byte[3_000_000];
    try (RawServer server =
            new RawServer(
                (connection, out) -> {
                  write(out, OK + "\r\nContent-Length: " + large.length + "\r\n\r\n");
                  out.write(large);
                });
        ResilientTransport transport = Patient.client().build();
        Response response = transport.send(Request.get(server.url("/")));
        InputStream body = response.stream()) {
      assertThat(body.readAllBytes()).isEqualTo(large);
      assertThat(body.read()).isEqualTo(-1);
    }
  }
}
