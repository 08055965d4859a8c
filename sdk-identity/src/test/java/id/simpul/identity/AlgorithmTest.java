package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import id.simpul.identity.internal.jose.JwkSet;
import id.simpul.identity.internal.jose.MalformedException;
import id.simpul.testkit.MutableClock;
import id.simpul.testkit.TestAuthority;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which algorithm a token may be signed with, and by which key. */
class AlgorithmTest {

  /** RFC 8037 appendix A.2: the public key of its example. */
  private static final String RFC_8037 = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

  @ParameterizedTest
  @EnumSource
  void pinnedToOne_anIssuerIsBelievedUnderThatOneOnly(SignatureAlgorithm pinned) {
    for (SignatureAlgorithm other : SignatureAlgorithm.values()) {
      Forge forge = Forge.of(other);
      TokenVerifier verifier = Door.of(issuer(forge).algorithms(pinned));
      if (other == pinned) {
        assertThat(verifier.verify(forge.token()).id()).isEqualTo("jti-1");
      } else {
        Door.refuse(verifier, forge.token(), "token.algorithm");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"EdDSA", "Ed25519"})
  void ed25519_isKnownByBothOfItsNames_inTheTokenAndInTheKey(String name) {
    Forge forge = Forge.of(SignatureAlgorithm.ED25519).header("alg", Forge.text(name));
    String key = forge.key().toPublicJWK().toJSONString();
    for (String alg : new String[] {"EdDSA", "Ed25519"}) {
      String set = "{\"keys\":[" + key.replaceFirst("\\{", "{\"alg\":\"" + alg + "\",") + "]}";
      assertThat(Door.of(set).verify(forge.token()).id()).isEqualTo("jti-1");
    }
  }

  @Test
  void rsaKeyWithoutAlg_isForPssOnlyWhereNothingElseIsAllowed() {
    Forge forge = Forge.of(SignatureAlgorithm.PS256, Forge.key(SignatureAlgorithm.RS256, "k"));
    Door.refuse(Door.of(issuer(forge)), forge.token(), "token.algorithm");
    TrustedIssuer pssAlone =
        issuer(forge).algorithms(SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);
    assertThat(Door.of(pssAlone).verify(forge.token()).id()).isEqualTo("jti-1");
  }

  @Test
  void rsaKeyForOneHash_isForNoOther() {
    RSAKey key =
        new RSAKey.Builder(Forge.key(SignatureAlgorithm.RS256, "k").toRSAKey())
            .algorithm(JWSAlgorithm.RS512)
            .build();
    Door.refuse(Forge.of(SignatureAlgorithm.RS256, key), "token.signature");
    assertThat(Door.accept(Forge.of(SignatureAlgorithm.RS512, key)).id()).isEqualTo("jti-1");
  }

  @Test
  void rfc8037ExampleKey_isRead() throws MalformedException {
    assertThat(keys(RFC_8037).size()).isEqualTo(1);
  }

  /**
   * 1; 0; -1; the two of order 8; 1 with an odd x; 2, whose x is no root; y = p; y = p + 3, on the
   * curve; 31 bytes.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "0200000000000000000000000000000000000000000000000000000000000000",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "01000000000000000000000000000000000000000000000000000000000000"
      })
  void ed25519PointThatIsNoKey_isNotUsed(String hex) {
    String x = Base64URL.encode(java.util.HexFormat.of().parseHex(hex)).toString();
    org.assertj.core.api.Assertions.assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> keys(x))
        .withMessageContaining("no key that can be used");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
        "Ed25519"
      })
  void tokenOfATestAuthority_isAccepted_howeverItSigns(String algorithm) {
    try (TestAuthority authority =
            TestAuthority.builder("bogor")
                .algorithm(algorithm)
                .clock(MutableClock.startingAt(Forge.NOW))
                .build();
        TokenVerifier verifier =
            Door.of(
                TrustedIssuer.at(authority.issuer().toString())
                    .keys(KeySource.fixedJwks(authority.publicJwks())))) {
      String token = authority.signIn("warga-1").audience(Forge.API).token();
      assertThat(verifier.verify(token).subject().value()).isEqualTo("warga-1");
    }
  }

  /** S and S plus the order of the group mean the same; only the smaller one is a signature. */
  @Test
  void attack12_secondSpellingOfAnEd25519Signature_isRefused() {
    Forge forge = Forge.of(SignatureAlgorithm.ED25519);
    String token = forge.token();
    byte[] signature = new Base64URL(token.substring(token.lastIndexOf('.') + 1)).decode();
    BigInteger order =
        BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    byte[] larger = reversed(new BigInteger(1, reversed(signature, 32, 64)).add(order));
    System.arraycopy(larger, 0, signature, 32, 32);
    String twin = token.substring(0, token.lastIndexOf('.') + 1) + Base64URL.encode(signature);
    Door.refuse(Door.of(forge.jwks()), twin, "token.signature");
  }

  private static byte[] reversed(BigInteger number) {
    byte[] big = number.toByteArray();
    byte[] padded = new byte[32];
    int length = Math.min(big.length, 32);
    System.arraycopy(big, big.length - length, padded, 32 - length, length);
    return reversed(padded, 0, 32);
  }

  private static byte[] reversed(byte[] bytes, int from, int to) {
    byte[] other = new byte[to - from];
    for (int i = 0; i < other.length; i++) {
      other[i] = bytes[to - 1 - i];
    }
    return other;
  }

  private static JwkSet keys(String x) throws MalformedException {
    String set =
        "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"k\",\"x\":\"" + x + "\"}]}";
    return JwkSet.parse(set.getBytes(StandardCharsets.UTF_8));
  }

  private static TrustedIssuer issuer(Forge forge) {
    return TrustedIssuer.at(Forge.ISSUER).keys(KeySource.fixedJwks(forge.jwks()));
  }
}
