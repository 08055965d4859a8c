package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.RetryPolicy;
import id.simpul.testkit.FaultProxy;
import id.simpul.testkit.MutableClock;
import id.simpul.testkit.TestAuthority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issuers that mean harm, over real sockets and the real client. */
class HostileIssuerOnTheWireTest {

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final ResilientTransport transport =
      Patient.client().retry(RetryPolicy.none()).maxResponseBytes(1 << 20).build();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.createContext(
        "/.well-known/openid-configuration",
        exchange -> {
          byte[] body =
              Internet.bytes(
                  "{\"issuer\":\"" + issuer() + "\",\"jwks_uri\":\"" + issuer() + "/jwks\"}");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    transport.close();
  }

  @Test
  void attack80_redirectIsNotFollowed() {
    AtomicInteger visits = new AtomicInteger();
    server.createContext("/lain", exchange -> visits.incrementAndGet());
    keys(
        exchange -> {
          exchange.getResponseHeaders().set("Location", issuer() + "/lain");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    unavailable();
    assertThat(visits).hasValue(0);
  }

  @Test
  void attack81_endlessKeySet_isGivenUp() {
    keys(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] spaces = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < 10_000; i++) {
            exchange.getResponseBody().write(spaces);
          }
        });
    unavailable();
  }

  @Test
  void attack81_compressedBomb_isGivenUp() {
    keys(
        exchange -> {
          ByteArrayOutputStream small = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            for (int i = 0; i < 500; i++) {
              gzip.write(new byte[64 * 1024]);
            }
          }
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, small.size());
          small.writeTo(exchange.getResponseBody());
          exchange.close();
        });
    unavailable();
  }

  @Test
  void issuerThatHangsThenHeals_isAnOutageThenServes() {
    AtomicBoolean hasty = new AtomicBoolean();
    try (ResilientTransport givingUp =
            ResilientTransport.builder()
                .timeout(Duration.ofMillis(500))
                .retry(RetryPolicy.none())
                .build();
        TestAuthority depok = TestAuthority.start("kota-depok");
        FaultProxy line = FaultProxy.before(depok.issuer());
        TokenVerifier verifier =
            TokenVerifier.forAudience(Forge.API)
                .trusting(
                    TrustedIssuer.at(depok.issuer().toString())
                        .keys(KeySource.at(URI.create(line.uri() + "/jwks"))))
                .transport(request -> (hasty.get() ? givingUp : transport).send(request))
                .clock(clock)
                .executor(Runnable::run)
                .build()) {
      clock.set(Instant.now());
      String token = depok.signIn("warga-1").audience(Forge.API).token();
      line.hang();
      hasty.set(true);
      assertThatExceptionOfType(KeysUnavailableException.class)
          .isThrownBy(() -> verifier.verify(token));
      line.heal();
      hasty.set(false);
      clock.advance(Duration.ofSeconds(10));
      assertThat(verifier.verify(token).subject().value()).isEqualTo("warga-1");
      line.refuse();
      clock.advance(Duration.ofMinutes(3));
      assertThat(verifier.verify(token).subject().value()).isEqualTo("warga-1");
    }
  }

  private void keys(HttpHandler handler) {
    server.createContext("/jwks", handler);
  }

  private void unavailable() {
    TokenVerifier verifier =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(issuer()))
            .transport(transport)
            .clock(clock)
            .executor(Runnable::run)
            .build();
    String token = Forge.of(ES256).claim("iss", Forge.text(issuer())).token();
    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> verifier.verify(token));
  }

  private String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
