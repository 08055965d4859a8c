package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Audience;
import id.simpul.core.Scope;
import id.simpul.core.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People sign in at a strict authority, over sockets, with a browser that follows redirects. */
class RelyingPartyTest {

  private static final URI BACK = URI.create("http://127.0.0.1:1/masuk/kembali");

  private final Agency agency = new Agency();
  private RelyingParty portal = portal().build();

  @BeforeEach
  void register() {
    agency.authority.registerClient(agency.registration().redirectUris(BACK.toString()));
    agency.authority.atTheBrowser("warga-1");
  }

  @AfterEach
  void close() {
    portal.close();
    agency.close();
  }

  @Test
  void person_signsIn_throughAPushedRequest_andGetsATokenForTheApi() {
    SignInStart start = portal.begin();
    assertThat(start.redirect().getQuery()).contains("request_uri=").doesNotContain("nonce");
    assertThat(start.toString() + start.pending()).doesNotContain(start.pending().state());
    SignedIn person = portal.complete(start.pending(), browse(start));
    assertThat(person.person().subject())
        .isEqualTo(new Subject(agency.authority.issuer().toString(), "warga-1"));
    VerifiedToken token = agency.read(person.accessToken(), agency.authority);
    assertThat(token.has(Scope.of("sktm:baca"))).isTrue();
    assertThat(person.toString()).doesNotContain("warga-1");
    assertThat(portal.userInfo(person).claim("name")).contains("Warga");
  }

