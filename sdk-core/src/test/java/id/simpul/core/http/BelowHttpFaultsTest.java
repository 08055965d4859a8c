package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** Names that do not resolve, ports where nobody listens, and certificates nobody trusts. */
class BelowHttpFaultsTest {

  private static final RetryPolicy QUICK =
      RetryPolicy.builder().firstBackoff(Duration.ofMillis(1)).build();

  private static FaultBench bench() {
    return new FaultBench(builder -> builder.retry(QUICK));
  }

  private static FaultBench touchy() {
    return new FaultBench(
        builder ->
            builder
                .retry(RetryPolicy.none())
                .circuit(FaultBench.TOUCHY)
                .allowingPlainHttp()
                .dns(BelowHttpFaultsTest::unknown));
  }

  private static List<InetAddress> unknown(String host) throws UnknownHostException {
    throw new UnknownHostException(host);
  }

  @Test
  void hostWithoutAnAddress_isAFailedConnection_andCountsAgainstIt() {
    Request post = Request.post("http://surat.depok.example/permohonan").withBody(Body.text("isi"));
    try (FaultBench bench = touchy()) {
      assertThat(bench.outcome(post)).isEqualTo("connect.unknown-host");
      assertThat(bench.isCircuitOpen(post)).isTrue();
    }
  }

  @Test
  void portWhereNobodyListens_isAFailedConnection_andCountsAgainstIt() throws IOException {
    try (Unheard nobody = new Unheard();
        FaultBench bench = touchy()) {
      Request post = Request.post(nobody.url("/")).withBody(Body.text("isi"));
      assertThat(bench.outcome(post)).isEqualTo("connect.failed");
      assertThat(bench.isCircuitOpen(post)).isTrue();
    }
  }

  @Test
  void certificateNobodyTrusts_isRefusedBeforeAnythingIsSent() throws IOException {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    try (MockWebServer server = new MockWebServer();
        FaultBench bench = bench()) {
      server.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
      server.enqueue(new MockResponse.Builder().body("{}").build());
      server.start();
      Request post =
          Request.post("https://localhost:" + server.getPort() + "/").withBody(Body.text("isi"));

      assertThat(bench.outcome(post)).isEqualTo("tls.server-untrusted");
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void handshakeThatBreaks_sendsNothing() throws Exception {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    try (MockWebServer server = new MockWebServer();
        FaultBench bench = bench()) {
      server.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
      for (int i = 0; i < 3; i++) {
        server.enqueue(new MockResponse.Builder().failHandshake().build());
      }
      server.start();
      Request post =
          Request.post("https://localhost:" + server.getPort() + "/").withBody(Body.text("isi"));

      assertThat(bench.outcome(post)).isIn("tls.failed", "connect.failed");
      for (int i = 0; i < server.getRequestCount(); i++) {
        assertThat(server.takeRequest().getBody()).isNull();
      }
    }
  }
}
