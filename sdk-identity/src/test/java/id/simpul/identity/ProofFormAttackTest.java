package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks with what is no proof of possession at all (RFC 9449 section 4.3). */
class ProofFormAttackTest {

  private final Holder holder = Holder.of(ES256);

  @ParameterizedTest
  @EnumSource
  void attack76_proofThatShowsItsPrivateKey_isRefused(SignatureAlgorithm algorithm) {
    Holder any = Holder.of(algorithm);
    Holder.refused(
        Holder.door(),
        any.asking(proof -> proof.header("jwk", any.key().toJSONString())),
        "token.proof");
  }

  @Test
  void attack76_hmacProof_isRefused() throws Exception {
    String token = holder.token().token();
    byte[] secret = new byte[32];
    Forge proof =
        holder
            .proof(token)
            .header("alg", "\"HS256\"")
            .header("jwk", "{\"kty\":\"oct\",\"k\":\"AAAA\"}");
    String input = Forge.encode(proof.headerJson()) + "." + Forge.encode(proof.claimsJson());
    String mac =
        new MACSigner(secret)
            .sign(new JWSHeader(JWSAlgorithm.HS256), input.getBytes(StandardCharsets.US_ASCII))
            .toString();
    Holder.refused(Holder.door(), Holder.request("DPoP", token, input + "." + mac), "token.proof");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "ES256K", "ES384", "RS256", ""})
  void attack76_proofByAnotherAlgorithm_isRefused(String alg) {
    spoilt(proof -> proof.header("alg", Forge.text(alg)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "at+jwt", "DPoP+JWT", "application/dpop+jwt", ""})
  void attack76_proofOfAnotherType_isRefused(String typ) {
    spoilt(proof -> proof.header("typ", Forge.text(typ)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "[]", "{}", "\"x\"", "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\"}"})
  void attack76_proofWithoutAKey_isRefused(String jwk) {
    spoilt(proof -> proof.header("jwk", jwk));
    spoilt(proof -> proof.without("jwk"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jku", "x5u", "x5c", "crit", "b64", "zip"})
  void attack76_proofWithAHeaderThatChoosesTheReading_isRefused(String name) {
    spoilt(proof -> proof.header(name, "\"https://jahat.example\""));
  }

  @Test
  void attack76_noProof_orTwo_areRefused() {
    String token = holder.token().token();
    String good = holder.proof(token).token();
    Holder.refused(Holder.door(), Holder.request("DPoP", token), "token.proof");
    Holder.refused(Holder.door(), Holder.request("DPoP", token, good, good), "token.proof");
    Holder.refused(Holder.door(), Holder.request("DPoP", token, good + ", " + good), "token.proof");
    IncomingRequest twoSpellings =
        IncomingRequest.of(
            "GET",
            Holder.ASKED,
            Map.of(
                "Authorization",
                List.of("DPoP " + token),
                "DPoP",
                List.of(good),
                "dpop",
                List.of(good)));
    Holder.refused(Holder.door(), twoSpellings, "token.proof");
  }

  @Test
  void attack76_proofOver8Kilobytes_isRefused() {
    spoilt(proof -> proof.claim("isi", Forge.text("x".repeat(8 * 1024))));
    spoilt(proof -> proof.claim("jti", Forge.text("x".repeat(257))));
  }

  private void spoilt(java.util.function.UnaryOperator<Forge> how) {
    Rejection rejection = Holder.refused(Holder.door(), holder.asking(how), "token.proof");
    assertThat(rejection.status()).isEqualTo(401);
    assertThat(rejection.wwwAuthenticate())
        .startsWith("DPoP error=\"invalid_token\"")
        .contains("algs=\"RS256 ");
  }
}
