package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static id.simpul.identity.SignatureAlgorithm.RS256;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the form of a token: header, base64, JSON, size. */
class FormAttackTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none", "None", "nOnE", "NONE", "", "HS256", "HS512", "ES256K", "Ed448", "eddsa", "es256"
      })
  void attack01_algorithmThatIsNotPinned_isRefused(String algorithm) {
    Forge forge = Forge.of(ES256).header("alg", Forge.text(algorithm));
    Door.refuse(forge, "token.algorithm");
    String unsigned = forge.token().substring(0, forge.token().lastIndexOf('.') + 1);
    Door.refuse(Door.of(forge.jwks()), unsigned, "token.algorithm");
  }

  @Test
  void attack01_goodHeaderWithoutSignature_isRefused() {
    Forge forge = Forge.of(ES256);
    String token = forge.token();
    Door.refuse(
        Door.of(forge.jwks()), token.substring(0, token.lastIndexOf('.') + 1), "token.signature");
  }

  @Test
  void attack02_hmacWithTheRsaPublicKeyAsSecret_isRefused() throws Exception {
    Forge forge = Forge.of(RS256).header("alg", "\"HS256\"");
    byte[] publicKey = forge.key().toRSAKey().toRSAPublicKey().getEncoded();
    Door.refuse(Door.of(forge.jwks()), hmac(forge, publicKey), "token.algorithm");
  }

  @Test
  void attack03_hmacWithTheEcPublicKeyAsSecret_isRefused() throws Exception {
    Forge forge = Forge.of(ES256).header("alg", "\"HS256\"");
    byte[] publicKey = forge.key().toECKey().toECPublicKey().getEncoded();
    Door.refuse(Door.of(forge.jwks()), hmac(forge, publicKey), "token.algorithm");
  }

  @Test
  void attack04_embeddedKey_isRefusedThoughItSignedWell() {
    Forge stranger = Forge.of(ES256, Forge.key(ES256, "orang-asing"));
    stranger.header("jwk", stranger.key().toPublicJWK().toJSONString());
    Door.refuse(Door.of(Forge.of(ES256).jwks()), stranger.token(), "token.malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", " Bearer  "})
  void tokenWithTheWordBearer_isRefused_andTheWordIsPointedAt(String word) {
    Forge forge = Forge.of(ES256);
    Rejection refused = Door.refuse(Door.of(forge.jwks()), word + forge.token(), "token.malformed");
    assertThat(refused.explanation().in("en")).contains("begins with the word Bearer");
    assertThat(refused.explanation().in("id")).contains("diawali kata Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jku", "x5u"})
  void attack05_addressOfAKey_isRefusedAndNeverContacted(String name) {
    Door.refuse(Forge.of(ES256).header(name, "\"https://jahat.example/jwks\""), "token.malformed");
  }

  @Test
  void attack05_certificateChain_isRefused() {
    Door.refuse(Forge.of(ES256).header("x5c", "[\"MIIB\"]"), "token.malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"exp\"]", "[\"mystery\"]", "[]", "[\"b64\"]", "null"})
  void attack06_07_criticalHeaders_areRefusedWhateverTheyName(String crit) {
    Door.refuse(Forge.of(ES256).header("crit", crit), "token.malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "true"})
  void attack08_unencodedPayload_isRefused(String b64) {
    Door.refuse(Forge.of(ES256).header("crit", "[\"b64\"]").header("b64", b64), "token.malformed");
    Door.refuse(Forge.of(ES256).header("b64", b64), "token.malformed");
  }

  @Test
  void attack09_compression_isRefused() {
    Door.refuse(Forge.of(ES256).header("zip", "\"DEF\""), "token.malformed");
  }

  @ParameterizedTest
  @EnumSource
  void attack10_doubledName_isRefused(SignatureAlgorithm algorithm) {
    Forge forge = Forge.of(algorithm);
    String doubled = forge.claimsJson().replaceFirst("\\{", "{\"sub\":\"pejabat\",");
    refused(forge, forge.sign(forge.headerJson(), doubled));
    String header = forge.headerJson().replaceFirst("\\{", "{\"typ\":\"JWT\",");
    refused(forge, forge.sign(header, forge.claimsJson()));
    String escaped = forge.claimsJson().replaceFirst("\\{", "{\"s\\\\u0075b\":\"pejabat\",");
    refused(forge, forge.sign(forge.headerJson(), escaped));
  }

  @Test
  void attack11_doubledNestedName_isRefused() {
    Door.refuse(Forge.of(ES256).claim("act", "{\"sub\":\"a\",\"sub\":\"b\"}"), "token.malformed");
    Door.refuse(Forge.of(ES256).claim("lain", "[{\"x\":{\"y\":1,\"y\":1}}]"), "token.malformed");
  }

  @ParameterizedTest
  @EnumSource
  void attack12_nonCanonicalLastCharacter_isRefused(SignatureAlgorithm algorithm) {
    Forge forge = Forge.of(algorithm);
    String good = forge.token();
    String signature = good.substring(good.lastIndexOf('.') + 1);
    int tried = 0;
    for (char other :
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
      String twin = signature.substring(0, signature.length() - 1) + other;
      if (!twin.equals(signature)
          && Arrays.equals(
              Base64.getUrlDecoder().decode(twin), Base64.getUrlDecoder().decode(signature))) {
        Door.refuse(
            Door.of(forge.jwks()),
            good.substring(0, good.lastIndexOf('.') + 1) + twin,
            "token.malformed");
        tried++;
      }
    }
    assertThat(tried).isEqualTo(twins(signature.length()));
  }

  /** How many other last characters spell the same bytes: as many as the unused bits can say. */
  private static int twins(int characters) {
    return switch (characters % 4) {
      case 2 -> 15;
      case 3 -> 3;
      default -> 0;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "=", "+", "/", "\t", "\u00e9", "\uff21"})
  void attack13_characterOutsideTheAlphabet_isRefused(String intruder) {
    Forge forge = Forge.of(ES256);
    String[] parts = forge.token().split("\\.", -1);
    for (int i = 0; i < 3; i++) {
      String[] changed = parts.clone();
      changed[i] = parts[i] + intruder;
      refused(forge, String.join(".", changed));
      changed[i] = intruder + parts[i];
      refused(forge, String.join(".", changed));
    }
  }

  @Test
  void attack13_paddedParts_areRefusedEvenWhenSignedSo() {
    Forge forge = Forge.of(ES256);
    String padded =
        Base64.getUrlEncoder().encodeToString(forge.claimsJson().getBytes(StandardCharsets.UTF_8));
    String claims = padded.endsWith("=") ? padded : padded + "====";
    refused(forge, forge.signParts(Forge.encode(forge.headerJson()), claims));
  }

  @Test
  void attack14_moreOrFewerParts_areRefused() {
    Forge forge = Forge.of(ES256);
    String good = forge.token();
    for (String bad :
        List.of(
            good + ".",
            good + ".e30",
            "." + good,
            "e30." + good,
            "e30.e30",
            "..",
            "...",
            "",
            ".",
            "e30.e30.e30.e30.e30")) {
      refused(forge, bad);
    }
  }

  @Test
  void attack14_jsonSerialisationAndPolyglots_areRefused() {
    Forge forge = Forge.of(ES256);
    String[] parts = forge.token().split("\\.", -1);
    String json =
        "{\"protected\":\""
            + parts[0]
            + "\",\"payload\":\""
            + parts[1]
            + "\",\"signature\":\""
            + parts[2]
            + "\"}";
    refused(forge, json);
    refused(forge, "{\"" + forge.token() + "\":1}");
  }

  @Test
  void attack15_bytesAroundTheJson_areRefused() {
    Forge forge = Forge.of(ES256);
    String claims = forge.claimsJson();
    for (String bad :
        List.of(
            claims + "x",
            claims + "{}",
            claims + " ",
            " " + claims,
            "\ufeff" + claims,
            claims + "\0",
            claims + "\n",
            "[" + claims + "]",
            "null",
            "\"a\"",
            "1",
            "{",
            "{}}",
            claims.replace("}", ",}"),
            claims.replace("\"", "'"),
            "/**/" + claims)) {
      refused(forge, forge.sign(forge.headerJson(), bad));
    }
    refused(forge, forge.sign("\ufeff" + forge.headerJson(), claims));
  }

  @Test
  void attack16_bytesThatAreNotUtf8_areRefused() {
    Forge forge = Forge.of(ES256).claim("nama", "\"~\"");
    byte[] claims = forge.claimsJson().getBytes(StandardCharsets.UTF_8);
    for (int bad : List.of(0xff, 0xc0, 0x80, 0xed)) {
      byte[] changed = claims.clone();
      changed[forge.claimsJson().indexOf('~')] = (byte) bad;
      refused(forge, forge.signParts(Forge.encode(forge.headerJson()), part(changed)));
    }
    byte[] utf16 = forge.claimsJson().getBytes(StandardCharsets.UTF_16BE);
    refused(forge, forge.signParts(Forge.encode(forge.headerJson()), part(utf16)));
    refused(Forge.of(ES256), Forge.of(ES256).claim("nama", "\"\\ud800\"").token());
  }

  @Test
  void attack17_tokenOver16Kilobytes_isRefused_andOneBelowIsNot() {
    Forge small = Forge.of(ES256).claim("isi", Forge.text("x".repeat(11_000)));
    assertThat(small.token().length()).isBetween(14_000, 16_384);
    assertThat(Door.accept(small).id()).isEqualTo("jti-1");
    Forge large = Forge.of(ES256).claim("isi", Forge.text("x".repeat(12_500)));
    assertThat(large.token().length()).isGreaterThan(16_384);
    refused(large, large.token());
  }

  @Test
  void attack18_moreThan256Claims_areRefused_and256AreNot() {
    Forge forge = Forge.of(ES256);
    for (int i = 0; i < 256 - 8; i++) {
      forge.claim("c" + i, "1");
    }
    assertThat(Door.accept(forge).id()).isEqualTo("jti-1");
    Door.refuse(forge.claim("satu-lagi", "1"), "token.malformed");
  }

  @Test
  void attack19_nestingOver20_isRefused_and20IsNot() {
    String deepest = "[".repeat(19) + "]".repeat(19);
    assertThat(Door.accept(Forge.of(ES256).claim("x", deepest)).id()).isEqualTo("jti-1");
    Door.refuse(Forge.of(ES256).claim("x", "[" + deepest + "]"), "token.malformed");
    Door.refuse(Forge.of(ES256).claim("x", "[".repeat(5000) + "]".repeat(5000)), "token.malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "' OR 1=1 --",
        "a\\u0000b",
        "a\\nFAKE LOG LINE",
        "kunci-1 ",
        "KUNCI-1"
      })
  void attack20_hostileKeyName_isAnOrdinaryMiss(String kid) {
    Rejection rejection = Door.refuse(Forge.of(ES256).header("kid", Forge.text(kid)), "token.key");
    assertThat(rejection.explanation().in("en")).doesNotContain("\n").doesNotContain("\0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "null", "[\"kunci-1\"]", "{}", "\"\"", "true"})
  void attack21_keyNameThatIsNotText_isRefused(String kid) {
    Door.refuse(Forge.of(ES256).header("kid", kid), "token.malformed");
  }

  @Test
  void attack21_noKeyName_isRefusedWithSeveralKeys_andAcceptedWithOne() {
    Forge forge = Forge.of(ES256).without("kid");
    assertThat(Door.accept(forge).id()).isEqualTo("jti-1");
    String two =
        "{\"keys\":["
            + forge.key().toPublicJWK().toJSONString()
            + ","
            + Forge.key(ES256, "kunci-2").toPublicJWK().toJSONString()
            + "]}";
    Door.refuse(Door.of(two), forge.token(), "token.key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JWT",
        "jwt",
        "AT+JWT",
        "at+jwt ",
        "dpop+jwt",
        "logout+jwt",
        "client-authentication+jwt",
        ""
      })
  void attack22_otherTypes_areRefused(String type) {
    Door.refuse(Forge.of(ES256).header("typ", Forge.text(type)), "token.type");
  }

  @Test
  void attack22_absentType_isRefused_andTheLongFormIsNot() {
    Door.refuse(Forge.of(ES256).without("typ"), "token.type");
    Forge longForm = Forge.of(ES256).header("typ", "\"application/at+jwt\"");
    assertThat(Door.accept(longForm).id()).isEqualTo("jti-1");
  }

  @Test
  void attack35_encryptedToken_isRefused() {
    refused(Forge.of(ES256), String.join(".", Collections.nCopies(5, "e30")));
    Door.refuse(Forge.of(ES256).header("enc", "\"A256GCM\""), "token.malformed");
    Door.refuse(Forge.of(ES256).header("p2c", "2000000000"), "token.malformed");
  }

  private static void refused(Forge forge, String token) {
    Door.refuse(Door.of(forge.jwks()), token, "token.malformed");
  }

  private static String part(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hmac(Forge forge, byte[] secret) throws Exception {
    String input = Forge.encode(forge.headerJson()) + "." + Forge.encode(forge.claimsJson());
    return input
        + "."
        + new MACSigner(secret)
            .sign(new JWSHeader(JWSAlgorithm.HS256), input.getBytes(StandardCharsets.US_ASCII));
  }
}
