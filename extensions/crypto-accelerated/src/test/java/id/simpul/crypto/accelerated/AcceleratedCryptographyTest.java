package id.simpul.crypto.accelerated;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.identity.Cryptography;
import id.simpul.identity.IncomingRequest;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import id.simpul.identity.Verification;
import id.simpul.testkit.TestAuthority;
import java.net.URI;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS-LC says of good and of bad signatures, for every algorithm. */
class AcceleratedCryptographyTest {

  private static final String API = "https://api.jakarta.example/rs";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519"
      })
  void goodSignatureIsAccepted_andEveryChangedOneIsRefused(String algorithm) {
    try (TestAuthority depok = TestAuthority.builder("kota-depok").algorithm(algorithm).build();
        TokenVerifier verifier = verifier(depok, AcceleratedCryptography.orJdk())) {
      String token = depok.signIn("warga-1").audience(API).token();
      assertThat(check(verifier, token)).isInstanceOf(Verification.Accepted.class);
      int dot = token.lastIndexOf('.');
      for (int i = dot + 1; i < token.length() - 1; i += 7) {
        char other = token.charAt(i) == 'A' ? 'B' : 'A';
        String changed = token.substring(0, i) + other + token.substring(i + 1);
        assertThat(check(verifier, changed)).isInstanceOf(Verification.Rejected.class);
      }
    }
  }

  @Test
  void nativeLibrary_isLoadedHere_andTheJvmsProvidersStayAsTheyAre() {
    List<String> before = names();
    assertThat(AcceleratedCryptography.available()).as("on Linux on x86-64").isPresent();
    assertThat(AcceleratedCryptography.orJdk().toString()).contains("AmazonCorretto");
    assertThat(names()).isEqualTo(before).noneMatch(name -> name.contains("Corretto"));
  }

  @Test
  void withoutNativeLibrary_theJvmChecksTheSameTokens() {
    Cryptography fallen = AcceleratedCryptography.orJdk(Optional.empty());
    assertThat(fallen).hasToString("Cryptography[the JVM's]");
    try (TestAuthority depok = TestAuthority.start("kota-depok");
        TokenVerifier verifier = verifier(depok, fallen)) {
      String token = depok.signIn("warga-1").audience(API).token();
      assertThat(check(verifier, token)).isInstanceOf(Verification.Accepted.class);
    }
  }

  @Test
  void providerThatKnowsNoSignatures_leavesThemToTheJvm() {
    Provider empty = new Provider("Kosong", "1", "knows nothing") {};
    try (TestAuthority depok = TestAuthority.start("kota-depok");
        TokenVerifier verifier = verifier(depok, Cryptography.by(empty))) {
      String token = depok.signIn("warga-1").audience(API).token();
      assertThat(check(verifier, token)).isInstanceOf(Verification.Accepted.class);
    }
  }

  private static TokenVerifier verifier(TestAuthority authority, Cryptography cryptography) {
    return TokenVerifier.forAudience(API)
        .trusting(TrustedIssuer.at(authority.issuer().toString()))
        .cryptography(cryptography)
        .build();
  }

  private static Verification check(TokenVerifier verifier, String token) {
    return verifier.check(
        IncomingRequest.of(
            "GET", URI.create(API), Map.of("Authorization", List.of("Bearer " + token))));
  }

  private static List<String> names() {
    return Arrays.stream(Security.getProviders()).map(Provider::getName).toList();
  }
}