  @Test
  void pendingSignIn_survivesASessionStore_andAnythingElseIsRefusedUnquoted() {
    SignInStart start = portal.begin(asked -> asked.maxAge(Duration.ofMinutes(5)));
    PendingSignIn restored = PendingSignIn.parse(start.pending().toSecret());
    assertThat(restored).isEqualTo(start.pending());
    assertThat(portal.complete(restored, browse(start))).isNotNull();
    for (String wrong : List.of("", "{}", "rahasia-lain", "{\"issuer\":\"a\",\"nonce\":1}")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PendingSignIn.parse(Secret.of(wrong)))
          .withNoCause()
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("rahasia-lain"));
    }
  }

  @Test
  void levelThatIsAskedFor_isAskedInTheAuthoritysWords_andRequiredOfTheAnswer() {
    RelyingParty strong = portal(issuer().acr("ktp-el", Assurance.HIGH)).build();
    SignInStart start = strong.begin(asked -> asked.atLeast(Assurance.HIGH));
    assertThat(strong.complete(start.pending(), browse(start)).person().assurance())
        .isEqualTo(Assurance.HIGH);
    RelyingParty capped = portal(issuer().upTo(Assurance.LOW)).build();
    TokenException refused =
        catchThrowableOfType(
            TokenException.class, () -> capped.begin(asked -> asked.atLeast(Assurance.HIGH)));
    assertThat(refused.code()).isEqualTo("sign-in.assurance");
    strong.close();
    capped.close();
  }

  @Test
  void personWhoCancels_isARefusal_thatSaysSo() {
    agency.authority.browserLeft();
    SignInStart start = portal.begin();
    TokenRefusedException no =
        catchThrowableOfType(
            TokenRefusedException.class, () -> portal.complete(start.pending(), browse(start)));
    assertThat(no.code()).isEqualTo("token-refused.access-denied");
    assertThat(no.explanation().in("id")).contains("membatalkan");
  }

  @Test
  void attack59_60_codeOfAnotherSignIn_orUsedTwice_isRefused() {
    SignInStart mine = portal.begin();
    SignInStart theirs = portal.begin();
    URI callback = browse(mine);
    URI stolen =
        URI.create(
            callback.toString().replaceFirst("state=[^&]*", "state=" + theirs.pending().state()));
    assertThat(
            catchThrowableOfType(
                    TokenRefusedException.class, () -> portal.complete(theirs.pending(), stolen))
                .error())
        .as("its verifier is another")
        .isEqualTo("invalid_grant");
    SignInStart again = portal.begin();
    URI answer = browse(again);
    SignedIn first = portal.complete(again.pending(), answer);
    assertThat(
            catchThrowableOfType(
                    TokenRefusedException.class, () -> portal.complete(again.pending(), answer))
                .error())
        .isEqualTo("invalid_grant");
    assertThat(catchThrowableOfType(TokenRefusedException.class, () -> portal.renew(first)).error())
        .as("what came of the code has ended")
        .isEqualTo("invalid_grant");
  }

  @Test
  void attack89_answerOfAnotherSignInOrAuthority_getsNoCode() {
    SignInStart start = portal.begin();
    String good = browse(start).toString();
    int asked = agency.authority.requestsTo("/token");
    assertThat(code(start, good.replaceFirst("state=[^&]*", "state=lain")))
        .isEqualTo("sign-in.state");
    assertThat(code(start, good.replaceFirst("state=[^&]*&?", ""))).isEqualTo("sign-in.state");
    assertThat(code(start, good.replaceFirst("iss=[^&]*", "iss=https%3A%2F%2Fjahat.example")))
        .isEqualTo("sign-in.issuer");
    assertThat(code(start, good.replaceFirst("&iss=[^&]*", "")))
        .as("the authority says that it sends it")
        .isEqualTo("sign-in.issuer");
    assertThat(code(start, good + "&code=lain")).isEqualTo("sign-in.callback");
    assertThat(code(start, good.replaceFirst("code=[^&]*&", ""))).isEqualTo("sign-in.callback");
    PendingSignIn other =
        new PendingSignIn(
            "https://jahat.example",
            start.pending().state(),
            start.pending().verifier(),
            agency.clock.instant(),
            start.pending().asked());
    assertThat(
            catchThrowableOfType(
                    TokenException.class, () -> portal.complete(other, URI.create(good)))
                .code())
        .isEqualTo("sign-in.issuer");
    assertThat(agency.authority.requestsTo("/token")).isEqualTo(asked);
  }

  @Test
  void signIn_endsAfterTenMinutes_bothSides() {
    SignInStart start = portal.begin();
    String good = browse(start).toString();
    agency.clock.advance(Duration.ofMinutes(10));
    assertThat(code(start, good)).isEqualTo("sign-in.expired");
    agency.clock.advance(Duration.ofSeconds(-1));
    assertThat(code(start, good)).as("the code is as old").isEqualTo("token-refused.invalid-grant");
  }

  @Test
  void refreshTokens_changeAtEachUse_andAThiefEndsTheSession() {
    SignedIn first = signIn();
    agency.clock.advance(Duration.ofMinutes(4));
    SignedIn second = portal.renew(first);
    assertThat(second.accessToken().value()).isNotEqualTo(first.accessToken().value());
    assertThat(portal.renew(first)).as("late, but the same browser").isSameAs(second);
    try (RelyingParty thief = portal().build()) {
      assertThat(
              catchThrowableOfType(TokenRefusedException.class, () -> thief.renew(first)).error())
          .isEqualTo("invalid_grant");
    }
    assertThat(
            catchThrowableOfType(TokenRefusedException.class, () -> portal.renew(second)).error())
        .isEqualTo("invalid_grant");
  }

  @Test
  void manyThreads_renewASessionOnce() throws Exception {
    SignedIn session = signIn();
    int asked = agency.authority.requestsTo("/token");
    ExecutorService pool = Executors.newFixedThreadPool(16);
    try {
      List<Future<SignedIn>> found = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        found.add(pool.submit(() -> portal.renew(session)));
      }
      SignedIn next = found.get(0).get(5, TimeUnit.MINUTES);
      for (Future<SignedIn> each : found) {
        assertThat(each.get(5, TimeUnit.MINUTES)).isSameAs(next);
      }
      assertThat(agency.authority.requestsTo("/token")).isEqualTo(asked + 1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void signOut_endsTheSessionThere_andComesBack() {
    SignedIn session = signIn();
    URI page = portal.signOut(session, BACK);
    assertThat(page.toString()).startsWith(agency.authority.issuer() + "/logout?");
    assertThat(location(page)).isEqualTo(BACK);
    assertThat(
            catchThrowableOfType(TokenRefusedException.class, () -> portal.renew(session)).error())
        .isEqualTo("invalid_grant");
    SignedIn other = signIn();
    agency.authority.stop();
    assertThat(portal.signOut(other, BACK))
        .as("its metadata is known, and it need not answer")
        .isNotNull();
  }

  @Test
  void portalWithoutAWayBack_orWithAnothersSettings_cannotBeBuilt() {
    assertThat(
            catchThrowableOfType(
                IllegalStateException.class, () -> RelyingParty.at(issuer()).build()))
        .hasMessageContaining("returningTo");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> portal().asking(TokenServerSettings.at("https://lain.example")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> portal().returningTo(URI.create("http://portal.example/kembali")));
  }

  @Test
  void boundTokens_workForSignInsToo() {
    try (RelyingParty bound =
        portal()
            .asking(TokenServerSettings.at(agency.authority.issuer().toString()).bindingTokens())
            .build()) {
      SignInStart start = bound.begin();
      SignedIn person = bound.complete(start.pending(), browse(start));
      assertThat(person.accessToken().type()).isEqualTo("DPoP");
      assertThat(bound.renew(person).accessToken().type()).isEqualTo("DPoP");
    }
  }

  private SignedIn signIn() {
    SignInStart start = portal.begin();
    return portal.complete(start.pending(), browse(start));
  }

  private String code(SignInStart start, String callback) {
    return catchThrowableOfType(
            TokenException.class, () -> portal.complete(start.pending(), URI.create(callback)))
        .code();
  }

  private TrustedIssuer issuer() {
    return TrustedIssuer.at(agency.authority.issuer().toString());
  }

  private RelyingParty.Builder portal() {
    return portal(issuer());
  }

  private RelyingParty.Builder portal(TrustedIssuer at) {
    return RelyingParty.at(at)
        .as(ClientIdentity.of("rs-jakarta", agency.key))
        .returningTo(BACK)
        .scopes(Scope.of("sktm:baca"))
        .resource(Audience.of(Agency.SKTM))
        .transport(agency.transport)
        .clock(agency.clock);
  }

  /** The browser goes there, and is sent back. */
  private static URI browse(SignInStart start) {
    return location(start.redirect());
  }

  private static URI location(URI page) {
    try {
      HttpResponse<Void> answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(302);
      return URI.create(answer.headers().firstValue("Location").orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
