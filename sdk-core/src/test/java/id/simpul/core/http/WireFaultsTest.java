package id.simpul.core.http;

import static id.simpul.core.http.RawServer.answering;
import static id.simpul.core.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Retryability;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Real sockets, on which a server does what servers should not. */
class WireFaultsTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json";
  private static final RetryPolicy QUICK =
      RetryPolicy.builder()
          .firstBackoff(Duration.ofMillis(1))
          .throttledBackoff(Duration.ofMillis(1))
          .build();

  record Letter(String nomor) {}

  private static ResilientTransportBuilder client() {
    return Patient.client().retry(QUICK);
  }

  @Test
  void goodAnswer_isDecoded() throws Exception {
    try (RawServer server = new RawServer(answering(OK, "{\"nomor\":\"470/12\",\"x\":1}"));
        ResilientTransport transport = client().build()) {
      Letter letter =
          transport.send(Request.get(server.url("/surat/{id}"), "a/b c")).as(Letter.class);

      assertThat(letter).isEqualTo(new Letter("470/12"));
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().get(0)).startsWith("GET /surat/a%2Fb%20c HTTP/1.1\r\n");
    }
  }

  @Test
  void post_isSentOnce_whenServerReadsItAndDies() throws Exception {
    try (RawServer server = new RawServer((connection, out) -> connection.close());
        ResilientTransport transport = client().build()) {
      Request post = Request.post(server.url("/permohonan")).withBody(Body.text("surat"));

      CallException e =
          catchThrowableOfType(ConnectionLostException.class, () -> transport.send(post));

      assertThat(e.code()).isEqualTo("connection.lost");
      assertThat(e.retryability()).isEqualTo(Retryability.UNKNOWN);
      assertThat(e.attempts()).hasSize(1);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void post_isSentOnce_whenReusedConnectionIsFoundDead() throws Exception {
    try (RawServer server = new RawServer(answering(OK, "{}"));
        ResilientTransport transport = client().build()) {
      transport.send(Request.get(server.url("/"))).close();
      server.behave((connection, out) -> connection.close());
      Request post = Request.post(server.url("/permohonan")).withBody(Body.text("surat"));

      assertThatThrownBy(() -> transport.send(post)).isInstanceOf(ConnectionLostException.class);
      assertThat(server.requests()).filteredOn(r -> r.startsWith("POST")).hasSize(1);
    }
  }

  @Test
  void postWithIdempotencyKey_isRepeated_withTheSameKeyAndBody() throws Exception {
    try (RawServer server = new RawServer((connection, out) -> connection.close());
        ResilientTransport transport = client().build()) {
      Request post =
          Request.post(server.url("/permohonan")).withBody(Body.text("surat")).withIdempotencyKey();

      CallException e =
          catchThrowableOfType(ConnectionLostException.class, () -> transport.send(post));

      assertThat(e.attempts()).hasSize(3);
      assertThat(server.requests()).hasSize(3);
      String key = post.headers().first("Idempotency-Key").orElseThrow();
      assertThat(server.requests()).allMatch(r -> r.contains("Idempotency-Key: " + key));
      assertThat(server.requests()).allMatch(r -> r.endsWith("\r\n\r\nsurat"));
    }
  }

  @Test
  void post_isNotResent_on503RetryAfterZero() throws Exception {
    try (RawServer server = new RawServer(answering("HTTP/1.1 503 Busy\r\nRetry-After: 0", ""));
        ResilientTransport transport = client().build()) {
      Request post = Request.post(server.url("/permohonan")).withBody(Body.text("surat"));

      ErrorResponseException e =
          catchThrowableOfType(ErrorResponseException.class, () -> transport.send(post));

      assertThat(e.retryAfter()).contains(Duration.ZERO);
      assertThat(e.headers().first("Retry-After")).contains("0");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void endlessRetryAfter_isCarried_andNeverWaitedFor() throws Exception {
    try (RawServer server =
            new RawServer(answering("HTTP/1.1 503 Busy\r\nRetry-After: 99999999999", ""));
        ResilientTransport transport = client().build()) {
      ErrorResponseException e =
          catchThrowableOfType(
              ErrorResponseException.class, () -> transport.send(Request.get(server.url("/"))));

      assertThat(e.retryAfter()).contains(Duration.ofDays(365));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void emptyReply_isRetriedForGet() throws Exception {
    try (RawServer server = new RawServer((connection, out) -> connection.close());
        ResilientTransport transport = client().build()) {
      CallException e =
          catchThrowableOfType(
              CallException.class, () -> transport.send(Request.get(server.url("/"))));

      assertThat(e).isInstanceOf(ConnectionLostException.class);
      assertThat(server.requests()).hasSize(3);
      assertThat(e.attempts()).extracting(Attempt::outcome).containsOnly("connection.lost");
    }
  }

  @Test
  void reset_isAConnectionLost() throws Exception {
    try (RawServer server =
            new RawServer(
                (connection, out) -> {
                  connection.setSoLinger(true, 0);
                  connection.close();
                });
        ResilientTransport transport = client().retry(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> transport.send(Request.get(server.url("/"))))
          .isInstanceOf(ConnectionLostException.class)
          .hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void garbage_isSaidToBeNoHttp() throws Exception {
    try (RawServer server =
            new RawServer((connection, out) -> write(out, "SSH-2.0-OpenSSH_9.6\r\n\r\n"));
        ResilientTransport transport = client().retry(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> transport.send(Request.get(server.url("/"))))
          .isInstanceOf(ConnectionLostException.class)
          .extracting("code")
          .isEqualTo("connection.not-http");
    }
  }

  @Test
  void truncatedShortBody_failsTheAttempt_andIsRetried() throws Exception {
    try (RawServer server = new RawServer(cutShort());
        ResilientTransport transport = client().build()) {
      CallException e =
          catchThrowableOfType(
              CallException.class, () -> transport.send(Request.get(server.url("/"))));

      assertThat(e.code()).isEqualTo("connection.lost-in-body");
      assertThat(server.requests()).hasSize(3);
    }
  }

  private static RawServer.Behaviour cutShort() {
    return (connection, out) -> {
      write(out, OK + "\r\nContent-Length: 100\r\n\r\n{\"nomor\":");
      connection.close();
    };
  }

  @Test
  void brokenChunkedBody_failsTheReading_everyTime() throws Exception {
    try (RawServer server =
            new RawServer(
                (connection, out) -> {
                  write(out, OK + "\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
                  connection.close();
                });
        ResilientTransport transport = client().build();
        Response response = transport.send(Request.get(server.url("/")))) {
      assertThat(response.stream().readNBytes(3)).asString().isEqualTo("abc");
      assertThatThrownBy(() -> response.stream().read())
          .isInstanceOf(ConnectionLostException.class)
          .extracting("code")
          .isEqualTo("connection.lost-in-body");
      assertThatThrownBy(response::bytes).isInstanceOf(ConnectionLostException.class);
    }
  }

  @Test
  void refusedConnection_isSafeToRetry_evenForPost() throws Exception {
    try (Unheard nobody = new Unheard();
        ResilientTransport transport = client().build()) {
      CallException e =
          catchThrowableOfType(
              ConnectFailedException.class, () -> transport.send(Request.post(nobody.url("/"))));

      assertThat(e.retryability()).isEqualTo(Retryability.SAFE_TO_RETRY);
      assertThat(e.attempts()).hasSize(3);
    }
  }

  @Test
  void silentServer_timesOutTheAttempt() throws Exception {
    try (RawServer server = new RawServer(RawServer.silent());
        ResilientTransport transport =
            client()
                .retry(RetryPolicy.none())
                .attemptTimeout(Duration.ofMillis(100))
                .timeout(Duration.ofMinutes(1))
                .build()) {
      CallTimedOutException e =
          catchThrowableOfType(
              CallTimedOutException.class, () -> transport.send(Request.get(server.url("/"))));

      assertThat(e.code()).isEqualTo("attempt.timed-out");
      assertThat(e.allowed()).isEqualTo(Duration.ofMillis(100));
    }
  }

  @Test
  void silentServer_timesOutTheCall_ifThatIsShorter() throws Exception {
    FakeTime time = new FakeTime();
    try (RawServer server = new RawServer(silentFor(Duration.ofMillis(100), time));
        ResilientTransport transport =
            client().timeline(time).attemptTimeout(Duration.ofMinutes(1)).build()) {
      Request hasty = Request.get(server.url("/")).withTimeout(Duration.ofMillis(100));
      CallTimedOutException e =
          catchThrowableOfType(CallTimedOutException.class, () -> transport.send(hasty));

      assertThat(e.code()).isEqualTo("call.timed-out");
      assertThat(e.attempts()).hasSize(1);
    }
  }

  @Test
  void attemptTimeout_cutsTheConnection() throws Exception {
    FakeTime time = new FakeTime();
    CountDownLatch gone = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (connection, out) -> {
                  silentFor(Duration.ofMillis(100), time).answer(connection, out);
                  gone.countDown();
                });
        ResilientTransport transport =
            client()
                .retry(RetryPolicy.none())
                .timeline(time)
                .attemptTimeout(Duration.ofMillis(100))
                .build()) {
      assertThatThrownBy(() -> transport.send(Request.get(server.url("/"))))
          .isInstanceOf(CallTimedOutException.class);
      gone.await();
    }
  }

  /** Says nothing, while so much time passes. */
  private static RawServer.Behaviour silentFor(Duration duration, FakeTime time) {
    return (connection, out) -> {
      time.pass(duration);
      connection.getInputStream().read();
    };
  }

  @Test
  void drippingBody_isCutAtTheDeadlineOfTheCall() throws Exception {
    FakeTime time = new FakeTime();
    try (RawServer server = new RawServer(dripping());
        ResilientTransport transport =
            client().timeline(time).timeout(Duration.ofSeconds(1)).build();
        Response response = transport.send(Request.get(server.url("/")))) {
      time.pass(Duration.ofSeconds(1));
      assertThatThrownBy(response::bytes)
          .isInstanceOf(CallTimedOutException.class)
          .extracting("code")
          .isEqualTo("call.timed-out");
    }
  }

  static RawServer.Behaviour dripping() {
    return (connection, out) -> {
      write(out, OK + "\r\nTransfer-Encoding: chunked\r\n\r\n");
      dripOn(connection, out);
    };
  }

  static void dripOn(Socket connection, OutputStream out) throws IOException {
    while (true) {
      write(out, "1\r\nx\r\n");
      RawServer.pause(connection);
    }
  }

  @Test
  void drippingErrorBody_doesNotHideTheStatus() throws Exception {
    FakeTime time = new FakeTime();
    Thread caller = Thread.currentThread();
    try (RawServer server =
            new RawServer(
                (connection, out) -> {
                  write(out, "HTTP/1.1 404 No\r\nContent-Type: application/problem+json\r\n");
                  write(out, "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
                  Patient.awaitReadingOfABody(caller);
                  time.pass(Duration.ofSeconds(1));
                  connection.getInputStream().read();
                });
        ResilientTransport transport =
            client().timeline(time).attemptTimeout(Duration.ofSeconds(1)).build()) {
      assertThatThrownBy(() -> transport.send(Request.get(server.url("/"))))
          .isInstanceOf(ErrorResponseException.class)
          .hasMessageContaining("404");
    }
  }

  @Test
  void bodyOverTheLimit_isRefused_justUnderItIsNot() throws Exception {
    byte[] text = new byte[1000];
    Arrays.fill(text, (byte) 'x');
    String body = new String(text, StandardCharsets.US_ASCII);
    try (RawServer server = new RawServer(answering(OK, body));
        ResilientTransport exact = client().maxResponseBytes(1000).build();
        ResilientTransport small = client().maxResponseBytes(999).build()) {
      assertThat(exact.send(Request.get(server.url("/"))).bytes()).hasSize(1000);
      assertThatThrownBy(() -> small.send(Request.get(server.url("/"))).bytes())
          .isInstanceOf(ResponseTooLargeException.class)
          .hasMessageContaining("999 bytes");
    }
  }

  @Test
  void redirect_isNotFollowed_andItsTargetShown() throws Exception {
    try (RawServer elsewhere = new RawServer(answering(OK, "{}"));
        RawServer server =
            new RawServer(answering("HTTP/1.1 307 Go\r\nLocation: " + elsewhere.url("/trap"), ""));
        ResilientTransport transport =
            client().authenticating(a -> a.withHeader("Authorization", "Bearer abc")).build()) {
      ErrorResponseException e =
          catchThrowableOfType(
              ErrorResponseException.class,
              () -> transport.send(Request.post(server.url("/")).withBody(Body.text("x"))));

      assertThat(e.status()).isEqualTo(307);
      assertThat(e.headers().first("Location")).contains(elsewhere.url("/trap"));
      assertThat(elsewhere.requests()).isEmpty();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void answersWithoutABody_mayStillNameItsLength() throws Exception {
    String none = "HTTP/1.1 304 Same\r\nContent-Length: 100\r\n\r\n";
    String head = OK + "\r\nContent-Length: 100\r\n\r\n";
    try (RawServer server = new RawServer((connection, out) -> write(out, none));
        ResilientTransport transport = client().build()) {
      assertThat(transport.send(Request.get(server.url("/"))).bytes()).isEmpty();
      server.behave((connection, out) -> write(out, head));
      assertThat(transport.send(Request.of("HEAD", server.url("/"))).bytes()).isEmpty();
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void answerThatBreaksTheProtocol_isSaidToBeNoHttp() throws Exception {
    try (RawServer server = new RawServer(answering("HTTP/1.1 407 Proxy", ""));
        ResilientTransport transport = client().retry(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> transport.send(Request.get(server.url("/"))))
          .isInstanceOf(ConnectionLostException.class)
          .extracting("code")
          .isEqualTo("connection.not-http");
    }
  }

  @Test
  void lengthBelowZero_isSaidToBeNoHttp() throws Exception {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc";
    try (RawServer server =
            new RawServer(
                (connection, out) -> out.write(answer.getBytes(StandardCharsets.US_ASCII)));
        ResilientTransport transport = client().retry(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> transport.send(Request.get(server.url("/"))).text())
          .isInstanceOf(ConnectionLostException.class)
          .extracting("code")
          .isEqualTo("connection.not-http");
    }
  }

  @Test
  void notModified_isReturned() throws Exception {
    try (RawServer server =
            new RawServer(
                (connection, out) -> write(out, "HTTP/1.1 304 Same\r\nETag: \"a\"\r\n\r\n"));
        ResilientTransport transport = client().build();
        Response response =
            transport.send(Request.get(server.url("/")).withHeader("If-None-Match", "\"a\""))) {
      assertThat(response.status()).isEqualTo(304);
      assertThat(response.headers().first("etag")).contains("\"a\"");
    }
  }
}
