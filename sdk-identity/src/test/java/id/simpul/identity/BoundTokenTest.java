package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.core.Secret;
import id.simpul.core.http.Request;
import id.simpul.core.http.Transport;
import id.simpul.testkit.MutableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens bound to our key, shown with a proof that no two requests share (RFC 9449). */
class BoundTokenTest {

  private final ConcurrentLinkedQueue<String> proofs = new ConcurrentLinkedQueue<>();
  private Agency agency = new Agency();
  private HttpServer api;
  private TokenVerifier verifier;
  private boolean handsOutNonces;

  @AfterEach
  void close() {
    if (api != null) {
      api.stop(0);
      verifier.close();
    }
    agency.close();
  }

  @Test
  void boundToken_isShownWithAFreshProof_andIsOfNoUseByItself() throws Exception {
    URI address = open(ProofOfPossession.standard());
    try (TokenSource tokens = bound()) {
      Transport calling =
          agency.transport.authenticating(tokens.bearer(Agency.at(address, agency.authority)));
      for (int i = 0; i < 3; i++) {
        calling.send(Request.of("GET", URI.create(address + "/7?kata=a"))).close();
      }
      assertThat(proofs).hasSize(3).doesNotHaveDuplicates();
      AccessToken token = tokens.token(Agency.at(address, agency.authority));
      assertThat(token.type()).isEqualTo("DPoP");
      assertThat(verifier.check(Door.request(token.value().reveal())))
          .isInstanceOf(Verification.Rejected.class);
      assertThat(agency.authority.requestsTo("/token")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nonces_areRepeated_onceEach_withoutAskingForAnotherToken(boolean withEveryAnswer)
      throws Exception {
    handsOutNonces = withEveryAnswer;
    URI address = open(ProofOfPossession.standard().requiringNonces(Secret.of("kunci".repeat(8))));
    try (TokenSource tokens = bound()) {
      Transport calling =
          agency.transport.authenticating(tokens.bearer(Agency.at(address, agency.authority)));
      for (int i = 0; i < 5; i++) {
        calling.send(Request.of("GET", address)).close();
      }
      assertThat(proofs).hasSize(withEveryAnswer ? 6 : 10);
      assertThat(agency.authority.requestsTo("/token")).isEqualTo(1);
    }
  }

  @Test
  void manyThreads_eachHaveTheirOwnProof() throws Exception {
    URI address = open(ProofOfPossession.standard());
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try (TokenSource tokens = bound()) {
      Transport calling =
          agency.transport.authenticating(tokens.bearer(Agency.at(address, agency.authority)));
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        answers.add(pool.submit(() -> calling.send(Request.of("GET", address)).status()));
      }
      for (Future<Integer> each : answers) {
        assertThat(each.get(5, TimeUnit.MINUTES)).isEqualTo(200);
      }
      assertThat(proofs).hasSize(64).doesNotHaveDuplicates();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void tokenServerThatWantsNonces_isAskedAgainWithItsNonce() {
    agency.close();
    agency = new Agency(true);
    try (TokenSource tokens = bound()) {
      assertThat(tokens.token(agency.sktm("sktm:baca")).type()).isEqualTo("DPoP");
      assertThat(agency.authority.requestsTo("/token")).isEqualTo(2);
      assertThat(tokens.token(agency.sktm("profil")).type()).isEqualTo("DPoP");
      assertThat(agency.authority.requestsTo("/token")).as("it gave one along").isEqualTo(3);
      VerifiedToken person = agency.resident("warga-1");
      assertThat(tokens.token(agency.sktm("sktm:baca"), person).type()).isEqualTo("DPoP");
    }
  }

  @Test
  void answerThatAnybodyCouldUse_isRefused_whereABoundTokenWasAskedFor() {
    Internet web = new Internet().withIssuer(Forge.ISSUER, "{}");
    Forge token = Forge.of(SignatureAlgorithm.ES256).claim("aud", Forge.text(Agency.SKTM));
    try (TokenSource tokens =
        TokenSource.builder()
            .as(ClientIdentity.of("rs-jakarta", agency.key))
            .asking(TokenServerSettings.at(Forge.ISSUER).bindingTokens())
            .transport(web)
            .clock(MutableClock.startingAt(Forge.NOW))
            .build()) {
      web.serving(Forge.ISSUER + "/token", answer(token, "Bearer"));
      assertThat(refused(tokens)).isEqualTo("token-server.answer");
      web.serving(Forge.ISSUER + "/token", answer(token, "DPoP"));
      assertThat(refused(tokens)).as("bound to nothing").isEqualTo("token.grant");
      token.claim("cnf", "{\"jkt\":\"" + "A".repeat(43) + "\"}");
      web.serving(Forge.ISSUER + "/token", answer(token, "DPoP"));
      assertThat(refused(tokens)).as("bound to another key").isEqualTo("token.grant");
      token.claim("cnf", "{\"jkt\":\"" + tokens.possession().thumbprint() + "\"}");
      web.serving(Forge.ISSUER + "/token", answer(token, "DPoP"));
      assertThat(tokens.token(Agency.forged()).type()).isEqualTo("DPoP");
    }
  }

  @Test
  void answerThatAnybodyCouldUse_isRefused_ofAClientThatShowsItsCertificate_unlessAgreed() {
    Internet web = new Internet().withIssuer(Forge.ISSUER, "{}");
    Forge token = Forge.of(SignatureAlgorithm.ES256).claim("aud", Forge.text(Agency.SKTM));
    TokenServerSettings server = TokenServerSettings.at(Forge.ISSUER);
    web.serving(Forge.ISSUER + "/token", answer(token, "Bearer"));
    try (TokenSource tokens = byCertificate(web, server)) {
      assertThat(refused(tokens)).as("bound to nothing").isEqualTo("token.grant");
      token.claim("cnf", "{\"jkt\":\"" + tokens.possession().thumbprint() + "\"}");
      web.serving(Forge.ISSUER + "/token", answer(token, "Bearer"));
      assertThat(refused(tokens)).as("bound to a key only").isEqualTo("token.grant");
      token.claim("cnf", "{\"x5t#S256\":\"" + "A".repeat(43) + "\"}");
      web.serving(Forge.ISSUER + "/token", answer(token, "Bearer"));
      assertThat(tokens.token(Agency.forged()).type()).isEqualTo("Bearer");
    }
    token.without("cnf");
    web.serving(Forge.ISSUER + "/token", answer(token, "Bearer"));
    try (TokenSource tokens = byCertificate(web, server.exceptUnboundTokens())) {
      assertThat(tokens.token(Agency.forged()).type()).isEqualTo("Bearer");
    }
  }

  private static TokenSource byCertificate(Internet web, TokenServerSettings server) {
    return TokenSource.builder()
        .as(ClientIdentity.byCertificate("puskesmas"))
        .asking(server)
        .transport(web)
        .clock(MutableClock.startingAt(Forge.NOW))
        .build();
  }

  private static String refused(TokenSource tokens) {
    return catchThrowableOfType(TokenException.class, () -> tokens.token(Agency.forged())).code();
  }

  private static String answer(Forge token, String type) {
    return "{\"access_token\":\"" + token.token() + "\",\"token_type\":\"" + type + "\"}";
  }

  private TokenSource bound() {
    return agency
        .source()
        .asking(TokenServerSettings.at(agency.authority.issuer().toString()).bindingTokens())
        .build();
  }

  /** An API with the SDK's own verifier at its door. */
  private URI open(ProofOfPossession possession) throws IOException {
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    URI address = URI.create("http://127.0.0.1:" + api.getAddress().getPort() + "/sktm");
    verifier =
        TokenVerifier.forAudience(Agency.SKTM)
            .trusting(TrustedIssuer.at(agency.authority.issuer().toString()))
            .proofOfPossession(possession)
            .transport(agency.transport)
            .clock(agency.clock)
            .build();
    String origin = "http://127.0.0.1:" + api.getAddress().getPort();
    api.createContext("/", exchange -> answer(exchange, origin));
    api.setExecutor(Executors.newFixedThreadPool(4, BoundTokenTest::daemon));
    api.start();
    return address;
  }

  private void answer(HttpExchange exchange, String origin) throws IOException {
    proofs.add(String.valueOf(exchange.getRequestHeaders().getFirst("DPoP")));
    IncomingRequest request =
        IncomingRequest.of(
            exchange.getRequestMethod(),
            URI.create(origin + exchange.getRequestURI()),
            exchange.getRequestHeaders());
    int status = 200;
    if (verifier.check(request) instanceof Verification.Rejected no) {
      no.rejection().headers().forEach(exchange.getResponseHeaders()::set);
      status = no.rejection().status();
    } else if (handsOutNonces) {
      verifier.proofNonce().ifPresent(n -> exchange.getResponseHeaders().set("DPoP-Nonce", n));
    }
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "api");
    thread.setDaemon(true);
    return thread;
  }
}
