package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static id.simpul.identity.SignatureAlgorithm.RS256;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks with encryption, of which nothing is configured: whatever is encrypted is refused. */
class EncryptedTokenAttackTest {

  private final Forge forge = Forge.of(RS256);

  @ParameterizedTest
  @ValueSource(
      strings = {"RSA1_5", "RSA-OAEP", "RSA-OAEP-256", "dir", "A256KW", "ECDH-ES", "A128GCMKW"})
  void attack35_encryptedToken_isRefused_howeverItIsEncrypted(String alg) {
    refused(jwe("{\"alg\":\"" + alg + "\",\"enc\":\"A256GCM\",\"typ\":\"at+jwt\"}", "AAAA"));
  }

  @ParameterizedTest
  @EnumSource(names = {"RS256", "PS256", "RS512"})
  void attack35_goodTokenEncryptedToTheKeyThatSignedIt_isRefused(SignatureAlgorithm algorithm)
      throws Exception {
    refused(encrypted(Forge.of(algorithm).token()));
  }

  @Test
  void attack36_encryptionAroundAnUnsignedToken_isRefused() throws Exception {
    String unsigned =
        Forge.encode("{\"alg\":\"none\"}") + "." + Forge.encode(forge.claimsJson()) + ".";
    refused(encrypted(unsigned));
    refused(encrypted(forge.claimsJson()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1000", "2147483647", "1e300", "-1", "\"9\""})
  void attack38_passwordBasedEncryption_isRefused_withoutCounting(String p2c) {
    refused(
        jwe(
            "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2s\":\"AAAA\",\"p2c\":"
                + p2c
                + "}",
            "AAAA"));
    Door.refuse(Forge.of(ES256).header("p2c", p2c), "token.malformed");
    Door.refuse(Forge.of(ES256).header("p2s", "\"AAAA\""), "token.malformed");
    Door.refuse(Forge.of(ES256).header("alg", "\"PBES2-HS512+A256KW\""), "token.algorithm");
  }

  @ParameterizedTest
  @EnumSource
  void attack39_deflateBomb_isRefusedUninflated(SignatureAlgorithm algorithm) throws IOException {
    String bomb = Base64.getUrlEncoder().withoutPadding().encodeToString(deflated(8 << 20));
    Forge any = Forge.of(algorithm).header("zip", "\"DEF\"");
    Door.refuse(
        Door.of(any.jwks()),
        any.signParts(Forge.encode(any.headerJson()), bomb),
        "token.malformed");
    refused(jwe("{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"zip\":\"DEF\"}", bomb));
    any.without("zip");
    Door.refuse(
        Door.of(any.jwks()),
        any.signParts(Forge.encode(any.headerJson()), bomb),
        "token.malformed");
  }

  private void refused(String token) {
    Door.refuse(Door.of(forge.jwks()), token, "token.malformed");
  }

  private String encrypted(String inside) throws Exception {
    JWEObject jwe =
        new JWEObject(
            new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                .type(new JOSEObjectType("at+jwt"))
                .contentType("JWT")
                .keyID("kunci-1")
                .build(),
            new Payload(inside));
    jwe.encrypt(new RSAEncrypter(forge.key().toRSAKey().toRSAPublicKey()));
    return jwe.serialize();
  }

  private static String jwe(String header, String body) {
    return Forge.encode(header) + ".AAAA.AAAA." + body + ".AAAA";
  }

  private static byte[] deflated(int zeros) throws IOException {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    Deflater raw = new Deflater(Deflater.BEST_COMPRESSION, true);
    try (DeflaterOutputStream out = new DeflaterOutputStream(small, raw)) {
      out.write(new byte[zeros]);
    } finally {
      raw.end();
    }
    return small.toByteArray();
  }
}
