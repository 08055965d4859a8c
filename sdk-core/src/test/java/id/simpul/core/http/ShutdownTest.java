package id.simpul.core.http;

import static id.simpul.core.http.RawServer.answering;
import static id.simpul.core.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing drains, then cancels, and leaves nothing behind. */
@Timeout(600)
class ShutdownTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json";

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  private final Set<Thread> before = Patient.threads();
  private final Unheard nobody = new Unheard();

  @AfterEach
  void close() throws IOException {
    nobody.close();
  }

  private List<String> threads(String prefix) {
    return Patient.threadsSince(before, prefix);
  }

  private void assertNoThreadStays() {
    Patient.await().untilAsserted(() -> assertThat(threads("simpul-")).isEmpty());
  }

  private static FutureTask<Void> closing(ResilientTransport transport) {
    FutureTask<Void> closing = new FutureTask<>(transport::close, null);
    new Thread(closing).start();
    return closing;
  }

  private RawServer answeringWhenReleased() {
    return new RawServer(
        (connection, out) -> {
          asked.countDown();
          released.await();
          write(out, OK + "\r\nContent-Length: 2\r\n\r\n{}");
        });
  }

  @Test
  void callUnderWay_isWaitedFor_andANewOneRefused() throws Exception {
    try (RawServer server = answeringWhenReleased()) {
      ResilientTransport transport = Patient.client().closeTimeout(Duration.ofHours(1)).build();
      FutureTask<String> call =
          new FutureTask<>(() -> transport.send(Request.get(server.url("/"))).text());
      new Thread(call).start();
      asked.await();
      FutureTask<Void> closing = closing(transport);
      Patient.await().until(() -> isRefused(transport));
      assertThat(closing).isNotDone();
      released.countDown();

      assertThat(call.get()).isEqualTo("{}");
      closing.get();
      assertThat(server.requests()).hasSize(1);
    }
  }

  /** Asked at a port where no request can arrive: the server of a test counts its own. */
  private boolean isRefused(Transport transport) {
    try {
      transport.send(Request.post(nobody.url("/")).withTimeout(Duration.ofMillis(1))).close();
      return false;
    } catch (CallException e) {
      return e.code().equals("transport.closed");
    }
  }

  @Test
  void bodyBeingRead_isWaitedFor() throws Exception {
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              write(out, OK + "\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
              released.await();
              write(out, "1\r\n}\r\n0\r\n\r\n");
            })) {
      ResilientTransport transport = Patient.client().closeTimeout(Duration.ofHours(1)).build();
      Response response = transport.send(Request.get(server.url("/")));
      assertThat(response.stream().read()).isEqualTo('{');
      FutureTask<Void> closing = closing(transport);
      Patient.await().until(() -> isRefused(transport));
      released.countDown();

      assertThat(response.text()).isEqualTo("}");
      closing.get();
    }
  }

  @Test
  void whatDoesNotEndInTime_isCancelled() throws Exception {
    try (RawServer server = answeringWhenReleased()) {
      ResilientTransport transport = Patient.client().closeTimeout(Duration.ofMillis(50)).build();
      FutureTask<Response> call =
          new FutureTask<>(() -> transport.send(Request.get(server.url("/"))));
      new Thread(call).start();
      asked.await();
      transport.close();

      assertThatThrownBy(call::get).hasCauseInstanceOf(CallCancelledException.class);
      released.countDown();
    }
  }

  @Test
  void interruptedCloser_doesNotWait() throws Exception {
    try (RawServer server = answeringWhenReleased()) {
      ResilientTransport transport = Patient.client().closeTimeout(Duration.ofDays(1)).build();
      FutureTask<Response> call =
          new FutureTask<>(() -> transport.send(Request.get(server.url("/"))));
      new Thread(call).start();
      asked.await();
      Thread.currentThread().interrupt();
      transport.close();

      assertThat(Thread.interrupted()).isTrue();
      assertThatThrownBy(call::get).hasCauseInstanceOf(CallCancelledException.class);
      released.countDown();
    }
  }

  @Test
  void closedClient_leavesNoThreadOfItsOwn_andNoConnection() throws Exception {
    CountDownLatch hungUp = new CountDownLatch(1);
    try (RawServer server = new RawServer(answering(OK, "{}"))) {
      List<String> meanwhile = new CopyOnWriteArrayList<>();
      server.behave(
          (connection, out) -> {
            meanwhile.addAll(threads("simpul-"));
            write(out, OK + "\r\nContent-Length: 2\r\n\r\n{}");
            if (connection.getInputStream().read() < 0) {
              hungUp.countDown();
            }
          });
      ResilientTransport transport = Patient.client().build();
      transport
          .sendAsync(Request.get(server.url("/").replace("127.0.0.1", "localhost")))
          .get()
          .close();
      assertThat(meanwhile).hasSizeGreaterThan(2);
      transport.close();

      assertNoThreadStays();
      hungUp.await();
    }
  }

  @Test
  void twoHundredClientsOneAfterAnother_leaveNoMoreThreadsThanTwenty() throws Exception {
    try (RawServer server = new RawServer(answering(OK, "{}"))) {
      use(20, server);
      int few = threads("OkHttp").size() + threads("Okio").size();
      use(180, server);
      int many = threads("OkHttp").size() + threads("Okio").size();

      // A few more if the machine was busier; if each client left one, there were 180 more.
      assertThat(many).isLessThan(few + 20);
      assertNoThreadStays();
    }
  }

  private static void use(int clients, RawServer server) throws Exception {
    for (int i = 0; i < clients; i++) {
      try (ResilientTransport transport = Patient.client().build()) {
        transport.send(Request.get(server.url("/"))).close();
        transport.sendAsync(Request.get(server.url("/"))).get().close();
      }
    }
  }
}
