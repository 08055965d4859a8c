package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static id.simpul.identity.SignatureAlgorithm.ES512;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import id.simpul.testkit.MutableClock;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Issuers come and go while the verifier runs; strangers cost next to nothing. */
class TrustAtRunTimeTest {

  private static final String BOGOR = "https://sso.bogor.example";

  private final Forge depok = Forge.of(ES256);
  private final Forge bogor = Forge.of(ES256).claim("iss", Forge.text(BOGOR));
  private final Internet web =
      new Internet().withIssuer(Forge.ISSUER, depok.jwks()).withIssuer(BOGOR, bogor.jwks());
  private final TokenVerifier verifier =
      TokenVerifier.forAudience(Forge.API)
          .trusting(TrustedIssuer.at(Forge.ISSUER))
          .transport(web)
          .clock(MutableClock.startingAt(Forge.NOW))
          .executor(Runnable::run)
          .build();

  @Test
  void issuerAddedWhileRunning_isAcceptedFromTheNextToken() {
    assertThat(code(bogor)).isEqualTo("token.issuer");
    verifier.trust(TrustedIssuer.at(BOGOR));
    assertThat(code(bogor)).isEqualTo("accepted");
    assertThat(code(depok)).isEqualTo("accepted");
    assertThat(verifier.health())
        .extracting(IssuerHealth::issuer)
        .containsExactly(Forge.ISSUER, BOGOR);
    assertThat(verifier.toString()).contains(BOGOR);
  }

  @Test
  void issuerRemovedWhileRunning_isRefusedAtOnce_alsoForTokensThatWereGood() throws Exception {
    verifier.trust(TrustedIssuer.at(BOGOR));
    assertThat(code(bogor)).isEqualTo("accepted");
    assertThat(code(bogor)).as("remembered").isEqualTo("accepted");
    assertThat(verifier.distrust(BOGOR)).isTrue();
    assertThat(code(bogor)).isEqualTo("token.issuer");
    assertThat(RememberedTokenTest.entries(verifier)).as("nothing of it is kept").isZero();
    assertThat(verifier.distrust(BOGOR)).isFalse();
    assertThat(code(depok)).isEqualTo("accepted");
  }

  @Test
  void issuerTrustedAnew_isJudgedByTheNewSettings_alsoForTokensThatWereGood() {
    assertThat(code(depok)).isEqualTo("accepted");
    verifier.trust(TrustedIssuer.at(Forge.ISSUER).algorithms(ES512));
    assertThat(code(depok)).isEqualTo("token.algorithm");
    verifier.trust(TrustedIssuer.at(Forge.ISSUER));
    assertThat(code(depok)).isEqualTo("accepted");
  }

  @Test
  void lastIssuerRemoved_refusesEverything() {
    assertThat(verifier.distrust(Forge.ISSUER)).isTrue();
    assertThat(code(depok)).isEqualTo("token.issuer");
    assertThat(verifier.health()).isEmpty();
  }

  @Test
  void attack48_strangers_costNoFetch_noStackTrace_andLittleMemory() {
    int strangers = 20_000;
    String[] tokens = new String[100];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] =
          Forge.of(ES256).claim("iss", Forge.text("https://asing-" + i + ".example")).token();
    }
    IncomingRequest[] requests = new IncomingRequest[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      requests[i] = Door.request(tokens[i]);
    }
    for (int i = 0; i < strangers; i++) {
      assertThatStranger(requests[i % tokens.length]);
    }
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = memory.getThreadAllocatedBytes(thread);
    for (int i = 0; i < strangers; i++) {
      verifier.check(requests[i % tokens.length]);
    }
    long each = (memory.getThreadAllocatedBytes(thread) - before) / strangers;
    assertThat(each).as("bytes a stranger").isLessThan(16 * 1024);
    assertThat(web.visits()).isEmpty();
    TokenRejectedException refused =
        catchThrowableOfType(TokenRejectedException.class, () -> verifier.verify(tokens[0]));
    assertThat(refused.getStackTrace()).isEmpty();
  }

  private void assertThatStranger(IncomingRequest request) {
    Verification found = verifier.check(request);
    if (!(found instanceof Verification.Rejected no)
        || !no.rejection().code().equals("token.issuer")) {
      throw new AssertionError("a stranger was not refused as one: " + found);
    }
  }

  private String code(Forge forge) {
    return RememberedTokenTest.code(verifier, forge.token());
  }
}
