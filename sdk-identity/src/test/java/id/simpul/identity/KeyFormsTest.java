package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.core.Secret;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys as agencies have them: PEM and PKCS #12; none of them is ever printed. */
class KeyFormsTest {

  /**
   * Made for this test by {@code openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-521}.
   */
  private static final String P521 =
      """
      -----BEGIN PRIVATE KEY-----
      MIHuAgEAMBAGByqGSM49AgEGBSuBBAAjBIHWMIHTAgEBBEIByxlHnPM8DKSi8v7u
      3kZ1LBThLAVAGMVe7FxWeZlXSE6OMUB3sRScu8LN4aWVXPxFuHb11DTg6hHIkTux
      06UYybehgYkDgYYABAGwccqvj1jGoTeUlmiKlG5NgatdeuJAWiaAMEEFREr9YkI0
      SvB2SsZaYf7gAtgYoMoYgqez4IJxcLbN2ddOShWgIQEDkiO5IjBJt6c3hTDhqzDE
      0SE7CnbCJSZCe6+evkGWJjZLpPnYg6vwPe5CLmzRtv1HzZDj1MPdgIGrSYIdJI/Z
      8w==
      -----END PRIVATE KEY-----
      """;

  /** Made for this test by {@code openssl genpkey -algorithm ED25519}. */
  private static final String ED25519 =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIHsHPbdTrQzmnOsVn+Dlx/X9mw4CMcR6pW0kk4cj4Db6
      -----END PRIVATE KEY-----
      """;

  @ParameterizedTest
  @CsvSource({"ES512", "ED25519"})
  void pemOfOpenssl_signs_andIsTheSameKeyAsItsJwk(SignatureAlgorithm algorithm) {
    String pem = algorithm == SignatureAlgorithm.ES512 ? P521 : ED25519;
    SigningKey key = SigningKey.fromPem(Secret.of("komentar\n" + pem), algorithm);
    assertThat(signed(key)).isEqualTo("{}");
    assertThat(SigningKey.fromJwk(key.privateJwk()).publicJwk()).isEqualTo(key.publicJwk());
    assertThat(key.toString()).doesNotContain("D5", "MC4C", "MIHu").contains(algorithm.name());
  }

  @ParameterizedTest
  @CsvSource({"RSA, RS256", "RSA, PS512", "EC, ES256"})
  void pemOfJava_signs(String kind, SignatureAlgorithm algorithm) throws Exception {
    KeyPair pair = pair(kind);
    String pem =
        block("PRIVATE KEY", pair.getPrivate().getEncoded())
            + block("PUBLIC KEY", pair.getPublic().getEncoded());
    SigningKey key = SigningKey.fromPem(Secret.of(pem), algorithm);
    assertThat(key.algorithm()).isEqualTo(algorithm);
    assertThat(signed(key)).isEqualTo("{}");
  }

  @Test
  void pemThatIsNotOurs_isRefused_withTheWayOut_andWithoutTheKey() throws Exception {
    KeyPair pair = pair("EC");
    String alone = block("PRIVATE KEY", pair.getPrivate().getEncoded());
    refused(alone + block("PUBLIC KEY", pair("EC").getPublic().getEncoded()));
    refused(P521);
    refused(ED25519);
    refused("-----BEGIN EC PRIVATE KEY-----\nMHc=\n-----END EC PRIVATE KEY-----");
    refused("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
    refused("");
  }

  @Test
  void pkcs12_signs_andAWrongPasswordIsNotQuoted(@TempDir Path folder) throws Exception {
    HeldCertificate held = new HeldCertificate.Builder().ecdsa256().build();
    Path file = folder.resolve("klien.p12");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "klien",
        held.keyPair().getPrivate(),
        "sandi-1".toCharArray(),
        new Certificate[] {held.certificate()});
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "sandi-1".toCharArray());
    }
    SigningKey key =
        SigningKey.fromPkcs12(file, Secret.of("sandi-1"), SignatureAlgorithm.ES256).named("klien");
    assertThat(key.id()).isEqualTo("klien");
    assertThat(signed(key)).isEqualTo("{}");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SigningKey.fromPkcs12(file, Secret.of("sandi-2"), SignatureAlgorithm.ES256))
        .withMessageContaining("password")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("sandi-2"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SigningKey.fromPkcs12(file, Secret.of("sandi-1"), SignatureAlgorithm.RS256));
  }

  private static String signed(SigningKey key) {
    return SignedDocument.verify(SignedDocument.sign("{}", key, "uji"), key.publicJwk(), "uji")
        .payload();
  }

  private static void refused(String pem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.fromPem(Secret.of(pem), SignatureAlgorithm.ES256))
        .withMessageContaining("openssl pkcs8 -topk8")
        .withNoCause();
  }

  private static KeyPair pair(String kind) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
    if (kind.equals("EC")) {
      generator.initialize(new ECGenParameterSpec("secp256r1"));
    } else {
      generator.initialize(2048);
    }
    return generator.generateKeyPair();
  }

  private static String block(String label, byte[] encoded) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(encoded)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
