package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedDocumentTest {

  private static final String TYPE = "simpul-members+jwt";
  private static final String JSON = "{\"version\":7,\"nama\":\"anggota\"}";

  private final SigningKey key = SigningKey.generate(SignatureAlgorithm.ES256);
  private final String signed = SignedDocument.sign(JSON, key, TYPE);

  @ParameterizedTest
  @EnumSource
  void signedDocument_isReadBackAsItWas(SignatureAlgorithm algorithm) {
    SigningKey any = SigningKey.generate(algorithm);
    String text = SignedDocument.sign(JSON + "\n", any, TYPE);
    assertThat(SignedDocument.verify(text + "\n", any.publicJwk(), TYPE).payload()).isEqualTo(JSON);
  }

  @Test
  void otherKeyOrOtherTypeOrChangedText_isRejected() {
    rejected(signed, SigningKey.generate(SignatureAlgorithm.ES256).publicJwk(), TYPE);
    rejected(signed, key.publicJwk(), "at+jwt");
    rejected(
        signed.replace(Forge.encode(JSON), Forge.encode(JSON.replace('7', '8'))),
        key.publicJwk(),
        TYPE);
    rejected("", key.publicJwk(), TYPE);
    rejected(JSON, key.publicJwk(), TYPE);
    rejected(SignedDocument.sign("{\"a\":1,\"a\":2}", key, TYPE), key.publicJwk(), TYPE);
    rejected(SignedDocument.sign("[1]", key, TYPE), key.publicJwk(), TYPE);
  }

  @Test
  void signedDocument_isNoAccessToken() {
    Door.refuse(Door.of(key.publicJwks()), signed, "token.type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "{\"keys\":[]}", "{\"kty\":\"oct\",\"k\":\"AA\"}"})
  void pinnedKeyThatIsNone_isAProgrammersMistake(String jwk) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedDocument.verify(signed, jwk, TYPE))
        .withMessageContaining("publicJwk");
  }

  @Test
  void privateKeyAsPin_isRefused_andNotPrinted() {
    String secret = key.privateJwk().reveal();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedDocument.verify(signed, secret, TYPE))
        .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain("\"d\""));
  }

  private static void rejected(String text, String pin, String type) {
    assertThatExceptionOfType(DocumentRejectedException.class)
        .isThrownBy(() -> SignedDocument.verify(text, pin, type))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo("document.rejected");
              assertThat(e.explanation().languages()).contains("id", "en");
            });
  }
}
