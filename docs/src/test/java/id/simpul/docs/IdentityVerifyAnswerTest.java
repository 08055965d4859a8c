package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.core.Scope;
import id.simpul.core.Secret;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.KeysUnavailableException;
import id.simpul.identity.ProofOfPossession;
import id.simpul.identity.ProtectedResourceMetadata;
import id.simpul.identity.ReplayStore;
import id.simpul.identity.ReplayStoreUnavailableException;
import id.simpul.identity.TokenRejectedException;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.HolderKey;
import id.simpul.testkit.SignIn;
import id.simpul.testkit.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/identity-verify.md} that answers, over real sockets. */
class IdentityVerifyAnswerTest {

  private static final String API = "https://api.depok.example/sktm";
  private static final String PATH = "/sktm/surat";

  private final TestAuthority depok = TestAuthority.start("depok");
  private final String depokIssuer = depok.issuer().toString();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private String publicAddress;
  private TokenVerifier verifier;

  @BeforeEach
  void serve() throws IOException {
    byte[] loopback = {127, 0, 0, 1};
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), 0), 0);
    publicAddress = "http://127.0.0.1:" + server.getAddress().getPort();
    verifier = plain();
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            answer(exchange);
          }
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    verifier.close();
    depok.close();
  }

  private TokenVerifier plain() {
    // region described
    URI api = URI.create("https://api.depok.example/sktm");
    TokenVerifier verifier =
        TokenVerifier.forAudience(api.toString())
            .trusting(TrustedIssuer.at(depokIssuer))
            .resourceMetadata(ProtectedResourceMetadata.wellKnown(api))
            .build();
    // endregion
    return verifier;
  }

  // region answer
  void answer(HttpExchange exchange) throws IOException {
    try {
      VerifiedToken token = verifier.verify(incoming(exchange));
      token.require(Scope.of("sktm:baca"));
      send(exchange, 200, "Halo, " + token.subject().value());
    } catch (TokenRejectedException e) {
      e.rejection().headers().forEach(exchange.getResponseHeaders()::set);
      send(exchange, e.rejection().status(), e.explanation().in("id"));
    } catch (KeysUnavailableException | ReplayStoreUnavailableException e) {
      exchange.getResponseHeaders().set("Retry-After", "10");
      send(exchange, 503, e.explanation().in("id"));
    }
  }

  // endregion

  // region incoming
  IncomingRequest incoming(HttpExchange exchange) {
    return IncomingRequest.of(
            exchange.getRequestMethod(),
            URI.create(publicAddress + exchange.getRequestURI().getRawPath()),
            exchange.getRequestHeaders())
        .withPeerAddress(exchange.getRemoteAddress().getAddress());
  }

  // endregion

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Test
  void goodToken_isServed() throws Exception {
    HttpResponse<String> answer = get(bearer(resident().token()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("Halo, warga-1");
  }

  @Test
  void noToken_isAsked_andShownWhereThisApiDescribesItself() throws Exception {
    HttpResponse<String> answer = get(Map.of());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
        .isEqualTo(
            "Bearer resource_metadata="
                + "\"https://api.depok.example/.well-known/oauth-protected-resource/sktm\"");
    assertThat(answer.body()).contains("Masuk dulu");
  }

  @Test
  void otherAudience_is401_andMissingScope_is403() throws Exception {
    String elsewhere = depok.signIn("warga-1").audience("https://api.bogor.example").token();
    HttpResponse<String> refused = get(bearer(elsewhere));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("error=\"invalid_token\"");

    HttpResponse<String> forbidden = get(bearer(resident().scope("sktm:tulis").token()));
    assertThat(forbidden.statusCode()).isEqualTo(403);
    assertThat(forbidden.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("error=\"insufficient_scope\"", "scope=\"sktm:baca\"");
  }

  @Test
  void keysOutOfReach_are503_withoutAChallenge() throws Exception {
    String token = resident().token();
    depok.stop();
    HttpResponse<String> answer = get(bearer(token));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
  }

  @Test
  void boundToken_isServedToItsHolderOnly_andEachProofOnce() throws Exception {
    HolderKey phone = HolderKey.generate(Clock.systemUTC());
    String token = resident().boundTo(phone).token();
    verifier.close();
    verifier = forHolders();
    URI address = URI.create(publicAddress + PATH);

    HttpResponse<String> asked = get(dpop(token, phone.proof("GET", address, token)));
    assertThat(asked.statusCode()).isEqualTo(401);
    String nonce = asked.headers().firstValue("DPoP-Nonce").orElseThrow();
    Map<String, String> proven = dpop(token, phone.proof("GET", address, token, nonce));
    assertThat(get(proven).statusCode()).isEqualTo(200);
    assertThat(get(proven).statusCode()).isEqualTo(401);
    assertThat(get(bearer(token)).statusCode()).isEqualTo(401);
  }

  @Test
  void certificateReportedByTheProxy_isBelieved() throws Exception {
    byte[] certificate = "stands for a certificate in DER".getBytes(StandardCharsets.US_ASCII);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate);
    String thumbprint = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    String token = resident().claim("cnf", Map.of("x5t#S256", thumbprint)).token();
    String header = ":" + Base64.getEncoder().encodeToString(certificate) + ":";
    Map<String, String> reported =
        Map.of("Authorization", "Bearer " + token, "Client-Cert", header);

    assertThat(get(reported).statusCode()).as("from nobody who was declared").isEqualTo(401);
    verifier.close();
    verifier = forHolders();
    assertThat(get(reported).statusCode()).isEqualTo(200);
    assertThat(get(bearer(token)).statusCode()).isEqualTo(401);
  }

  private TokenVerifier forHolders() {
    ReplayStore store = ReplayStore.inMemory(1_000);
    Secret nonceKey = Secret.of("at least 32 characters that nobody guesses");
    String proxies = "127.0.0.1";
    // region holder
    TokenVerifier verifier =
        TokenVerifier.forAudience("https://api.depok.example/sktm")
            .trusting(TrustedIssuer.at(depokIssuer))
            .proofOfPossession(
                ProofOfPossession.standard()
                    .remembering(store)
                    .requiringNonces(nonceKey)
                    .certificateHeaderFrom(proxies))
            .build();
    // endregion
    return verifier;
  }

  private SignIn resident() {
    return depok.signIn("warga-1").audience(API).scope("sktm:baca");
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  private static Map<String, String> dpop(String token, String proof) {
    return Map.of("Authorization", "DPoP " + token, "DPoP", proof);
  }

  private HttpResponse<String> get(Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(publicAddress + PATH));
    headers.forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
