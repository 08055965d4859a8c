package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.identity.Actor;
import id.simpul.identity.Assurance;
import id.simpul.identity.IssuerHealth;
import id.simpul.identity.KeySource;
import id.simpul.identity.KeysUnavailableException;
import id.simpul.identity.Rejection;
import id.simpul.identity.Subject;
import id.simpul.identity.TokenRejectedException;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.VerifiedToken;
import id.simpul.testkit.MutableClock;
import id.simpul.testkit.SignIn;
import id.simpul.testkit.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The code of {@code docs/guides/identity-verify.md} that decides; what answers is beside it. */
class IdentityVerifyGuideTest {

  private static final Logger log = LoggerFactory.getLogger(IdentityVerifyGuideTest.class);

  private static final String API = "https://api.depok.example/sktm";

  private final MutableClock clock = MutableClock.startingNow();
  private final TestAuthority depok = TestAuthority.builder("depok").clock(clock).build();
  private final TestAuthority jakarta = TestAuthority.builder("jakarta").clock(clock).build();
  private final String depokIssuer = depok.issuer().toString();
  private final String jakartaIssuer = jakarta.issuer().toString();

  @AfterEach
  void close() {
    depok.close();
    jakarta.close();
  }

  @Test
  void tokensOfTwoAuthorities_areAccepted_andOfNobodyElse() {
    // region two
    TokenVerifier verifier =
        TokenVerifier.forAudience("https://api.depok.example/sktm")
            .trusting(TrustedIssuer.at(depokIssuer))
            .trusting(TrustedIssuer.at(jakartaIssuer).upTo(Assurance.SUBSTANTIAL))
            .build();
    // endregion
    try (verifier;
        TestAuthority stranger = TestAuthority.start("stranger")) {
      assertThat(verifier.verify(here(depok).token()).issuer()).isEqualTo(depokIssuer);
      assertThat(verifier.verify(here(jakarta).claim("acr", "high").token()).assurance())
          .isEqualTo(Assurance.SUBSTANTIAL);
      assertThat(refusalOf(verifier, here(stranger)).code()).isEqualTo("token.issuer");
      assertThat(refusalOf(verifier, depok.signIn("warga-1").audience(API + "/v2")).code())
          .isEqualTo("token.audience");
    }
  }

  @Test
  void weakOrOldSignIn_isRefused_andTheBetterOneIsAskedFor() {
    try (TokenVerifier verifier = verifier(withOwnWords(depokIssuer))) {
      String now = here(depok).claim("acr", "ktp-el").claim("auth_time", seconds(0)).token();
      issueLetter(verifier.verify(now));
      String weak = here(depok).claim("acr", "otp").claim("auth_time", seconds(0)).token();
      assertThat(refusalBy(() -> issueLetter(verifier.verify(weak))).code())
          .isEqualTo("token.assurance");
      String old = here(depok).claim("acr", "ktp-el").claim("auth_time", seconds(-901)).token();
      assertThat(refusalBy(() -> issueLetter(verifier.verify(old))).wwwAuthenticate())
          .contains("max_age=\"900\"");
    }
  }

  private static TrustedIssuer withOwnWords(String depokIssuer) {
    // region words
    TrustedIssuer issuer =
        TrustedIssuer.at(depokIssuer)
            .acr("ktp-el", Assurance.HIGH)
            .acr("otp", Assurance.SUBSTANTIAL);
    // endregion
    return issuer;
  }

