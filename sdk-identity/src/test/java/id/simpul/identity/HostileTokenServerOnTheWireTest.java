package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.SimpulException;
import id.simpul.core.http.RedirectPolicy;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Token servers and APIs that mean harm, over real sockets and the real client. */
class HostileTokenServerOnTheWireTest {

  private static final String GOOD = "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger elsewhere = new AtomicInteger();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final ResilientTransport transport = transport(RedirectPolicy.none());
  private HttpServer server;
  private HttpServer other;

  @BeforeEach
  void open() throws IOException {
    server = listen();
    other = listen();
    other.createContext(
        "/",
        exchange -> {
          elsewhere.incrementAndGet();
          seen.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          answer(exchange, 200, GOOD);
        });
    metadata(exchange -> answer(exchange, 200, document("/token")));
  }

  private HttpServer listen() throws IOException {
    HttpServer fresh = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
    fresh.setExecutor(threads);
    fresh.start();
    return fresh;
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  @AfterEach
  void close() {
    end.countDown();
    transport.close();
    server.stop(0);
    other.stop(0);
    threads.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void attack89_redirectedTokenRequest_takesNeitherProofNorTokenAnywhere(int status) {
    token(
        exchange -> {
          exchange.getResponseHeaders().set("Location", at(other) + "/token");
          answer(exchange, status, "");
        });
    assertThat(refused(transport)).isEqualTo("token-server.unavailable");
    try (ResilientTransport following = transport(RedirectPolicy.acrossHosts())) {
      refused(following);
    }
    assertThat(seen)
        .noneMatch(body -> body.contains("client_assertion"))
        .noneMatch(body -> body.contains("subject_token"));
  }

  @Test
  void attack89_redirectedMetadata_isNotTakenFromSomebodyElse() {
    metadata(
        exchange -> {
          exchange.getResponseHeaders().set("Location", at(other) + "/metadata");
          answer(exchange, 302, "");
        });
    assertThat(refused(transport)).startsWith("token-server.");
    assertThat(elsewhere).hasValue(0);
  }

  @Test
  void endlessAnswer_isGivenUp() {
    token(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          byte[] block = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
          for (int i = 0; i < 100_000; i++) {
            out.write(block);
          }
        });
    assertThat(refused(transport)).isEqualTo("token-server.unavailable");
  }

  @Test
  void compressedBomb_isGivenUp() {
    token(
        exchange -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[64 << 20]);
          }
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, packed.size());
          exchange.getResponseBody().write(packed.toByteArray());
          exchange.close();
        });
    assertThat(refused(transport)).isEqualTo("token-server.unavailable");
  }

  @Test
  void serverThatNeverAnswers_orStopsInTheMiddle_isAnOutage() {
    try (ResilientTransport hasty =
        ResilientTransport.builder()
            .timeout(Duration.ofSeconds(1))
            .retry(RetryPolicy.none())
            .build()) {
      token(exchange -> hang());
      assertThat(refused(hasty)).isEqualTo("token-server.unavailable");
      answerHalfAndHang();
      assertThat(refused(hasty)).isEqualTo("token-server.unavailable");
    }
    token(
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(1);
          exchange.close();
        });
    assertThat(refused(transport)).isEqualTo("token-server.unavailable");
  }

  private void answerHalfAndHang() {
    token(
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(GOOD.getBytes(StandardCharsets.US_ASCII));
          exchange.getResponseBody().flush();
          hang();
        });
  }

  @Test
  void whatIsNotEvenHttp_isAnOutage() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 5, loopback())) {
      threads.execute(() -> babble(socket));
      String issuer = "http://127.0.0.1:" + socket.getLocalPort();
      SimpulException refused =
          catchThrowableOfType(
              SimpulException.class, () -> source(transport).token(resource(issuer)));
      assertThat(refused.code()).isEqualTo("token-server.unavailable");
      assertThat(refused.explanation().languages()).contains("id", "en");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expires_in\":1e999999999",
        "expires_in\":1e-999999999",
        "expires_in\":0.4",
        "expires_in\":9223372036854775808",
        "expires_in\":-1",
        "expires_in\":null",
        "expires_in\":[300]",
        "scope\":17",
        "scope\":\"\"",
        "scope\":\"a\\u0000b\"",
        "issued_token_type\":7",
        "token_type\":\"Bearer\",\"x\":\""
      })
  void oddMembers_areRefusedOrHarmless_andNothingForeignEscapes(String member) {
    token(
        exchange ->
            answer(exchange, 200, GOOD.substring(0, GOOD.length() - 1) + ",\"" + member + "}"));
    try (TokenSource tokens = source(transport)) {
      AccessToken token = tokens.token(resource(at(server)));
      assertThat(token.expiresAt()).isBefore(token.expiresAt().plusSeconds(1));
    } catch (TokenException refused) {
      assertThat(refused.code()).isIn("token-server.answer", "token.grant");
    }
  }

  @Test
  void tokenThatFillsAHeaderByItself_isRefused_beforeAnApiHasToDoIt() {
    token(
        exchange ->
            answer(
                exchange,
                200,
                "{\"access_token\":\"" + "a".repeat(400_000) + "\",\"token_type\":\"Bearer\"}"));
    assertThat(refused(transport)).isEqualTo("token-server.answer");
  }

  @Test
  void explanationWithoutEnd_isToldShortly_withoutNumbersAndSecrets() {
    String echo = "NIK 3276010101900001 client_secret=rahasia-sekali ";
    token(
        exchange ->
            answer(
                exchange,
                400,
                "{\"error\":\""
                    + "x".repeat(50_000)
                    + "\",\"error_description\":\""
                    + echo.repeat(5_000)
                    + "\"}"));
    TokenRefusedException refused =
        catchThrowableOfType(
            TokenRefusedException.class, () -> source(transport).token(resource(at(server))));
    assertThat(refused.getMessage()).hasSizeLessThan(1_500);
    assertThat(refused + refused.explanation().in("id"))
        .doesNotContain("3276010101900001", "rahasia-sekali");
    assertThat(refused.error()).isEqualTo("other");
  }

  @Test
  void cookiesOfATokenServer_areNotSentBack() {
    token(
        exchange -> {
          seen.add(String.valueOf(exchange.getRequestHeaders().get("Cookie")));
          exchange.getResponseHeaders().set("Set-Cookie", "warga=3276010101900001; Path=/");
          answer(exchange, 200, GOOD);
        });
    source(transport).token(resource(at(server)));
    source(transport).token(resource(at(server)));
    assertThat(seen).containsExactly("null", "null");
  }

  @Test
  void nonceAfterNonce_endsAfterTheSecondAttempt() {
    AtomicInteger asked = new AtomicInteger();
    token(
        exchange -> {
          exchange.getResponseHeaders().set("DPoP-Nonce", "n" + asked.incrementAndGet());
          answer(exchange, 400, "{\"error\":\"use_dpop_nonce\"}");
        });
    SimpulException refused =
        catchThrowableOfType(
            SimpulException.class, () -> bound(transport).token(resource(at(server))));
    assertThat(refused.code()).isEqualTo("token-refused.use-dpop-nonce");
    assertThat(asked).hasValue(2);
  }

  @Test
  void nonceWithoutEnd_isNotRepeated() {
    AtomicInteger asked = new AtomicInteger();
    token(
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().set("DPoP-Nonce", "n".repeat(10_000));
          answer(exchange, 400, "{\"error\":\"use_dpop_nonce\"}");
        });
    assertThat(
            catchThrowableOfType(
                SimpulException.class, () -> bound(transport).token(resource(at(server)))))
        .isNotNull();
    assertThat(asked).hasValue(1);
  }

  @Test
  void apiThatAlwaysWantsAnotherNonce_isAskedAFewTimesOnly() {
    AtomicInteger asked = new AtomicInteger();
    token(exchange -> answer(exchange, 200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}"));
    server.createContext(
        "/api",
        exchange -> {
          exchange.getResponseHeaders().set("DPoP-Nonce", "n" + asked.incrementAndGet());
          exchange
              .getResponseHeaders()
              .set("WWW-Authenticate", "DPoP realm=\"x\", error=\"use_dpop_nonce\"");
          answer(exchange, 401, "");
        });
    try (TokenSource tokens = source(transport)) {
      SimpulException refused =
          catchThrowableOfType(
              SimpulException.class,
              () ->
                  transport
                      .authenticating(tokens.bearer(resource(at(server))))
                      .send(Request.get(at(server) + "/api/x")));
      assertThat(refused.code()).isEqualTo("response.401");
    }
    assertThat(asked.get()).isBetween(1, 3);
  }

  @Test
  void apiThatRedirectsElsewhere_doesNotGetTheTokenThere() {
    token(exchange -> answer(exchange, 200, GOOD));
    AtomicInteger visits = new AtomicInteger();
    AtomicInteger withToken = new AtomicInteger();
    other.createContext(
        "/curi",
        exchange -> {
          visits.incrementAndGet();
          if (exchange.getRequestHeaders().containsKey("Authorization")) {
            withToken.incrementAndGet();
          }
          answer(exchange, 200, "");
        });
    server.createContext(
        "/api",
        exchange -> {
          exchange.getResponseHeaders().set("Location", at(other) + "/curi");
          answer(exchange, 307, "");
        });
    try (ResilientTransport following = transport(RedirectPolicy.acrossHosts());
        TokenSource tokens = source(transport)) {
      following
          .authenticating(tokens.bearer(resource(at(server))))
          .send(Request.get(at(server) + "/api/x"))
          .close();
    }
    assertThat(visits).as("followed as a stranger").hasValue(1);
    assertThat(withToken).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"issuer\":\"%s\"}",
        "{\"issuer\":\"%s\",\"token_endpoint\":17}",
        "{\"issuer\":\"%s\",\"token_endpoint\":\"\"}",
        "{\"issuer\":\"%s\",\"token_endpoint\":\"/token\"}",
        "{\"issuer\":\"%s\",\"token_endpoint\":\"%s@127.0.0.1:1/token\"}",
        "{\"issuer\":\"%s\",\"token_endpoint\":\"http://localhost/token\"}",
        "{\"issuer\":\"%s/\",\"token_endpoint\":\"%s/token\"}",
        "{\"issuer\":[\"%s\"],\"token_endpoint\":\"%s/token\"}",
        "{\"issuer\":\"%s\",\"issuer\":\"%s\",\"token_endpoint\":\"%s/token\"}",
        "[]",
        "null",
        "\"%s\""
      })
  void attack87_88_oddMetadata_leadsNowhere(String json) {
    metadata(exchange -> answer(exchange, 200, json.replace("%s", at(server))));
    token(exchange -> answer(exchange, 200, GOOD));
    assertThat(refused(transport)).isIn("token-server.metadata", "token-server.unavailable");
    assertThat(elsewhere).hasValue(0);
  }

  private String refused(ResilientTransport through) {
    try (TokenSource tokens = source(through)) {
      SimpulException refused =
          catchThrowableOfType(SimpulException.class, () -> tokens.token(resource(at(server))));
      assertThat(refused).isNotNull();
      assertThat(refused).isInstanceOf(TokenException.class);
      assertThat(refused.explanation().languages()).contains("id", "en");
      return refused.code();
    }
  }

  private static TokenSource source(ResilientTransport through) {
    return TokenSource.builder()
        .as(ClientIdentity.of("rs-jakarta", SigningKey.generate(ES256)))
        .transport(through)
        .build();
  }

  private TokenSource bound(ResilientTransport through) {
    return TokenSource.builder()
        .as(ClientIdentity.of("rs-jakarta", SigningKey.generate(ES256)))
        .asking(TokenServerSettings.at(at(server)).bindingTokens())
        .transport(through)
        .build();
  }

  private static ResilientTransport transport(RedirectPolicy redirects) {
    return Patient.client()
        .retry(RetryPolicy.none())
        .redirects(redirects)
        .maxResponseBytes(1 << 20)
        .build();
  }

  private ProtectedResource resource(String issuer) {
    URI api = URI.create(at(server) + "/api");
    return new ProtectedResource(api, Audience.of(api.toString()), Set.of(), URI.create(issuer));
  }

  private static String at(HttpServer which) {
    return "http://127.0.0.1:" + which.getAddress().getPort();
  }

  private String document(String endpoint) {
    return "{\"issuer\":\""
        + at(server)
        + "\",\"token_endpoint\":\""
        + at(server)
        + endpoint
        + "\"}";
  }

  private void metadata(HttpHandler handler) {
    replace("/.well-known", handler);
  }

  private void token(HttpHandler handler) {
    replace("/token", handler);
  }

  private void replace(String path, HttpHandler handler) {
    try {
      server.removeContext(path);
    } catch (IllegalArgumentException e) {
      // There was none yet.
    }
    server.createContext(path, handler);
  }

  private void hang() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void babble(ServerSocket socket) {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept();
          InputStream in = caller.getInputStream()) {
        assertThat(in.read()).isNotNegative();
        caller.getOutputStream().write("SSH-2.0-bukan\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // The caller is gone, or the test is over.
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
