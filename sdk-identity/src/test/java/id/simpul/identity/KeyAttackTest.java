package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static id.simpul.identity.SignatureAlgorithm.ES384;
import static id.simpul.identity.SignatureAlgorithm.ES512;
import static id.simpul.identity.SignatureAlgorithm.RS256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on keys and signatures. */
class KeyAttackTest {

  private static final Base64URL ROCA_MODULUS = Base64URL.encode(rocaModulus());

  @Test
  void attack23_rsaKeyBelow2048Bits_isNotUsed() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    RSAKey weak =
        new RSAKey.Builder((RSAPublicKey) generator.generateKeyPair().getPublic())
            .keyID("lemah")
            .build();
    notUsed(weak.toJSONString(), "lemah");
  }

  @Test
  void attack24_rocaKey_isNotUsed() {
    notUsed(rsa(ROCA_MODULUS.toString(), "AQAB"), "k");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AQ", "Aw", "AAE", "AQAA", "AQABAQABAQABAQAB"})
  void attack25_unsafeExponents_areNotUsed(String e) {
    RSAKey good = Forge.key(RS256, "kunci-1").toRSAKey();
    notUsed(rsa(good.getModulus().toString(), e), "k");
  }

  @Test
  void attack25_hugeOrEvenModulus_isNotUsed() {
    notUsed(rsa(modulus(BigInteger.ONE.shiftLeft(8192).setBit(0)), "AQAB"), "k");
    notUsed(rsa(modulus(BigInteger.ONE.shiftLeft(2047)), "AQAB"), "k");
  }

  @ParameterizedTest
  @EnumSource(names = {"ES256", "ES384", "ES512"})
  void attack26_signatureOfZeros_isRefused(SignatureAlgorithm algorithm) {
    signedWith(Forge.of(algorithm), new byte[2 * half(algorithm)]);
  }

  @ParameterizedTest
  @EnumSource(names = {"ES256", "ES384", "ES512"})
  void attack26_halvesOutsideTheOrder_areRefused(SignatureAlgorithm algorithm) throws Exception {
    Forge forge = Forge.of(algorithm);
    int half = half(algorithm);
    byte[] order = unsigned(forge.key().toECKey().toECPublicKey().getParams().getOrder(), half);
    byte[] signature = new byte[2 * half];
    System.arraycopy(order, 0, signature, 0, half);
    System.arraycopy(order, 0, signature, half, half);
    signedWith(forge, signature);
    byte[] zeroAndOne = new byte[2 * half];
    zeroAndOne[2 * half - 1] = 1;
    signedWith(forge, zeroAndOne);
  }

  @ParameterizedTest
  @EnumSource(names = {"ES256", "ES384", "ES512"})
  void attack27_derEncodedSignature_isRefused(SignatureAlgorithm algorithm) throws Exception {
    Forge forge = Forge.of(algorithm);
    String token = forge.token();
    byte[] raw = new Base64URL(token.substring(token.lastIndexOf('.') + 1)).decode();
    signedWith(forge, ECDSA.transcodeSignatureToDER(raw));
  }

  @ParameterizedTest
  @EnumSource
  void attack27_truncatedOrPaddedSignature_isRefused(SignatureAlgorithm algorithm) {
    Forge forge = Forge.of(algorithm);
    String token = forge.token();
    byte[] raw = new Base64URL(token.substring(token.lastIndexOf('.') + 1)).decode();
    signedWith(forge, java.util.Arrays.copyOf(raw, raw.length - 1));
    signedWith(forge, java.util.Arrays.copyOf(raw, raw.length + 1));
    signedWith(forge, new byte[0]);
  }

  @Test
  void attack28_pointOffTheCurve_isNotUsed() {
    ECKey good = Forge.key(ES256, "kunci-1").toECKey();
    String off =
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"k\",\"x\":\""
            + good.getX()
            + "\",\"y\":\""
            + good.getX()
            + "\"}";
    notUsed(off, "k");
    notUsed(off.replace("P-256", "P-521"), "k");
    String zero = Base64URL.encode(new byte[32]).toString();
    notUsed(off.replace(good.getX().toString(), zero), "k");
  }

  @Test
  void attack28_curveThatIsNotOfTheAlgorithm_isRefused() throws Exception {
    String p384 = Forge.key(ES384, "k").toPublicJWK().toJSONString();
    notUsed(p384.replace("P-384", "P-256"), "k");
    notUsed(p384.replace("P-384", "P-521"), "k");
    notUsed(p384.replace("P-384", "secp256k1"), "k");
    // A P-521 key under an ES256 header, and the other way round.
    Forge forge = Forge.of(ES512).header("alg", "\"ES256\"");
    Door.refuse(forge, "token.signature");
    Door.refuse(Forge.of(ES256).header("alg", "\"ES512\""), "token.signature");
    Door.refuse(Forge.of(RS256).header("alg", "\"ES256\""), "token.signature");
    Door.refuse(Forge.of(ES256).header("alg", "\"RS256\""), "token.signature");
  }

  @Test
  void attack29_keyForSomethingElse_isNotUsed() throws Exception {
    ECKey key = Forge.key(ES256, "k").toECKey().toPublicJWK();
    notUsed(new ECKey.Builder(key).keyUse(KeyUse.ENCRYPTION).build().toJSONString(), "k");
    String json = key.toJSONString();
    notUsed(json.replaceFirst("\\{", "{\"key_ops\":[\"sign\"],"), "k");
    notUsed(json.replaceFirst("\\{", "{\"key_ops\":\"verify\","), "k");
    notUsed(json.replaceFirst("\\{", "{\"use\":null,"), "k");
    notUsed(json.replaceFirst("\\{", "{\"alg\":\"ES384\","), "k");
    notUsed(json.replaceFirst("\\{", "{\"alg\":\"ES512\","), "k");
  }

  @Test
  void attack37_tokenSignedWithAnEncryptionKey_isRefused_alsoBesideASignatureKey()
      throws Exception {
    JWK encryption =
        new ECKey.Builder(Forge.key(ES256, "enkripsi").toECKey()).keyUse(KeyUse.ENCRYPTION).build();
    JWK signature = Forge.key(ES256, "tanda-tangan");
    String set =
        new JWKSet(List.of(encryption.toPublicJWK(), signature.toPublicJWK())).toString(true);
    Door.refuse(Door.of(set), Forge.of(ES256, encryption).token(), "token.key");
    assertThat(Door.of(set).verify(Forge.of(ES256, signature).token()).id()).isEqualTo("jti-1");
  }

  @Test
  void attack30_algorithmSwapOnAKeyWithoutAlg_isRefused() throws Exception {
    Forge forge = Forge.of(RS256).header("alg", "\"PS256\"");
    String input = Forge.encode(forge.headerJson()) + "." + Forge.encode(forge.claimsJson());
    Base64URL pss =
        new RSASSASigner(forge.key().toRSAKey())
            .sign(new JWSHeader(JWSAlgorithm.PS256), input.getBytes(StandardCharsets.US_ASCII));
    Door.refuse(Door.of(forge.jwks()), input + "." + pss, "token.algorithm");
    TrustedIssuer older =
        TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(forge.jwks())).algorithms(RS256);
    Door.refuse(Door.of(older), input + "." + pss, "token.algorithm");
    String asRs256 = Forge.of(RS256).token();
    Door.refuse(
        Door.of(forge.jwks()),
        asRs256.substring(0, asRs256.lastIndexOf('.') + 1) + pss,
        "token.signature");
  }

  @Test
  void attack31_twoKeysOfOneName_areBothLeftOut() {
    Forge forge = Forge.of(ES256);
    JWK other = Forge.key(ES512, "kunci-1");
    JWK third = Forge.key(ES256, "kunci-3");
    TokenVerifier verifier = Door.of(set(forge.key(), other, third));
    Door.refuse(verifier, forge.token(), "token.key");
    assertThat(verifier.verify(Forge.of(ES256, third).token()).id()).isEqualTo("jti-1");
  }

  @Test
  void attack32_symmetricKeyBesidePublicOnes_isLeftOut() throws Exception {
    String secret = new OctetSequenceKeyGenerator(256).keyID("rahasia").generate().toJSONString();
    notUsed(secret, "rahasia");
  }

  @ParameterizedTest
  @EnumSource
  void attack33_privateKeyInAPublicSet_isLeftOut(SignatureAlgorithm algorithm) {
    notUsed(Forge.key(algorithm, "bocor").toJSONString(), "bocor");
  }

  @Test
  void attack34_keyOfAKindNobodyKnows_isLeftOut_andNoErrorEscapes() {
    for (String odd :
        List.of(
            "{\"kty\":\"OKP\",\"crv\":\"Ed448\",\"kid\":\"k\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
            "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"kid\":\"k\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"k\",\"x\":\"AAAA\"}",
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"k\"}",
            "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"kid\":\"k\",\"x\":\"AA\",\"y\":\"AA\"}",
            "{\"kty\":\"XYZ\",\"kid\":\"k\"}",
            "{\"kid\":\"k\"}",
            "{\"kty\":\"RSA\",\"kid\":\"k\"}",
            "{\"kty\":\"RSA\",\"kid\":7,\"n\":\"AQAB\",\"e\":\"AQAB\"}",
            "null",
            "[]",
            "\"k\"")) {
      notUsed(odd, "k");
    }
  }

  @Test
  void pinnedAlgorithm_isTheOnlyOneAccepted() {
    Forge forge = Forge.of(ES256);
    TrustedIssuer issuer =
        TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(forge.jwks())).algorithms(ES512);
    Door.refuse(Door.of(issuer), forge.token(), "token.algorithm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>login</html>",
        "[]",
        "{}",
        "{\"keys\":{}}",
        "{\"keys\":[]}",
        "{\"keys\":null}",
        "{\"keys\":[],\"keys\":[]}",
        "null",
        "{\"keys\":["
      })
  void attack82_84_whatIsNoKeySet_isAnOutage_neverARefusal(String jwks) {
    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> Door.of(jwks).verify(Forge.of(ES256).token()))
        .satisfies(e -> assertThat(e.explanation().languages()).contains("id", "en"));
  }

  /** The bad key is left out, its good neighbour still serves. */
  private static void notUsed(String badKey, String kid) {
    Forge good = Forge.of(ES256, Forge.key(ES256, "baik"));
    TokenVerifier verifier =
        Door.of("{\"keys\":[" + badKey + "," + good.key().toPublicJWK().toJSONString() + "]}");
    assertThat(verifier.verify(good.token()).id()).isEqualTo("jti-1");
    Door.refuse(verifier, Forge.of(ES256).header("kid", Forge.text(kid)).token(), "token.key");
  }

  private static void signedWith(Forge forge, byte[] signature) {
    String token = forge.token();
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + Base64URL.encode(signature);
    Door.refuse(Door.of(forge.jwks()), forged, "token.signature");
  }

  private static int half(SignatureAlgorithm algorithm) {
    return algorithm == ES256 ? 32 : algorithm == ES384 ? 48 : 66;
  }

  private static String set(JWK... keys) {
    StringBuilder json = new StringBuilder("{\"keys\":[");
    for (JWK key : keys) {
      json.append(json.length() > 9 ? "," : "").append(key.toPublicJWK().toJSONString());
    }
    return json.append("]}").toString();
  }

  private static String rsa(String n, String e) {
    return "{\"kty\":\"RSA\",\"kid\":\"k\",\"n\":\"" + n + "\",\"e\":\"" + e + "\"}";
  }

  private static String modulus(BigInteger n) {
    return Base64URL.encode(n).toString();
  }

  private static byte[] unsigned(BigInteger value, int length) {
    byte[] bytes = value.toByteArray();
    byte[] fixed = new byte[length];
    int copied = Math.min(length, bytes.length);
    System.arraycopy(bytes, bytes.length - copied, fixed, length - copied, copied);
    return fixed;
  }

  /**
   * k * M + (65537^a mod M), where M is the product of the small primes: the flaw's fingerprint.
   */
  private static BigInteger rocaModulus() {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= 701; i++) {
      if (BigInteger.valueOf(i).isProbablePrime(50)) {
        product = product.multiply(BigInteger.valueOf(i));
      }
    }
    BigInteger power = BigInteger.valueOf(65537).modPow(BigInteger.valueOf(123_456_789), product);
    return product.shiftLeft(2048 - product.bitLength()).add(power).setBit(0);
  }
}