  private static void issueLetter(VerifiedToken token) {
    // region level
    token.require(Assurance.HIGH);
    token.requireSignInWithin(Duration.ofMinutes(15));
    // endregion
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity-verify.md", "identity-verify.id.md"})
  void stepUpAnswer_standsInTheGuide_asItIsGiven(String guide) {
    try (TokenVerifier verifier = verifier(withOwnWords(depokIssuer))) {
      String weak = here(depok).claim("acr", "otp").token();
      Rejection refusal = refusalBy(() -> verifier.verify(weak).require(Assurance.HIGH));
      assertThat(ProjectRoot.read(ProjectRoot.PATH.resolve("docs/guides").resolve(guide)))
          .contains(
              "HTTP/1.1 %d Forbidden\nWWW-Authenticate: %s\n"
                  .formatted(refusal.status(), refusal.wwwAuthenticate()));
    }
  }

  @Test
  void whoeverActsForAnother_isLetInOnlyIfAdmitted() {
    Set<Subject> admitted = Set.of(new Subject(depokIssuer, "loket-kelurahan"));
    try (TokenVerifier verifier = verifier(TrustedIssuer.at(depokIssuer))) {
      Subject resident = new Subject(depokIssuer, "warga-1");
      VerifiedToken own = verifier.verify(here(depok).token());
      assertThat(mayApply(own, admitted)).isTrue();
      assertThat(own.subject()).isEqualTo(resident);
      assertThat(own.mayAct()).isEmpty();

      VerifiedToken helped = verifier.verify(here(depok).actor("loket-kelurahan").token());
      assertThat(mayApply(helped, admitted)).isTrue();
      assertThat(helped.subject()).isEqualTo(resident);

      VerifiedToken byAgent = verifier.verify(here(depok).actor("calo-online").token());
      assertThat(mayApply(byAgent, admitted)).isFalse();
    }
  }

  private static boolean mayApply(VerifiedToken token, Set<Subject> admitted) {
    // region actor
    Subject resident = token.subject();
    Optional<Subject> caller = token.actor().map(Actor::subject);
    log.info("token {}: for {}, called by {}", token.id(), resident, caller);
    return caller.isEmpty() || admitted.contains(caller.get());
    // endregion
  }

  @Test
  void issuers_comeAndGo_whileTheVerifierRuns() {
    try (TokenVerifier verifier = verifier(TrustedIssuer.at(depokIssuer))) {
      String token = here(jakarta).token();
      assertThat(refusalOf(verifier, token).code()).isEqualTo("token.issuer");
      // region trust
      verifier.trust(TrustedIssuer.at(jakartaIssuer).upTo(Assurance.LOW));
      // endregion
      assertThat(verifier.verify(token).issuer()).isEqualTo(jakartaIssuer);
      // region distrust
      boolean wasTrusted = verifier.distrust(jakartaIssuer);
      // endregion
      assertThat(wasTrusted).isTrue();
      assertThat(refusalOf(verifier, token).code()).isEqualTo("token.issuer");
    }
  }

  @Test
  void drill_newKeyIsTaken_andTheStolenOneRefused_afterTenSeconds() {
    try (TokenVerifier verifier = verifier(TrustedIssuer.at(depokIssuer))) {
      // region drill
      String byTheStolenKey = depok.signIn("warga-1").audience(API).token();
      assertThat(verifier.verify(byTheStolenKey).subject().value()).isEqualTo("warga-1");

      depok.rotateKeys();
      depok.withdrawEarlierKeys();
      clock.advance(Duration.ofSeconds(10));

      String byTheNewKey = depok.signIn("warga-1").audience(API).token();
      assertThat(verifier.verify(byTheNewKey).subject().value()).isEqualTo("warga-1");
      assertThatThrownBy(() -> verifier.verify(byTheStolenKey))
          .isInstanceOf(TokenRejectedException.class);
      // endregion
      assertThat(refusalOf(verifier, byTheStolenKey).code()).isEqualTo("token.key");
    }
  }

  @Test
  void keysOfAFile_changeWithTheFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("depok.jwks"), depok.publicJwks());
    // region file
    TrustedIssuer issuer = TrustedIssuer.at(depokIssuer).keys(KeySource.file(file));
    // endregion
    try (TokenVerifier verifier = verifier(issuer)) {
      verifier.verify(here(depok).token());
      depok.rotateKeys();
      Path fresh = Files.writeString(folder.resolve("new.jwks"), depok.publicJwks());
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      clock.advance(Duration.ofSeconds(10));
      assertThat(verifier.verify(here(depok).token()).issuer()).isEqualTo(depokIssuer);
      assertThat(depok.requestsTo("/jwks")).isZero();
    }
  }

  @Test
  void health_tellsWhoIsOutOfReach_andTheOthersServe() {
    TokenVerifier verifier =
        TokenVerifier.forAudience(API)
            .trusting(TrustedIssuer.at(depokIssuer))
            .trusting(TrustedIssuer.at(jakartaIssuer))
            .clock(clock)
            .build();
    try (verifier) {
      String fromJakarta = here(jakarta).token();
      jakarta.stop();
      assertThatThrownBy(() -> verifier.verify(fromJakarta))
          .isInstanceOf(KeysUnavailableException.class);
      assertThat(verifier.verify(here(depok).token()).issuer()).isEqualTo(depokIssuer);
      assertThat(troubled(verifier))
          .extracting(IssuerHealth::issuer)
          .containsExactly(jakartaIssuer);
      assertThat(verifier.health())
          .extracting(IssuerHealth::state)
          .containsExactlyInAnyOrder(IssuerHealth.State.SERVING, IssuerHealth.State.UNAVAILABLE);
    }
  }

  private static List<IssuerHealth> troubled(TokenVerifier verifier) {
    // region health
    List<IssuerHealth> troubled = new ArrayList<>();
    for (IssuerHealth issuer : verifier.health()) {
      boolean outOfReach =
          issuer.state() == IssuerHealth.State.STALE
              || issuer.state() == IssuerHealth.State.UNAVAILABLE;
      if (outOfReach || !issuer.alarms().isEmpty()) {
        log.warn("{} {}", issuer, issuer.lastError().map(why -> why.in("id")).orElse(""));
        troubled.add(issuer);
      }
    }
    // endregion
    return troubled;
  }

  @Test
  void anAgency_testsItsSide_withoutTheRealServer() {
    // region test
    MutableClock clock = MutableClock.startingNow();
    try (TestAuthority depok = TestAuthority.builder("kota-depok").clock(clock).build();
        TestAuthority thief = TestAuthority.builder("pencuri").clock(clock).build();
        TokenVerifier verifier =
            TokenVerifier.forAudience("https://api.depok.example/sktm")
                .trusting(TrustedIssuer.at(depok.issuer().toString()))
                .clock(clock)
                .build()) {
      SignIn resident =
          depok.signIn("warga-1").audience("https://api.depok.example/sktm").claim("acr", "high");
      String good = resident.token();
      assertThat(verifier.verify(good).assurance()).isEqualTo(Assurance.HIGH);

      clock.advance(Duration.ofMinutes(6));
      assertThatThrownBy(() -> verifier.verify(good)).hasMessageContaining("expired");

      String forged = resident.signedBy(thief).token();
      assertThatThrownBy(() -> verifier.verify(forged)).isInstanceOf(TokenRejectedException.class);
    }
    // endregion
  }

  private TokenVerifier verifier(TrustedIssuer issuer) {
    return TokenVerifier.forAudience(API).trusting(issuer).clock(clock).build();
  }

  private static SignIn here(TestAuthority authority) {
    return authority.signIn("warga-1").audience(API);
  }

  private long seconds(long fromNow) {
    return clock.instant().plusSeconds(fromNow).getEpochSecond();
  }

  private static Rejection refusalOf(TokenVerifier verifier, SignIn signIn) {
    return refusalOf(verifier, signIn.token());
  }

  private static Rejection refusalOf(TokenVerifier verifier, String token) {
    return refusalBy(() -> verifier.verify(token));
  }

  private static Rejection refusalBy(ThrowingCallable call) {
    return catchThrowableOfType(TokenRejectedException.class, call).rejection();
  }
}
