package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.simpul.core.http.Transport;
import id.simpul.testkit.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that change: under their old name, without a name, overnight, in a file. */
class KeyRotationTest {

  private static final String JWKS = Forge.ISSUER + "/jwks";

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Forge first = Forge.of(ES256, Forge.key(ES256, "kunci-1"));
  private final Forge second = Forge.of(ES256, Forge.key(ES256, "kunci-2"));
  private final Internet web = new Internet().withIssuer(Forge.ISSUER, first.jwks());
  private final TokenVerifier verifier = verifier(TrustedIssuer.at(Forge.ISSUER));

  private TokenVerifier verifier(TrustedIssuer issuer) {
    return TokenVerifier.forAudience(Forge.API)
        .trusting(issuer.maxLifetime(Duration.ofHours(24)))
        .transport(web)
        .clock(clock)
        .executor(Runnable::run)
        .build();
  }

  @Test
  void keyReplacedUnderItsOldName_isFollowedWithinTheSameRequest_andTheOldOneIsGone() {
    Forge replaced = underNameOfFirst();
    assertThat(accepts(verifier, first)).isTrue();
    web.serving(JWKS, replaced.jwks());
    clock.advance(FetchPace.AFTER_MISS.minusMillis(1));
    assertThat(accepts(verifier, replaced)).as("read less than ten seconds ago").isFalse();
    clock.advance(Duration.ofMillis(1));
    assertThat(accepts(verifier, replaced)).isTrue();
    assertThat(accepts(verifier, first)).isFalse();
    assertThat(web.visitsTo(JWKS)).isEqualTo(2);
  }

  @Test
  void floodOfWrongSignatures_costsOneFetchInTenSeconds() {
    Forge wrong = underNameOfFirst();
    assertThat(accepts(verifier, first)).isTrue();
    for (int i = 0; i < 100; i++) {
      assertThat(accepts(verifier, wrong)).isFalse();
      clock.advance(Duration.ofMillis(100));
    }
    assertThat(web.visitsTo(JWKS)).isEqualTo(1);
    assertThat(accepts(verifier, wrong)).isFalse();
    assertThat(web.visitsTo(JWKS)).isEqualTo(2);
  }

  @Test
  void keyWithoutAName_isFollowedToo() {
    web.serving(JWKS, nameless(first));
    assertThat(accepts(verifier, first.without("kid"))).isTrue();
    web.serving(JWKS, nameless(second));
    clock.advance(FetchPace.AFTER_MISS);
    assertThat(accepts(verifier, second.without("kid"))).isTrue();
  }

  @Test
  void keyWithdrawnOvernight_isRefusedAtTheVeryFirstToken() {
    try (TokenVerifier ownThreads =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(Forge.ISSUER).maxLifetime(Duration.ofHours(24)))
            .transport(web)
            .clock(clock)
            .patience(() -> new Patience(Patient.LONG, Duration.ZERO))
            .build()) {
      assertThat(accepts(ownThreads, first)).isTrue();
      web.serving(JWKS, second.jwks());
      clock.advance(Duration.ofHours(8));
      assertThat(accepts(ownThreads, first)).as("the renewal was waited for").isFalse();
    }
  }

  @Test
  void issuerOutOfReachForLong_keepsNobodyWaiting() {
    List<Runnable> later = new ArrayList<>();
    boolean[] hangs = {false};
    TokenVerifier lazy =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(Forge.ISSUER).maxLifetime(Duration.ofHours(24)))
            .transport(web)
            .clock(clock)
            .executor(
                task -> {
                  if (hangs[0]) {
                    later.add(task);
                  } else {
                    task.run();
                  }
                })
            .build();
    assertThat(accepts(lazy, first)).isTrue();
    web.failing(JWKS, 503, "");
    clock.advance(Duration.ofHours(1));
    assertThat(accepts(lazy, first)).isTrue();
    hangs[0] = true;
    clock.advance(Duration.ofHours(1));
    assertThat(accepts(lazy, first)).as("and the renewal was not waited for").isTrue();
    assertThat(later).hasSize(1);
  }

  @Test
  void serversWordOnCaching_isNotObeyed() {
    int[] reads = {0};
    KeySource counting =
        transport -> {
          reads[0]++;
          return first.jwks();
        };
    TokenVerifier counted = verifier(TrustedIssuer.at(Forge.ISSUER).keys(counting));
    for (int i = 0; i < 299; i++) {
      assertThat(accepts(counted, first)).isTrue();
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(reads[0]).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(accepts(counted, first)).isTrue();
    assertThat(reads[0]).isEqualTo(2);
  }

  @Test
  void sourceThatIsNeverFresh_isReadOnceASecondAllTheSame() {
    int[] reads = {0};
    KeySource hasty =
        new KeySource() {
          @Override
          public String read(Transport transport) {
            reads[0]++;
            return first.jwks();
          }

          @Override
          public Duration freshFor() {
            return Duration.ZERO;
          }
        };
    TokenVerifier counted = verifier(TrustedIssuer.at(Forge.ISSUER).keys(hasty));
    for (int i = 0; i < 100; i++) {
      assertThat(accepts(counted, first)).isTrue();
      clock.advance(Duration.ofMillis(100));
    }
    assertThat(reads[0]).isEqualTo(10);
  }

  @Test
  void fileThatChanges_isReadAgain_andHalfOfOneIsIgnored(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("jwks.json"), first.jwks());
    TokenVerifier filed = verifier(TrustedIssuer.at(Forge.ISSUER).keys(KeySource.file(file)));
    assertThat(accepts(filed, first)).isTrue();
    Files.writeString(file, second.jwks().substring(0, 40));
    clock.advance(Duration.ofSeconds(5));
    assertThat(accepts(filed, first)).as("half a file changes nothing").isTrue();
    Files.writeString(file, second.jwks());
    clock.advance(Duration.ofSeconds(5));
    assertThat(accepts(filed, first)).as("withdrawn with the new file").isFalse();
    assertThat(accepts(filed, second)).isTrue();
    assertThat(web.visits()).isEmpty();
  }

  @Test
  void fileThatIsNotThere_isAnOutage_andHealthNamesIt(@TempDir Path folder) {
    Path file = folder.resolve("tiada.json");
    TokenVerifier filed = verifier(TrustedIssuer.at(Forge.ISSUER).keys(KeySource.file(file)));
    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> filed.verify(first.token()));
    assertThat(filed.health().get(0).lastError().orElseThrow().in("en"))
        .contains("tiada.json")
        .contains("NoSuchFileException");
  }

  private Forge underNameOfFirst() {
    return Forge.of(ES256, Forge.key(ES256, "kunci-3")).renamed("kunci-1");
  }

  private static String nameless(Forge forge) {
    return forge.jwks().replaceAll("\"kid\":\"[^\"]*\",?", "");
  }

  private static boolean accepts(TokenVerifier verifier, Forge forge) {
    String token = forge.claim("exp", Forge.seconds(24 * 3600)).token();
    return verifier.check(Door.request(token)) instanceof Verification.Accepted;
  }
}
