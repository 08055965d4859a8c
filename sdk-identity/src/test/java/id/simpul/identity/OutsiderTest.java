package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.JWK;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import id.simpul.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an outsider, a hostile authority or a clumsy caller found out; each was mended. */
class OutsiderTest {

  private static final String JWKS = Forge.ISSUER + "/jwks";

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Forge forge = Forge.of(ES256).claim("acr", "\"high\"");
  private final Internet web = new Internet().withIssuer(Forge.ISSUER, forge.jwks());
  private final Holder holder = Holder.of(ES256);

  private TokenVerifierBuilder builder() {
    return TokenVerifier.forAudience(Forge.API)
        .trusting(TrustedIssuer.at(Forge.ISSUER))
        .transport(web)
        .clock(clock)
        .executor(Runnable::run);
  }

  private void whileKeysAreRead(Runnable action) {
    web.answering(
        JWKS,
        request -> {
          action.run();
          return Response.of(200, Headers.none(), Internet.bytes(forge.jwks()));
        });
  }

  @Test
  void issuerDistrustedWhileItsKeysAreAwaited_isRefused() {
    TokenVerifier verifier = builder().trusting(TrustedIssuer.at("https://lain.example")).build();
    whileKeysAreRead(() -> verifier.distrust(Forge.ISSUER));
    TokenRejectedException refused =
        catchThrowableOfType(TokenRejectedException.class, () -> verifier.verify(forge.token()));
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo("token.issuer");
  }

  @Test
  void issuerTrustedLessWhileItsKeysAreAwaited_isBelievedNoFurther() {
    TokenVerifier verifier = builder().build();
    lessTrusted(verifier);
    assertThat(verifier.verify(forge.token()).assurance()).isEqualTo(Assurance.LOW);
  }

  @Test
  void issuerTrustedLessWhileItsKeysAreAwaited_isBelievedNoFurther_onAnEventLoop() {
    List<Runnable> later = new ArrayList<>();
    TokenVerifier verifier = builder().executor(later::add).build();
    lessTrusted(verifier);
    CompletableFuture<Verification> found =
        verifier.checkAsync(Door.request(forge.token())).toCompletableFuture();
    while (!later.isEmpty()) {
      later.remove(0).run();
    }
    assertThat(found)
        .isCompletedWithValueMatching(
            each ->
                each instanceof Verification.Accepted yes
                    && yes.token().assurance() == Assurance.LOW);
  }

