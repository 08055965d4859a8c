package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningKeyTest {

  @ParameterizedTest
  @EnumSource
  void storedKey_isTheSameKey(SignatureAlgorithm algorithm) {
    SigningKey key = SigningKey.generate(algorithm);
    SigningKey again = SigningKey.fromJwk(key.privateJwk());
    assertThat(again.publicJwks()).isEqualTo(key.publicJwks());
    assertThat(again.algorithm()).isEqualTo(algorithm);
    assertThat(again.id()).isEqualTo(key.id()).isNotBlank();
  }

  @Test
  void key_neverPrintsItsPrivateHalf() {
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ES256);
    String d = key.privateJwk().reveal().replaceAll(".*\"d\":\"([^\"]+)\".*", "$1");
    assertThat(d).hasSizeGreaterThan(40);
    assertThat(
            key
                + key.publicJwk()
                + key.publicJwks()
                + key.privateJwk()
                + ClientIdentity.of("portal", key))
        .doesNotContain(d)
        .doesNotContain("\"d\"");
  }

  @Test
  void whatIsNoPrivateKey_isRefusedWithoutQuotingIt() {
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ES256);
    for (String bad :
        List.of(
            key.publicJwk(),
            "rahasia-sekali",
            "{\"kty\":\"oct\",\"k\":\"cmFoYXNpYQ\"}",
            key.privateJwk().reveal().replace("P-256", "P-521"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SigningKey.fromJwk(bad))
          .satisfies(
              e -> {
                assertThat(e.getMessage()).doesNotContain(bad).contains("SigningKey.generate");
                assertThat(e.getCause()).isNull();
              });
    }
  }
}
