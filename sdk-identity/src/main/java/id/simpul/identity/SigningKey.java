package id.simpul.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import id.simpul.core.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A private key that signs in this agency's name. It never prints itself; {@link #privateJwk()}, to
 * store it, is a word that a reviewer sees.
 *
 * <pre>{@code
 * SigningKey key = SigningKey.generate(SignatureAlgorithm.ES256);
 * registration.send(key.publicJwks()); // what the token server has to know
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class SigningKey {

  private final JWK jwk;
  private final SignatureAlgorithm algorithm;
  private final PrivateKey key;

  private SigningKey(JWK jwk, SignatureAlgorithm algorithm, PrivateKey key) {
    this.jwk = jwk;
    this.algorithm = algorithm;
    this.key = key;
  }

  /** A new key, named by its thumbprint (RFC 7638); RSA keys have 3072 bits. */
  public static SigningKey generate(SignatureAlgorithm algorithm) {
    Objects.requireNonNull(algorithm, "algorithm");
    try {
      JWK jwk = FreshKey.of(algorithm);
      return new SigningKey(jwk, algorithm, StoredKey.privateKey(jwk));
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot make a key for " + algorithm, e);
    }
  }

  /**
   * A stored key, whose halves are seen to fit together. It signs as its {@code alg} says; without
   * one, RSA keys sign by RS256 and others as their curve asks.
   *
   * @param json a private JWK (RFC 7517) of kind RSA, P-256, P-384, P-521 or Ed25519
   * @throws IllegalArgumentException if it is something else; the message quotes none of it
   */
  public static SigningKey fromJwk(String json) {
    Objects.requireNonNull(json, "json");
    try {
      JWK jwk = JWK.parse(json);
      if (!jwk.isPrivate()) {
        throw unusable();
      }
      SignatureAlgorithm algorithm = StoredKey.algorithm(jwk).orElseThrow(SigningKey::unusable);
      PrivateKey privateKey = StoredKey.privateKey(jwk);
      if (!StoredKey.isForSigning(jwk) || !StoredKey.isWhole(jwk, privateKey, algorithm)) {
        throw unusable();
      }
      return new SigningKey(StoredKey.named(jwk), algorithm, privateKey);
    } catch (ParseException | JOSEException | RuntimeException e) {
      // Not only what the reader declares: it is given whatever lies in a file.
      throw unusable();
    }
  }

  /** Like {@link #fromJwk(String)}, for a key that is kept as a secret. */
  public static SigningKey fromJwk(Secret json) {
    return fromJwk(json.reveal());
  }

  /**
   * A key as OpenSSL writes it, between {@code BEGIN PRIVATE KEY} and {@code END PRIVATE KEY} (PKCS
   * #8, RFC 7468 section 10). An elliptic key without its public half needs its certificate or its
   * {@code BEGIN PUBLIC KEY} in the same text.
   *
   * @param algorithm how it signs; it has to fit the key
   * @throws IllegalArgumentException if it is something else; the message quotes none of it
   */
  public static SigningKey fromPem(Secret pem, SignatureAlgorithm algorithm) {
    Objects.requireNonNull(algorithm, "algorithm");
    try {
      return of(PemKey.read(pem.reveal(), algorithm), algorithm);
    } catch (GeneralSecurityException | JOSEException | RuntimeException e) {
      throw unusable(
          "a private key for "
              + algorithm
              + " between BEGIN PRIVATE KEY and END PRIVATE KEY, with its public half",
          "Other forms become that one by: openssl pkcs8 -topk8 -nocrypt -in key.pem");
    }
  }

  /**
   * The only private key of a PKCS #12 file, mostly called {@code .p12} or {@code .pfx}.
   *
   * @param password of the file and of the key
   * @param algorithm how it signs; it has to fit the key
   * @throws IllegalArgumentException if there is no such key; the message quotes nothing of it
   */
  public static SigningKey fromPkcs12(Path file, Secret password, SignatureAlgorithm algorithm) {
    Objects.requireNonNull(algorithm, "algorithm");
    try {
      return of(KeyStoreKey.read(file, password.reveal().toCharArray(), algorithm), algorithm);
    } catch (GeneralSecurityException | JOSEException | IOException | RuntimeException e) {
      throw unusable(
          "a readable PKCS #12 file with one private key for "
              + algorithm
              + ", its certificate and this password",
          "Check the path, the password and the algorithm");
    }
  }

  private static SigningKey of(JWK jwk, SignatureAlgorithm algorithm) throws JOSEException {
    if (!StoredKey.algorithm(jwk).equals(Optional.of(algorithm))) {
      throw new JOSEException("a key too weak, or of another curve");
    }
    return new SigningKey(jwk, algorithm, StoredKey.privateKey(jwk));
  }

  /** The same key under the name ({@code kid}) that a server has registered it by. */
  public SigningKey named(String id) {
    return new SigningKey(StoredKey.named(jwk, Objects.requireNonNull(id, "id")), algorithm, key);
  }

  private static IllegalArgumentException unusable(String expected, String advice) {
    // No cause: the readers' messages may quote the key.
    return new IllegalArgumentException(
        "expected " + expected + "; found something else. " + advice);
  }

  private static IllegalArgumentException unusable() {
    // No cause: the parser's messages may quote the key.
    return new IllegalArgumentException(
        "expected a private JWK of kind RSA (2048 bits or more), EC P-256, P-384 or P-521, or"
            + " Ed25519; for signatures, whose halves belong together; found something else. Make one"
            + " with SigningKey.generate and store its privateJwk()");
  }

  /** How it signs. */
  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  /** Its name ({@code kid}) in published sets. */
  public String id() {
    return jwk.getKeyID();
  }

  /** The public half as one JWK, to be pinned by others. */
  public String publicJwk() {
    return jwk.toPublicJWK().toJSONString();
  }

  /** The public half as a key set (RFC 7517 section 5), to be registered or published. */
  public String publicJwks() {
    return new JWKSet(jwk.toPublicJWK()).toString(true);
  }

  /** The whole key, to be stored where secrets are stored. */
  public Secret privateJwk() {
    return Secret.of(jwk.toJSONString());
  }

  /** A compact JWS over these bytes; without a type if {@code type} is empty. */
  String sign(byte[] payload, String type) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", headerName(algorithm));
    header.put("kid", jwk.getKeyID());
    if (!type.isEmpty()) {
      header.put("typ", type);
    }
    return sign(header, payload);
  }

  /** A compact JWS that shows the public half in its header (RFC 9449 section 4.2). */
  String signProof(byte[] payload, String type) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", headerName(algorithm));
    header.put("typ", type);
    header.put("jwk", jwk.toPublicJWK().getRequiredParams());
    return sign(header, payload);
  }

  /** Its thumbprint with SHA-256 (RFC 7638). */
  String thumbprint() {
    try {
      return jwk.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String sign(Map<String, Object> header, byte[] payload) {
    String input =
        Base64URL.encode(JSONObjectUtils.toJSONString(header)) + "." + Base64URL.encode(payload);
    try {
      byte[] signature = algorithm.jws().sign(key, input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + Base64URL.encode(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("key " + Quoted.of(id()) + " cannot sign here", e);
    }
  }

  /** By the older name, which every server knows. */
  static String headerName(SignatureAlgorithm algorithm) {
    return algorithm == SignatureAlgorithm.ED25519 ? "EdDSA" : algorithm.name();
  }

  @Override
  public String toString() {
    return "SigningKey[" + algorithm + ", " + Quoted.masked(id()) + "]";
  }
}
