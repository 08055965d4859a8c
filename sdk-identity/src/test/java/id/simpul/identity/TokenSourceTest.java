package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.core.http.Authentication;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.RetryPolicy;
import id.simpul.core.http.Transport;
import id.simpul.testkit.ClientRegistration;
import id.simpul.testkit.MutableClock;
import id.simpul.testkit.TestAuthority;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens from a real, strict token server, over sockets. */
class TokenSourceTest {

  private static final String SKTM = "https://api.depok.example/sktm";
  private static final String HOSPITAL = "https://api.jakarta.example/rs";

  private final MutableClock clock = MutableClock.startingNow();
  private final TestAuthority depok = TestAuthority.builder("kota-depok").clock(clock).build();
  private final SigningKey key = SigningKey.generate(SignatureAlgorithm.ES512);
  private final ResilientTransport transport = Patient.client().retry(RetryPolicy.none()).build();
  private final TokenSource tokens = source("rs-jakarta", key);

  TokenSourceTest() {
    depok.registerClient(
        ClientRegistration.of("rs-jakarta", key.publicJwks())
            .scopes("sktm:baca", "profil")
            .resources(SKTM)
            .ownResources(HOSPITAL));
  }

  @AfterEach
  void close() {
    tokens.close();
    transport.close();
    depok.close();
  }

  @Test
  void tokenForOurselves_isAcceptedByTheApiItIsFor() {
    AccessToken token = tokens.token(sktm("sktm:baca"));
    VerifiedToken verified = verifier(SKTM).verify(token.value().reveal());
    assertThat(verified.clientId()).isEqualTo("rs-jakarta");
    assertThat(verified.subject()).isEqualTo(new Subject(depok.issuer().toString(), "rs-jakarta"));
    assertThat(verified.has(Scope.of("sktm:baca"))).isTrue();
    assertThat(verified.has(Scope.of("profil"))).isFalse();
    assertThat(verified.actor()).isEmpty();
    assertThat(token.expiresAt()).isEqualTo(clock.instant().plusSeconds(300));
    assertThat(token.toString() + token.value() + tokens)
        .doesNotContain(token.value().reveal().substring(0, 20));
  }

