package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ED25519;
import static id.simpul.identity.SignatureAlgorithm.ES256;
import static id.simpul.identity.SignatureAlgorithm.ES384;
import static id.simpul.identity.SignatureAlgorithm.RS256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.simpul.core.Secret;
import id.simpul.testkit.MutableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Key files as they are found in the field: mixed up, half written, open to everybody. */
class SigningKeyAttackTest {

  private static final SigningKey KEY = SigningKey.generate(ES256);

  private @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"ES256", "ES512", "ED25519", "RS256"})
  void halvesOfTwoKeys_areNoKey(SignatureAlgorithm algorithm) throws ParseException {
    Map<String, Object> one = members(SigningKey.generate(algorithm));
    Map<String, Object> other = members(SigningKey.generate(algorithm));
    for (String part : List.of("x", "y", "n")) {
      if (one.containsKey(part)) {
        one.put(part, other.get(part));
      }
    }
    refused(one);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "use=enc",
        "kty=EC2",
        "crv=P-384",
        "crv=secp256k1",
        "alg=ES384",
        "alg=none",
        "alg=HS256",
        "d=AAAA",
        "x=AAAA",
        "kid=",
        "key_ops=[\"verify\"]",
        "key_ops=[\"encrypt\"]"
      })
  void keyForSomethingElse_orOutOfShape_isRefused(String change) throws ParseException {
    Map<String, Object> jwk = members(KEY);
    String name = change.substring(0, change.indexOf('='));
    String value = change.substring(change.indexOf('=') + 1);
    if (name.equals("key_ops")) {
      jwk.remove("use");
    }
    jwk.put(name, value.startsWith("[") ? List.of(value.replaceAll("[\\[\\]\"]", "")) : value);
    if (name.equals("kid")) {
      assertThat(SigningKey.fromJwk(JSONObjectUtils.toJSONString(jwk)).id()).isNotBlank();
    } else {
      refused(jwk);
    }
  }

  @Test
  void fuzzedKeys_areKeysOrRefused_neverAForeignException_andNeverQuoted() {
    Random random = new Random(17);
    String json = KEY.privateJwk().reveal();
    for (int i = 0; i < 3_000; i++) {
      StringBuilder broken = new StringBuilder(json);
      for (int j = random.nextInt(4); j >= 0; j--) {
        int at = random.nextInt(broken.length());
        switch (random.nextInt(3)) {
          case 0 -> broken.setCharAt(at, (char) (32 + random.nextInt(96)));
          case 1 -> broken.deleteCharAt(at);
          default -> broken.insert(at, "{}[]\",:0\u0000é".charAt(random.nextInt(10)));
        }
      }
      try {
        SigningKey.fromJwk(broken.toString());
      } catch (IllegalArgumentException refused) {
        assertThat(refused.getCause()).isNull();
        assertThat(refused.getMessage()).startsWith("expected a private JWK");
      }
    }
  }

  @Test
  void fuzzedPem_isAKeyOrRefused_neverAForeignException() throws Exception {
    Random random = new Random(23);
    for (SignatureAlgorithm algorithm : List.of(ES256, ED25519, RS256)) {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(
              algorithm == ES256 ? "EC" : algorithm == RS256 ? "RSA" : "Ed25519");
      byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
      for (int i = 0; i < 200; i++) {
        byte[] broken = encoded.clone();
        for (int j = random.nextInt(3); j >= 0; j--) {
          broken[random.nextInt(Math.min(broken.length, 90))] = (byte) random.nextInt(256);
        }
        try {
          assertThat(SigningKey.fromPem(pem(broken), algorithm)).isNotNull();
        } catch (IllegalArgumentException refused) {
          assertThat(refused.getCause()).isNull();
        }
      }
    }
  }

  @Test
  void weakKeys_areRefusedInEveryForm() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    KeyPair weak = generator.generateKeyPair();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.fromPem(pem(weak.getPrivate().getEncoded()), RS256));
    KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
    curve.initialize(384);
    KeyPair other = curve.generateKeyPair();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.fromPem(pem(other.getPrivate().getEncoded()), ES256));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.fromPem(pem(other.getPrivate().getEncoded()), ED25519));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.fromPem(pem(new byte[64]), ES384));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.fromPem(Secret.of(" "), ES384));
  }

  @Test
  void nameOfAKey_forgesNoLine_andShowsNoNumber() throws ParseException {
    Map<String, Object> jwk = members(KEY);
    jwk.put("kid", "a\r\nALARM 3276010101900001");
    SigningKey named = SigningKey.fromJwk(JSONObjectUtils.toJSONString(jwk));
    assertThat(named.toString() + ClientIdentity.of("portal", named) + SigningKeys.of(named))
        .doesNotContain("\n", "\r", "3276010101900001");
  }

  @Test
  void fileThatIsSpoiledInAnyWay_leavesTheLastGoodKeySigning() throws IOException {
    Path file = folder.resolve("portal.jwk");
    Files.writeString(file, KEY.privateJwk().reveal());
    MutableClock clock = MutableClock.startingNow();
    SigningKeys keys = SigningKeys.file(file, clock);
    List<Consumer<Path>> spoiling =
        List.of(
            f -> write(f, ""),
            f -> write(f, "{"),
            f -> write(f, "null"),
            f -> write(f, "[]"),
            f -> write(f, KEY.publicJwk()),
            f -> write(f, KEY.publicJwks()),
            f -> write(f, KEY.privateJwk().reveal().substring(0, 80)),
            f -> write(f, KEY.privateJwk().reveal().replace("\"P-256\"", "\"P-521\"")),
            f -> write(f, KEY.privateJwk().reveal().replace("\"x\"", "\"xx\"")),
            f -> write(f, " ".repeat(100_000) + KEY.privateJwk().reveal()),
            f -> write(f, "\u0000".repeat(500)),
            SigningKeyAttackTest::replaceByAFolder,
            SigningKeyAttackTest::delete);
    for (Consumer<Path> each : spoiling) {
      each.accept(file);
      clock.advance(Duration.ofSeconds(10));
      assertThat(keys.current().id()).isEqualTo(KEY.id());
    }
    SigningKey next = SigningKey.generate(ES256);
    write(file, next.privateJwk().reveal());
    clock.advance(Duration.ofSeconds(10));
    assertThat(keys.current().id()).isEqualTo(next.id());
  }

  @Test
  void fileThatIsNoneFromTheStart_isRefused_withoutItsContent() {
    Path file = folder.resolve("portal.jwk");
    for (String content : List.of("", "rahasia", "{\"kty\":\"oct\",\"k\":\"rahasia\"}")) {
      write(file, content);
      TokenException refused =
          catchThrowableOfType(TokenException.class, () -> SigningKeys.file(file));
      assertThat(refused.code()).isEqualTo("keys.file");
      assertThat(refused.getMessage()).doesNotContain("rahasia");
    }
  }

  @Test
  void keyThatEverybodyOnTheMachineMayRead_isReportedOnce() throws IOException {
    Path file = folder.resolve("terbuka.jwk");
    write(file, KEY.privateJwk().reveal());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    SigningKeys keys = SigningKeys.file(file);
    assertThat(keys.current()).isNotNull();
    assertThat(NothingPrivateInTheLogTest.logged())
        .contains("terbuka.jwk' may be read by others on this machine");
  }

  private void refused(Map<String, Object> jwk) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.fromJwk(JSONObjectUtils.toJSONString(jwk)))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(String.valueOf(jwk.get("d"))));
  }

  private static Map<String, Object> members(SigningKey key) throws ParseException {
    return new LinkedHashMap<>(JSONObjectUtils.parse(key.privateJwk().reveal()));
  }

  private static Secret pem(byte[] encoded) {
    return Secret.of(
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(encoded)
            + "\n-----END PRIVATE KEY-----\n");
  }

  private static void write(Path file, String content) {
    try {
      if (Files.isDirectory(file)) {
        Files.delete(file);
      }
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replaceByAFolder(Path file) {
    try {
      Files.delete(file);
      Files.createDirectory(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
