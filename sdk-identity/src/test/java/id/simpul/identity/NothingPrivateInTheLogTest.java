package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.simpul.core.Audience;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.testkit.MutableClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Reads what is logged while tokens are refused and token servers answer with what they got. */
class NothingPrivateInTheLogTest {

  private static final String ENDPOINT = Forge.ISSUER + "/token";
  private static final String NIK = "3276010101900001";

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Forge forge = Forge.of(ES256).claim("sub", Forge.text(NIK));
  private final Internet web = new Internet().withIssuer(Forge.ISSUER, forge.jwks());
  private final List<Throwable> thrown = new ArrayList<>();

  /** Everything that was logged, and every exception as a log would print it. */
  private String written() {
    StringWriter traces = new StringWriter();
    thrown.forEach(each -> each.printStackTrace(new PrintWriter(traces, true)));
    return logged() + traces;
  }

  static String logged() {
    String file = System.getProperty("org.slf4j.simpleLogger.logFile");
    Assumptions.assumeTrue(file != null, "the build sets a file to log into");
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void repeatsNothingOf(String token) {
    String written = written();
    assertThat(written).doesNotContain(NIK);
    for (String part : token.split("\\.", -1)) {
      assertThat(written).doesNotContain(part.substring(0, 24));
    }
  }

  @Test
  void refusedTokens_areNotLogged_andTheirRefusalsDoNotRepeatThem() {
    TokenVerifier verifier =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(Forge.ISSUER))
            .transport(web)
            .clock(clock)
            .executor(Runnable::run)
            .build();
    String good = forge.token();
    List<String> bad =
        List.of(
            good + "AAAA",
            good.replace("eyJ", "EyJ"),
            Forge.of(ES256).claim("sub", Forge.text(NIK)).claim("iss", Forge.text(good)).token(),
            Forge.of(ES256).header("kid", Forge.text(NIK)).token());
    for (String each : bad) {
      thrown.add(catchThrowable(() -> verifier.verify(each)));
    }
    web.failing(Forge.ISSUER + "/jwks", 500, good);
    clock.advance(Duration.ofHours(13));
    thrown.add(catchThrowable(() -> verifier.verify(good)));
    assertThat(thrown).doesNotContainNull();
    assertThat(written()).contains("its keys could not be read");
    repeatsNothingOf(good);
    bad.forEach(this::repeatsNothingOf);
  }

  @Test
  void tokenServerThatAnswersWithWhatItGot_doesNotBringItIntoTheLog() {
    TokenSource tokens =
        TokenSource.builder()
            .as(ClientIdentity.of("rs-jakarta", SigningKey.generate(ES256)))
            .transport(web)
            .clock(clock)
            .build();
    ProtectedResource sktm =
        new ProtectedResource(
            URI.create("https://api.depok.example/sktm"),
            Audience.of("https://api.depok.example/sktm"),
            Set.of(Scope.of("profil")),
            URI.create(Forge.ISSUER));
    VerifiedToken resident = Door.accept(forge);
    String secret = resident.raw().reveal();
    for (String body :
        List.of(
            "{\"error\":\"" + secret + "\",\"error_description\":\"" + secret + "\"}",
            "subject_token=" + secret,
            "{\"access_token\":\"" + secret + "\",\"token_type\":\"" + NIK + "\"}")) {
      web.failing(ENDPOINT, 400, body);
      thrown.add(catchThrowable(() -> tokens.token(sktm, resident)));
      web.serving(ENDPOINT, body);
      thrown.add(catchThrowable(() -> tokens.token(sktm, resident)));
    }
    web.serving(
        ENDPOINT, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":100}");
    tokens.token(sktm);
    clock.advance(Duration.ofSeconds(90));
    web.failing(ENDPOINT, 400, "{\"error\":\"" + secret + "\"}");
    tokens.token(sktm);
    assertThat(thrown).doesNotContainNull();
    assertThat(written()).contains("could not be renewed");
    repeatsNothingOf(secret);
  }

  @Test
  void subjectThatIsAResidentsNumber_isMaskedInPrint() {
    VerifiedToken token = Door.accept(forge.claim("act", "{\"sub\":" + Forge.text(NIK) + "}"));
    assertThat(token.subject().value()).isEqualTo(NIK);
    assertThat(token + " " + token.subject() + token.actor() + new Verification.Accepted(token))
        .contains(Forge.ISSUER)
        .doesNotContain(NIK);
  }
}