  private void lessTrusted(TokenVerifier verifier) {
    TrustedIssuer less =
        TrustedIssuer.at(Forge.ISSUER).upTo(Assurance.LOW).keys(KeySource.fixedJwks(forge.jwks()));
    whileKeysAreRead(() -> verifier.trust(less));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000})
  void attack74_proofSentAgainAtItsLastMoment_isRefused_whileTheStoreTakesItsTime(int left) {
    ReplayStore memory = ReplayStore.inMemory(10, clock);
    ReplayStore slow =
        (identifier, until) -> {
          clock.advance(Duration.ofMillis(1500));
          return memory.firstUse(identifier, until);
        };
    String token = holder.token().token();
    TokenVerifier door = Holder.door(ProofOfPossession.standard().remembering(slow), clock);
    IncomingRequest request = Holder.request("DPoP", token, holder.proof(token).token());
    assertThat(door.check(request)).isInstanceOf(Verification.Accepted.class);
    clock.set(Forge.NOW.plusSeconds(60 + 30).minusMillis(left));
    Verification again = door.check(request);
    assertThat(again).isInstanceOf(Verification.Rejected.class);
    assertThat(((Verification.Rejected) again).rejection().code())
        .isEqualTo("token.proof-replayed");
  }

  @Test
  void keyOfSomebodyElse_isNotComputedWith() {
    JWK other = Forge.key(ES256, "orang-lain");
    IncomingRequest request =
        holder.asking(
            proof ->
                proof.header("jwk", other.toPublicJWK().toJSONString()).signedBy(holder.key()));
    Holder.refused(Holder.door(), request, "token.holder");
  }

  @Test
  void sourceOfKeysThatDiesOfAnError_isAnOutage_andIsNotAskedAgainAtOnce() {
    AtomicInteger readings = new AtomicInteger();
    KeySource dying =
        transport -> {
          readings.incrementAndGet();
          throw new NoClassDefFoundError("io/lib/Client");
        };
    TokenVerifier verifier = Door.of(TrustedIssuer.at(Forge.ISSUER).keys(dying));
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(KeysUnavailableException.class)
          .isThrownBy(() -> verifier.verify(forge.token()))
          .withCauseInstanceOf(NoClassDefFoundError.class);
    }
    assertThat(readings).hasValue(1);
    assertThat(verifier.health().get(0).state()).isEqualTo(IssuerHealth.State.UNAVAILABLE);
  }

  @Test
  void executorThatIsOutOfThreadsForAMoment_doesNotEndTheReadingOfKeysForEver() {
    AtomicInteger wanted = new AtomicInteger();
    TokenVerifier verifier =
        builder()
            .executor(
                task -> {
                  if (wanted.getAndIncrement() == 0) {
                    throw new OutOfMemoryError("unable to create native thread");
                  }
                  task.run();
                })
            .build();
    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> verifier.verify(forge.token()));
    clock.advance(FetchPace.AFTER_MISS);
    assertThat(verifier.verify(forge.token()).clientId()).isEqualTo("portal-depok");
  }

  @Test
  void storeThatFailsInItsOwnWay_isAnOutage_atEveryDoor() {
    ReplayStore broken =
        (identifier, until) -> {
          throw new IllegalStateException("pool closed");
        };
    TokenVerifier door = Holder.door(ProofOfPossession.standard().remembering(broken), clock);
    IncomingRequest request = holder.asking(proof -> proof);
    assertThatExceptionOfType(ReplayStoreUnavailableException.class)
        .isThrownBy(() -> door.check(request))
        .withCauseInstanceOf(IllegalStateException.class);
    assertThatExceptionOfType(ReplayStoreUnavailableException.class)
        .isThrownBy(() -> door.verify(request));
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> door.checkAsync(request).toCompletableFuture().get())
        .withCauseInstanceOf(ReplayStoreUnavailableException.class);
  }

  @Test
  void goodTokensOfUnusualSize_areAccepted_andNotRemembered() throws Exception {
    TokenVerifier verifier = builder().build();
    String many =
        IntStream.range(0, 65).mapToObj(i -> "\"a" + i + "\"").collect(Collectors.joining(","));
    verifier.verify(forge.claim("aud", "[" + many + "," + Forge.text(Forge.API) + "]").token());
    verifier.verify(Forge.of(ES256).claim("note", Forge.text("x".repeat(9000))).token());
    assertThat(RememberedTokenTest.entries(verifier)).isZero();
  }

  @Test
  void floodOfLongTokensWhileKeysAreAwaited_isTurnedAway_beforeItFillsTheMemory() {
    List<Runnable> later = new ArrayList<>();
    TokenVerifier verifier = builder().executor(later::add).build();
    String token = Forge.of(ES256).claim("note", Forge.text("x".repeat(11_000))).token();
    IncomingRequest request = Door.request(token);
    for (int i = 0; i < Patience.MOST_CHARACTERS / token.length(); i++) {
      assertThat(verifier.checkAsync(request).toCompletableFuture()).isNotDone();
    }
    assertThat(verifier.checkAsync(request).toCompletableFuture())
        .as("long ones find no room")
        .isCompletedExceptionally();
    while (!later.isEmpty()) {
      later.remove(0).run();
    }
    assertThat(verifier.checkAsync(request).toCompletableFuture())
        .as("and all that waited made room again")
        .isCompletedWithValueMatching(each -> each instanceof Verification.Accepted);
  }

  @Test
  void treesAmongTheClaims_areNotKeptInMemory_andPlainClaimsAre() throws Exception {
    TokenVerifier verifier = builder().build();
    String tree = IntStream.range(0, 900).mapToObj(i -> "7").collect(Collectors.joining(","));
    String token = forge.claim("groups", "[" + tree + "]").claim("level", "3.50").token();
    verifier.verify(token);
    assertThat(RememberedTokenTest.entries(verifier)).isEqualTo(1);
    VerifiedToken again = verifier.verify(token);
    assertThat(again.claim("level")).contains("3.50");
    assertThat(again.claim("groups")).isEmpty();
    assertThat(RememberedTokenTest.textsBehind(verifier))
        .contains("level")
        .doesNotContain("groups");
  }

  @Test
  void lineBreaksInATrustedToken_forgeNoLine_andNumbersAreMasked() {
    String act = "{\"sub\":\"a\\nALARM b\",\"act\":{\"iss\":\"c\\r\\nd\",\"sub\":\"e\"}}";
    VerifiedToken token =
        Door.accept(
            forge
                .claim("client_id", "\"3276010101900001\\nALARM: x\"")
                .claim("sub", "\"f\\u2028g\\n\"")
                .claim("act", act));
    Actor actor = token.actor().orElseThrow();
    String shown = token + " " + actor + actor.actingFor().orElseThrow() + token.subject();
    assertThat(shown).doesNotContain("\n", "\r", "\u2028", "3276010101900001");
  }

  @Test
  void signInWithinForEver_isNoForeignException() {
    Duration ever = Duration.ofSeconds(Long.MAX_VALUE);
    Door.accept(forge.claim("auth_time", Forge.seconds(-10))).requireSignInWithin(ever);
    assertThatExceptionOfType(TokenRejectedException.class)
        .isThrownBy(() -> Door.accept(Forge.of(ES256)).requireSignInWithin(ever));
  }

  @Test
  void idTokenWithinForEver_isNoForeignException() {
    try (IdTokenVerifier signIns =
        IdTokenVerifier.forClient("portal-depok")
            .trusting(TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(forge.jwks())))
            .clock(clock)
            .executor(Runnable::run)
            .build()) {
      String idToken =
          forge
              .header("typ", "\"JWT\"")
              .claim("aud", "\"portal-depok\"")
              .claim("nonce", "\"n-1\"")
              .claim("auth_time", Forge.seconds(-10))
              .token();
      SignInRequest asked =
          SignInRequest.withNonce("n-1").maxAge(Duration.ofSeconds(Long.MAX_VALUE));
      assertThat(signIns.verify(idToken, asked).authenticatedAt())
          .contains(Forge.NOW.minusSeconds(10));
    }
  }

  @Test
  void headerLinesThatAreNull_areNoLines() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("X-Kosong", Arrays.asList((String) null));
    headers.put("Authorization", Arrays.asList(null, "Bearer " + forge.token()));
    assertThat(builder().build().check(IncomingRequest.of("GET", URI.create(Forge.API), headers)))
        .isInstanceOf(Verification.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sktm", "mailto:a@depok.example", "http://api.depok.example/sktm"})
  void placeOfMetadata_isNoAddressThatNobodyCanReachSafely(String resource) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProtectedResourceMetadata.wellKnown(URI.create(resource)))
        .withMessageContaining("resource");
  }
}
