package id.simpul.core.http;

import static id.simpul.core.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A provider that wants a request twice, a secret in our logs, or a client that falls over. */
@Timeout(120)
class AdversaryProviderTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final RetryPolicy QUICK =
      RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build();

  private static ResilientTransportBuilder client() {
    return Patient.client().retry(QUICK).closeTimeout(Duration.ZERO);
  }

  private static CallException failure(Transport transport, Request request) {
    return catchThrowableOfType(CallException.class, () -> transport.send(request).bytes());
  }

  @Test
  void streamRefusedAfterItsAnswerBegan_isNotSentAgain() throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    try (MockWebServer server = new MockWebServer();
        ResilientTransport transport =
            client()
                .tls(TlsPolicy.builder().trusting(List.of(certificate.certificate())).build())
                .build()) {
      server.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(certificate)
              .build()
              .sslSocketFactory());
      server.start();
      server.enqueue(
          new MockResponse.Builder()
              .body("x".repeat(100))
              .onResponseBody(new SocketEffect.CloseStream(ErrorCode.REFUSED_STREAM.getHttpCode()))
              .build());
      server.enqueue(new MockResponse.Builder().body("twice").build());
      Request post =
          Request.post("https://localhost:" + server.getPort() + "/").withBody(Body.text("isi"));

      assertThat(failure(transport, post)).isInstanceOf(ConnectionLostException.class);
      Patient.await().until(() -> server.getRequestCount() >= 1);
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void dateInOddSpaces_doesNotBreakTheNextCall() throws Exception {
    String answer =
        OK
            + "Last-Modified: \u2003Sun, 06 Nov 1994 08:49:37 GMT\u2003\r\n"
            + "Cache-Control: max-age=0\r\nContent-Length: 2\r\n\r\n{}";
    try (RawServer server =
            new RawServer((connection, out) -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
        ResilientTransport transport = client().cache(CachePolicy.ofDefaults()).build()) {
      Request request = Request.get(server.url("/loket"));

      assertThat(transport.send(request).text()).isEqualTo("{}");
      assertThat(transport.send(request).text()).isEqualTo("{}");
    }
  }

  @Test
  void switchOfProtocolsThatNobodyAskedFor_leavesNothingOpen() throws Exception {
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              write(
                  out,
                  "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n");
              connection.getInputStream().read();
            })) {
      try (FaultBench bench = new FaultBench(b -> b.retry(RetryPolicy.none()))) {
        assertThat(bench.outcome(Request.get(server.url("/")))).isEqualTo("response.101");
      }
      Patient.await().until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void floodOfInterimAnswers_endsWithTheAttempt() throws Exception {
    FakeTime time = new FakeTime();
    try (RawServer server =
        new RawServer(
            (connection, out) -> {
              time.pass(FaultBench.ATTEMPT);
              while (true) {
                write(out, "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".repeat(100));
              }
            })) {
      try (FaultBench bench = new FaultBench(time, b -> b.retry(RetryPolicy.none()))) {
        assertThat(bench.outcome(Request.get(server.url("/"))))
            .isIn("attempt.timed-out", "connection.not-http", "connection.lost");
      }
    }
  }
}