  @Test
  void token_isSharedUntilAMinuteBeforeItsEnd_thenRenewed() {
    AccessToken first = tokens.token(sktm());
    clock.advance(Duration.ofSeconds(239));
    assertThat(tokens.token(sktm())).isSameAs(first);
    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.token(sktm())).isNotSameAs(first);
    assertThat(depok.requestsTo("/token")).isEqualTo(2);
  }

  @Test
  void tokenThatCannotBeRenewed_isUsedUntilItExpires_andThenItIsAnOutage() {
    AccessToken first = tokens.token(sktm());
    depok.stop();
    clock.advance(Duration.ofSeconds(294));
    assertThat(tokens.token(sktm())).isSameAs(first);
    assertThat(tokens.token(sktm())).isSameAs(first);
    clock.advance(Duration.ofSeconds(1));
    assertThatExceptionOfType(TokenServerUnavailableException.class)
        .isThrownBy(() -> tokens.token(sktm()))
        .satisfies(e -> assertThat(e.explanation().in("id")).contains("tidak bisa dihubungi"));
    depok.restart();
    assertThat(tokens.token(sktm())).isNotSameAs(first);
  }

  @Test
  void manyThreads_shareOneRequest() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(16);
    try {
      List<Future<AccessToken>> found = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        found.add(pool.submit(() -> tokens.token(sktm())));
      }
      for (Future<AccessToken> each : found) {
        assertThat(each.get(5, TimeUnit.MINUTES).type()).isEqualTo("Bearer");
      }
      assertThat(depok.requestsTo("/token")).isEqualTo(1);
      assertThat(depok.requestsTo("/.well-known/openid-configuration")).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void differentScopes_areDifferentTokens() {
    assertThat(tokens.token(sktm("profil"))).isNotSameAs(tokens.token(sktm("sktm:baca")));
    assertThat(depok.requestsTo("/token")).isEqualTo(2);
  }

  @Test
  void wrongKey_isRefusedWithAnExplanation() {
    TokenSource impostor = source("rs-jakarta", SigningKey.generate(SignatureAlgorithm.ES256));
    TokenRefusedException refused =
        catchThrowableOfType(TokenRefusedException.class, () -> impostor.token(sktm()));
    assertThat(refused.error()).isEqualTo("invalid_client");
    assertThat(refused.code()).isEqualTo("token-refused.invalid-client");
    assertThat(refused.explanation().in("id")).contains("Periksa client id");
    assertThat(refused.explanation().in("en")).contains("registered key", "not signed by a key");
  }

  @Test
  void scopeAndResourceThatWereNotRegistered_areRefused() {
    assertThat(refusal(sktm("sktm:hapus"))).isEqualTo("invalid_scope");
    assertThat(refusal(resource("https://api.bogor.example", "sktm:baca")))
        .isEqualTo("invalid_target");
  }

  @Test
  void clockThatIsFarOff_isNamedAsAPossibleCause() {
    TokenSource late =
        TokenSource.builder()
            .as(ClientIdentity.of("rs-jakarta", key))
            .transport(transport)
            .clock(MutableClock.startingAt(clock.instant().minusSeconds(600)))
            .build();
    assertThatExceptionOfType(TokenRefusedException.class)
        .isThrownBy(() -> late.token(sktm()))
        .withMessageContaining("clock")
        .withMessageContaining("expired");
  }

  @Test
  void exchangedToken_namesThePersonAndUsAsActor() {
    VerifiedToken resident = resident("sktm:baca", "keringanan:ajukan");
    AccessToken token = tokens.token(sktm("sktm:baca"), resident);
    VerifiedToken verified = verifier(SKTM).verify(token.value().reveal());
    assertThat(verified.subject()).isEqualTo(resident.subject());
    assertThat(verified.actor().orElseThrow().subject().value()).isEqualTo("rs-jakarta");
    assertThat(verified.actor().orElseThrow().actingFor()).isEmpty();
    assertThat(verified.scopes()).containsExactly(Scope.of("sktm:baca"));
    assertThat(verified.assurance()).isEqualTo(Assurance.SUBSTANTIAL);
    assertThat(verified.expiresAt()).isBeforeOrEqualTo(resident.expiresAt());
  }

  @Test
  void attack66_secondExchange_keepsTheFirstActorInside() {
    depok.registerClient(
        ClientRegistration.of("arsip", key.publicJwks())
            .scopes("sktm:baca")
            .resources("https://arsip.depok.example")
            .ownResources(SKTM));
    AccessToken first = tokens.token(sktm("sktm:baca"), resident("sktm:baca"));
    VerifiedToken atSktm = verifier(SKTM).verify(first.value().reveal());
    ProtectedResource archive = resource("https://arsip.depok.example", "sktm:baca");
    AccessToken second = source("arsip", key).token(archive, atSktm);
    Actor actor =
        verifier("https://arsip.depok.example")
            .verify(second.value().reveal())
            .actor()
            .orElseThrow();
    assertThat(actor.subject().value()).isEqualTo("arsip");
    assertThat(actor.actingFor().orElseThrow().subject().value()).isEqualTo("rs-jakarta");
  }

  @Test
  void exchangeNeverWidensTheScope_ofThePersonOrOfTheClient() {
    assertThat(refusal(sktm("sktm:baca"), resident("keringanan:ajukan")))
        .isEqualTo("invalid_scope");
    assertThat(refusal(sktm("keringanan:ajukan"), resident("keringanan:ajukan")))
        .isEqualTo("invalid_scope");
    AccessToken unsaid = tokens.token(sktm(), resident("sktm:baca", "keringanan:ajukan"));
    assertThat(unsaid.scopes()).containsExactly(Scope.of("sktm:baca"));
  }

  @Test
  void tokenThatWasNotIssuedToUs_cannotBeExchanged() {
    String elsewhere = depok.signIn("warga-1").audience("https://lain.example").token();
    VerifiedToken stolen = verifier("https://lain.example").verify(elsewhere);
    assertThat(refusal(sktm(), stolen)).isEqualTo("invalid_grant");
  }

  @Test
  void twoPersons_neverShareAToken() {
    VerifiedToken one = resident("sktm:baca");
    VerifiedToken other =
        verifier(HOSPITAL)
            .verify(depok.signIn("warga-2").audience(HOSPITAL).scope("sktm:baca").token());
    AccessToken forOne = tokens.token(sktm("sktm:baca"), one);
    AccessToken forOther = tokens.token(sktm("sktm:baca"), other);
    assertThat(tokens.token(sktm("sktm:baca"), one)).isSameAs(forOne).isNotSameAs(forOther);
    assertThat(tokens.token(sktm("sktm:baca"))).isNotSameAs(forOne);
  }

  @Test
  void bearer_goesIntoItsResourceAndNowhereElse() {
    URI api = URI.create("https://api.depok.example/sktm");
    Authentication bearer = tokens.bearer(sktm());
    Request inside = Request.of("GET", URI.create(api + "/7f3"));
    assertThat(bearer.authenticate(inside).headers().first("Authorization").orElseThrow())
        .startsWith("Bearer ey");
    for (String outside :
        List.of(
            "https://api.depok.example/lain", "https://api.depok.example.jahat.example/sktm",
            "http://api.depok.example/sktm", "https://api.depok.example/sktm/../lain",
            "https://jahat.example/sktm", "https://api.depok.example/sktmx")) {
      assertThatExceptionOfType(TokenException.class)
          .as(outside)
          .isThrownBy(() -> bearer.authenticate(Request.of("GET", URI.create(outside))))
          .satisfies(e -> assertThat(e.code()).isEqualTo("token.destination"));
    }
  }

  @Test
  void answersForOurselves_mayBeKept_byResourceAndScopes_andAPersonsMayNot() {
    VerifiedToken person =
        verifier(HOSPITAL)
            .verify(depok.signIn("warga-1").audience(HOSPITAL).scope("sktm:baca").token());

    assertThat(tokens.bearer(sktm()).caller()).isPresent();
    assertThat(tokens.bearer(sktm()).caller()).isEqualTo(tokens.bearer(sktm()).caller());
    assertThat(tokens.bearer(sktm("sktm:baca")).caller())
        .isPresent()
        .isNotEqualTo(tokens.bearer(sktm()).caller());
    assertThat(tokens.bearer(sktm(), person).caller()).isEmpty();
    assertThat(depok.requestsTo("/token")).isZero();
  }

  @Test
  void bearer_goesToADeclaredReplica_andToNoOtherOrigin() {
    Authentication bearer =
        tokens.bearer(sktm().alsoAt(URI.create("https://cadangan.depok.example/v1/sktm")));

    for (String declared : List.of(SKTM + "/1", "https://cadangan.depok.example/v1/sktm/1")) {
      Request inside = Request.of("GET", URI.create(declared));
      assertThat(bearer.authenticate(inside).headers().first("Authorization")).isPresent();
    }
    for (String undeclared :
        List.of(
            "https://cadangan.depok.example/sktm/1",
            "https://cadangan.depok.example:8443/v1/sktm/1",
            "http://cadangan.depok.example/v1/sktm/1",
            "https://cadangan.depok.example.evil.example/v1/sktm/1",
            "https://lain.depok.example/v1/sktm/1")) {
      assertThatExceptionOfType(TokenException.class)
          .as(undeclared)
          .isThrownBy(() -> bearer.authenticate(Request.of("GET", URI.create(undeclared))))
          .satisfies(e -> assertThat(e.code()).isEqualTo("token.destination"));
    }
  }

  @Test
  void refusedToken_isFetchedAnewOnce_andOnlyIfItIsTheOneThatWasRefused() {
    Authentication bearer = tokens.bearer(sktm());
    Request plain = Request.of("GET", URI.create(SKTM));
    Request first = bearer.authenticate(plain);
    assertThat(bearer.refresh(first)).isTrue();
    Request second = bearer.authenticate(plain);
    assertThat(second.headers().first("Authorization"))
        .isNotEqualTo(first.headers().first("Authorization"));
    assertThat(bearer.refresh(first)).as("another thread has renewed it already").isTrue();
    assertThat(bearer.authenticate(plain).headers().first("Authorization"))
        .isEqualTo(second.headers().first("Authorization"));
    assertThat(bearer.refresh(plain)).isFalse();
    assertThat(depok.requestsTo("/token")).isEqualTo(2);
  }

  @Test
  void tokenThatKeepsBeingRefused_isFetchedAnewOnceInTenSeconds_notAtEachCall() throws Exception {
    HttpServer api =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AtomicInteger asked = new AtomicInteger();
    api.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    api.start();
    try {
      URI uri = URI.create("http://127.0.0.1:" + api.getAddress().getPort() + "/sktm");
      Transport refusing =
          transport.authenticating(
              tokens.bearer(
                  new ProtectedResource(uri, Audience.of(SKTM), Set.of(), depok.issuer())));
      for (int i = 0; i < 5; i++) {
        assertThatExceptionOfType(ErrorResponseException.class)
            .isThrownBy(() -> refusing.send(Request.of("GET", uri)));
      }
      assertThat(depok.requestsTo("/token")).isEqualTo(2);
      assertThat(asked).as("resent once, then not").hasValue(6);
      clock.advance(Duration.ofSeconds(10));
      assertThatExceptionOfType(ErrorResponseException.class)
          .isThrownBy(() -> refusing.send(Request.of("GET", uri)));
      assertThat(depok.requestsTo("/token")).isEqualTo(3);
    } finally {
      api.stop(0);
    }
  }

  @Test
  void keysRotatedAtTheServer_areFollowed() {
    TokenVerifier verifier = verifier(SKTM);
    verifier.verify(depok.signIn("warga-1").audience(SKTM).token());
    depok.rotateKeys();
    clock.advance(Duration.ofSeconds(10));
    verifier.verify(depok.signIn("warga-1").audience(SKTM).token());
    assertThat(depok.requestsTo("/jwks")).isEqualTo(2);
  }

  @Test
  void sourceWithoutIdentity_cannotBeBuilt() {
    assertThatIllegalStateException().isThrownBy(() -> TokenSource.builder().build());
  }

  private VerifiedToken resident(String... scopes) {
    return verifier(HOSPITAL)
        .verify(
            depok
                .signIn("warga-1")
                .audience(HOSPITAL)
                .scope(scopes)
                .claim("acr", "substantial")
                .token());
  }

  private String refusal(ProtectedResource resource) {
    return catchThrowableOfType(TokenRefusedException.class, () -> tokens.token(resource)).error();
  }

  private String refusal(ProtectedResource resource, VerifiedToken onBehalfOf) {
    return catchThrowableOfType(
            TokenRefusedException.class, () -> tokens.token(resource, onBehalfOf))
        .error();
  }

  private ProtectedResource sktm(String... scopes) {
    return resource(SKTM, scopes);
  }

  private ProtectedResource resource(String uri, String... scopes) {
    Set<Scope> wanted = new HashSet<>();
    for (String scope : scopes) {
      wanted.add(Scope.of(scope));
    }
    return new ProtectedResource(URI.create(uri), Audience.of(uri), wanted, depok.issuer());
  }

  private TokenSource source(String clientId, SigningKey signingKey) {
    return TokenSource.builder()
        .as(ClientIdentity.of(clientId, signingKey))
        .transport(transport)
        .clock(clock)
        .build();
  }

  private TokenVerifier verifier(String audience) {
    return TokenVerifier.forAudience(audience)
        .trusting(TrustedIssuer.at(depok.issuer().toString()))
        .transport(transport)
        .clock(clock)
        .executor(Runnable::run)
        .build();
  }
}
