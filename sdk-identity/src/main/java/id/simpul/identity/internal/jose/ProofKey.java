package id.simpul.identity.internal.jose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The public key a proof of possession is made with, and the name that only this key has. */
public final class ProofKey {

  private static final Map<Object, List<String>> REQUIRED =
      Map.of(
          "RSA", List.of("e", "kty", "n"),
          "EC", List.of("crv", "kty", "x", "y"),
          "OKP", List.of("crv", "kty", "x"));

  private final VerificationKey key;
  private final String thumbprint;

  private ProofKey(VerificationKey key, String thumbprint) {
    this.key = key;
    this.thumbprint = thumbprint;
  }

  /** A public key by the same rules as those of an issuer; one with a private half is refused. */
  static ProofKey of(Map<String, Object> jwk) throws MalformedException {
    VerificationKey key = JwkReader.read(jwk);
    // The reader has seen that these members are text without anything to escape.
    String canonical =
        REQUIRED.getOrDefault(jwk.get("kty"), List.of()).stream()
            .map(name -> "\"" + name + "\":\"" + jwk.get(name) + "\"")
            .collect(Collectors.joining(",", "{", "}"));
    return new ProofKey(key, sha256(canonical));
  }

  /** The key itself. */
  public VerificationKey key() {
    return key;
  }

  /** Its JWK thumbprint with SHA-256 (RFC 7638), as base64url. */
  public String thumbprint() {
    return thumbprint;
  }

  private static String sha256(String canonical) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "ProofKey[" + thumbprint + "]";
  }
}
