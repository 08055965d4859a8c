package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Audience;
import id.simpul.core.LocalizedText;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Retryability;
import id.simpul.core.Secret;
import id.simpul.core.SimpulException;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.Response;
import id.simpul.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The acquiring side as somebody sees it who did not write it. */
class AcquiringOutsiderTest {

  private static final String TOKEN = Forge.ISSUER + "/token";
  private static final URI BACK = URI.create("https://portal.depok.example/kembali");

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Internet web = new Internet().withIssuer(Forge.ISSUER, Forge.of(ES256).jwks());
  private final SigningKey key = SigningKey.generate(ES256);
  private final TokenSource tokens =
      TokenSource.builder()
          .as(ClientIdentity.of("rs-jakarta", key))
          .transport(web)
          .clock(clock)
          .build();
  private final RelyingParty portal =
      RelyingParty.at(
              TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(Forge.of(ES256).jwks())))
          .as(ClientIdentity.of("portal", key))
          .returningTo(BACK)
          .transport(web)
          .executor(Runnable::run)
          .clock(clock)
          .build();
  private final ExecutorService pool = Executors.newCachedThreadPool();

  AcquiringOutsiderTest() {
    web.serving(
        Forge.ISSUER + "/.well-known/openid-configuration",
        "{\"issuer\":\"I\",\"authorization_endpoint\":\"I/authorize\",\"token_endpoint\":\"I/token\",\"userinfo_endpoint\":\"I/userinfo\"}"
            .replace("I", Forge.ISSUER));
  }

  @AfterEach
  void close() {
    portal.close();
    tokens.close();
    pool.shutdownNow();
  }

  @Test
  void attack95_clockThatJumpsBack_doesNotPinARefusal() {
    web.failing(TOKEN, 400, "{\"error\":\"invalid_client\"}");
    assertThat(code(() -> tokens.token(Agency.forged()))).isEqualTo("token-refused.invalid-client");
    serving("a", 300);
    clock.advance(Duration.ofDays(-1));
    assertThat(tokens.token(Agency.forged()).value().reveal()).isEqualTo("a");
  }

  @Test
  void attack95_clockThatJumpsBack_makesNoTokenLiveLonger() {
    serving("a", 300);
    tokens.token(Agency.forged());
    serving("b", 300);
    clock.advance(Duration.ofHours(-2));
    assertThat(tokens.token(Agency.forged()).value().reveal()).isEqualTo("b");
    clock.advance(Duration.ofHours(2));
    serving("c", 300);
    assertThat(tokens.token(Agency.forged()).value().reveal()).isEqualTo("c");
  }

  @Test
  void sourceThatIsClosed_saysSo_andDoesNotBlameTheServer() {
    serving("a", 300);
    tokens.token(Agency.forged());
    tokens.close();
    assertThat(code(() -> tokens.token(Agency.forged()))).isEqualTo("token.closed");
    portal.close();
    assertThat(code(portal::begin)).isEqualTo("token.closed");
    assertThat(code(() -> portal.renew(session("r1")))).isEqualTo("token.closed");
  }

  @Test
  void renewalOfAnotherRequestThatWasCancelled_cancelsNobodyElse() throws Exception {
    SignedIn session = session("r1");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    web.answering(
        TOKEN,
        request -> {
          if (asked.incrementAndGet() == 1) {
            inside.countDown();
            awaitOrCancel(never);
          }
          return answered("akses-baru", ",\"refresh_token\":\"r2\"");
        });
    Future<?> first = pool.submit(() -> portal.renew(session));
    assertThat(inside.await(5, TimeUnit.MINUTES)).isTrue();
    FutureTask<SignedIn> second = new FutureTask<>(() -> portal.renew(session));
    awaitWaiting(second, SessionRenewal.class);
    first.cancel(true);
    assertThat(second.get(5, TimeUnit.MINUTES).accessToken().value().reveal())
        .isEqualTo("akses-baru");
  }

  @Test
  void whoeverWaitsForARenewal_canBeInterrupted() throws Exception {
    SignedIn session = session("r1");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    web.answering(
        TOKEN,
        request -> {
          inside.countDown();
          awaitOrCancel(go);
          return answered("akses-baru", "");
        });
    Future<SignedIn> first = pool.submit(() -> portal.renew(session));
    assertThat(inside.await(5, TimeUnit.MINUTES)).isTrue();
    Thread.currentThread().interrupt();
    assertThat(code(() -> portal.renew(session))).isEqualTo("token.interrupted");
    assertThat(Thread.interrupted()).isTrue();
    go.countDown();
    assertThat(first.get(5, TimeUnit.MINUTES)).isNotNull();
  }

  @Test
  void threadThatDiesWhileOthersWait_givesThemAnOutage_andNoForeignException() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    web.answering(
        TOKEN,
        request -> {
          inside.countDown();
          awaitOrCancel(go);
          throw new StackOverflowError("made up");
        });
    Future<?> first = pool.submit(() -> tokens.token(Agency.forged()));
    assertThat(inside.await(5, TimeUnit.MINUTES)).isTrue();
    FutureTask<String> second = new FutureTask<>(() -> code(() -> tokens.token(Agency.forged())));
    awaitWaiting(second, TokenSlot.class);
    go.countDown();
    assertThat(catchThrowableOfType(Exception.class, () -> first.get(5, TimeUnit.MINUTES)))
        .hasRootCauseInstanceOf(StackOverflowError.class);
    assertThat(second.get(5, TimeUnit.MINUTES)).isIn("token-server.unavailable", "token.failed");
  }

  @Test
  void sessionWhoseTokenHasEnded_isARefusal_andNoOutageToWaitFor() {
    SignedIn session = session("r1");
    for (int status : new int[] {401, 403}) {
      web.failing(Forge.ISSUER + "/userinfo", status, "");
      SimpulException refused =
          catchThrowableOfType(SimpulException.class, () -> portal.userInfo(session));
      assertThat(refused).isInstanceOf(TokenRefusedException.class);
      assertThat(refused.retryability()).isEqualTo(Retryability.NOT_RETRYABLE);
    }
    web.failing(Forge.ISSUER + "/userinfo", 503, "");
    assertThat(code(() -> portal.userInfo(session))).isEqualTo("token-server.unavailable");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, -86_400})
  void signInOfTheFuture_cannotBeAskedFor(long seconds) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> portal.begin(asked -> asked.maxAge(Duration.ofSeconds(seconds))));
  }

  @Test
  void keyThatIsNamedTwice_isPublishedOnce() {
    ClientMetadata us =
        ClientMetadata.at(URI.create("https://portal.depok.example/klien.json"), key).alsoWith(key);
    assertThat(us.toJson().split("\"kid\"", -1)).hasSize(2);
    assertThat(us.alsoWith(SigningKey.generate(ES256)).toJson().split("\"kid\"", -1)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://portal.depok.example/%2e%2e/klien.json",
        "https://portal.depok.example/a/%2E/klien.json",
        "https://portal.depok.example/a/.%2e/klien.json",
        "https://portal.depok.example/klien.json#x",
        "https://warga:rahasia@portal.depok.example/klien.json"
      })
  void addressThatCanBeReadInTwoWays_isNoClientId(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientMetadata.at(URI.create(address), key))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("rahasia"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientIdentity.published(URI.create(address), SigningKeys.of(key)));
  }

  @Test
  void whatIsPrinted_holdsNoSecretAndNobody() {
    String nik = "3276010101900001";
    Secret secret = Secret.of("rahasia-sekali");
    SignInStart start = portal.begin();
    SignedIn session = session("penyegar-rahasia");
    VerifiedToken her = Door.accept(Forge.of(ES256).claim("sub", Forge.text(nik)));
    OnBehalfOf behalf =
        OnBehalfOf.person(her)
            .as(Representation.officerFor(new Subject(Forge.ISSUER, nik), "loket " + nik));
    TokenServerSettings settings =
        TokenServerSettings.at(Forge.ISSUER)
            .as(ClientIdentity.withSecret("klien", secret))
            .tokenEndpoint(URI.create(Forge.ISSUER + "/token?api_key=kunci-rahasia"));
    String printed =
        String.join(
            "\n",
            String.valueOf(start),
            String.valueOf(start.pending()),
            String.valueOf(session),
            String.valueOf(session.person()),
            String.valueOf(session.accessToken()),
            String.valueOf(behalf),
            String.valueOf(behalf.representation()),
            String.valueOf(settings),
            String.valueOf(tokens),
            String.valueOf(portal),
            String.valueOf(tokens.bearer(Agency.forged(), behalf)),
            String.valueOf(TokenRequest.inTheNameOf(behalf, Agency.forged())));
    assertThat(printed)
        .doesNotContain(
            nik,
            "rahasia-sekali",
            "penyegar-rahasia",
            "kunci-rahasia",
            "akses",
            start.pending().state(),
            start.pending().verifier(),
            start.pending().asked().nonce());
    assertThat(her.raw().reveal().split("\\.", -1)).noneMatch(printed::contains);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?code=a",
        "?state=x&code=a",
        "?state=%s&code=a&code=b",
        "?state=%s&state=%s&code=a",
        "?state=%s&code=",
        "?state=%s",
        "?state=%s&code=a&iss=https%%3A%%2F%%2Fjahat.example",
        "?state=%s&code=%%",
        "?state=%s&error=",
        "?state=%s&error=access_denied%%0d%%0aX&error_description=3276010101900001",
        "#code=a&state=%s"
      })
  void callbackThatIsNoAnswer_isRefused_andNoCodeIsSent(String query) {
    SignInStart start = portal.begin();
    long before = web.visitsTo(TOKEN);
    SimpulException refused =
        catchThrowableOfType(
            SimpulException.class,
            () -> portal.complete(start.pending(), callback(query, start.pending().state())));
    assertThat(refused).isInstanceOf(TokenException.class);
    assertThat(refused.code()).matches("(sign-in\\.[a-z]+|token-refused\\.[a-z-]+)");
    assertThat(refused.getMessage()).doesNotContain("3276010101900001", "\n", "\r");
    assertThat(web.visitsTo(TOKEN)).isEqualTo(before);
  }

  private static URI callback(String query, String state) {
    String text = BACK + query.replace("%s", state).replace("%%", "%");
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      return URI.create(BACK + "?state=" + state + "&code=%25&code=x");
    }
  }

  @Test
  void attack64_66_67_grantsOfAnotherServer_areCheckedAsExchangesAre() {
    String jakarta = "https://sso.jakarta.example";
    web.withIssuer(jakarta, "{}");
    VerifiedToken person =
        Door.accept(Forge.of(ES256).claim("scope", "\"sktm:baca keringanan:ajukan\""));
    web.answering(
        TOKEN,
        request ->
            Response.of(
                200,
                Headers.none(),
                Internet.bytes(
                    "{\"access_token\":\""
                        + Forge.of(ES256).claim("aud", Forge.text(jakarta)).token()
                        + "\",\"token_type\":\"N_A\"}")));
    List<String> outcomes = new ArrayList<>();
    for (Forge each :
        List.of(
            good(jakarta),
            good(jakarta).without("act"),
            good(jakarta).claim("act", "{\"sub\":\"orang-lain\"}"),
            good(jakarta)
                .claim("act", "{\"sub\":\"rs-jakarta\",\"iss\":\"https://jahat.example\"}"),
            good(jakarta).claim("act", "{\"sub\":\"rs-jakarta\",\"act\":{\"sub\":\"sisipan\"}}"),
            good(jakarta).claim("scope", "\"sktm:baca admin\""),
            good(jakarta).claim("aud", "[\"" + Agency.SKTM + "\",\"https://lain.example\"]"),
            good(jakarta).claim("iss", Forge.text(Forge.ISSUER)),
            good(jakarta).claim("exp", Forge.seconds(301)),
            good(jakarta).without("exp"),
            good(jakarta).claim("sub", "\"\""),
            good(jakarta)
                .claim("authorization_details", "[{\"type\":\"simpul_representation\"}]"))) {
      web.serving(
          jakarta + "/token",
          "{\"access_token\":\"" + each.token() + "\",\"token_type\":\"Bearer\"}");
      try (TokenSource fresh =
          TokenSource.builder()
              .as(ClientIdentity.of("rs-jakarta", key))
              .transport(web)
              .clock(clock)
              .build()) {
        SimpulException refused =
            catchThrowableOfType(
                SimpulException.class,
                () ->
                    fresh.token(
                        new ProtectedResource(
                            URI.create(Agency.SKTM),
                            Audience.of(Agency.SKTM),
                            Set.of(),
                            URI.create(jakarta)),
                        person));
        outcomes.add(refused == null ? "taken" : refused.code());
      }
    }
    assertThat(outcomes.get(0)).isEqualTo("taken");
    assertThat(outcomes.subList(1, outcomes.size())).containsOnly("token.delegation");
  }

  /** A new one each time: a forge is changed by every word. */
  private static Forge good(String issuer) {
    return Forge.of(ES256)
        .claim("iss", Forge.text(issuer))
        .claim("aud", Forge.text(Agency.SKTM))
        .claim("scope", "\"sktm:baca\"")
        .claim("act", "{\"sub\":\"rs-jakarta\"}");
  }

  @Test
  void refusalsTeach_inTwoLanguages() {
    tokens.close();
    SimpulException closed =
        catchThrowableOfType(SimpulException.class, () -> tokens.token(Agency.forged()));
    LocalizedText told = closed.explanation();
    assertThat(told.in("id")).isNotEqualTo(told.in("en")).contains("ditutup");
  }

  private SignedIn session(String refreshToken) {
    SignInStart start = portal.begin();
    Forge idToken =
        Forge.of(ES256)
            .header("typ", "\"JWT\"")
            .claim("aud", "\"portal\"")
            .claim("nonce", Forge.text(start.pending().asked().nonce()));
    web.answering(
        TOKEN,
        request ->
            answered(
                "akses",
                ",\"id_token\":\""
                    + idToken.token()
                    + "\",\"refresh_token\":\""
                    + refreshToken
                    + "\""));
    return portal.complete(
        start.pending(), URI.create(BACK + "?code=abc&state=" + start.pending().state()));
  }

  private static Response answered(String access, String more) {
    return Response.of(
        200,
        Headers.none(),
        Internet.bytes(
            "{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\"" + more + "}"));
  }

  private void serving(String token, int seconds) {
    web.serving(
        TOKEN,
        "{\"access_token\":\""
            + token
            + "\",\"token_type\":\"Bearer\",\"expires_in\":"
            + seconds
            + "}");
  }

  /** Starts it, and waits until it waits for what another thread is fetching there. */
  private static void awaitWaiting(FutureTask<?> second, Class<?> where) {
    Thread thread = new Thread(second);
    thread.start();
    Patient.await()
        .until(
            () ->
                thread.getState() == Thread.State.WAITING
                    && Arrays.stream(thread.getStackTrace())
                        .anyMatch(
                            frame ->
                                frame.getClassName().equals(where.getName())
                                    && frame.getMethodName().equals("join")));
  }

  private static void awaitOrCancel(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Cancelled.now();
    }
  }

  private static String code(Callable<?> attempt) {
    SimpulException refused = catchThrowableOfType(SimpulException.class, attempt::call);
    assertThat(refused).isNotNull();
    assertThat(refused.explanation().languages()).contains("id", "en");
    return refused.code();
  }

  /** What the real client throws when its thread is interrupted. */
  private static final class Cancelled {

    private Cancelled() {}

    static SimpulException now() {
      try (ResilientTransport real = ResilientTransport.ofDefaults()) {
        real.send(Request.get("http://127.0.0.1:9/"));
        throw new IllegalStateException("expected a cancelled call");
      } catch (ErrorResponseException e) {
        throw new IllegalStateException("expected a cancelled call", e);
      } catch (SimpulException cancelled) {
        return cancelled;
      }
    }
  }
}
