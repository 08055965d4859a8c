package id.simpul.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Reads what a private JWK is good for. */
final class StoredKey {

  private static final int SMALLEST_RSA = 2048;

  /** What stands before the point (RFC 8410 section 4). */
  private static final byte[] ED25519_PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final Map<Curve, SignatureAlgorithm> CURVES =
      Map.of(
          Curve.P_256, SignatureAlgorithm.ES256,
          Curve.P_384, SignatureAlgorithm.ES384,
          Curve.P_521, SignatureAlgorithm.ES512,
          Curve.Ed25519, SignatureAlgorithm.ED25519);

  private StoredKey() {}

  /** The algorithm it names, if it fits the key; of an RSA key that names none, RS256. */
  static Optional<SignatureAlgorithm> algorithm(JWK jwk) {
    if (jwk instanceof RSAKey rsa) {
      return rsa.size() < SMALLEST_RSA ? Optional.empty() : rsaAlgorithm(rsa);
    }
    return Optional.ofNullable(CURVES.get(curve(jwk)))
        .filter(
            fitting ->
                jwk.getAlgorithm() == null || fitting.jws().isNamed(jwk.getAlgorithm().getName()));
  }

  private static Optional<SignatureAlgorithm> rsaAlgorithm(RSAKey rsa) {
    if (rsa.getAlgorithm() == null) {
      return Optional.of(SignatureAlgorithm.RS256);
    }
    for (SignatureAlgorithm each : SignatureAlgorithm.values()) {
      boolean forRsa = each.jws().isPkcs1() || each.jws().isPss();
      if (forRsa && each.jws().isNamed(rsa.getAlgorithm().getName())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static Curve curve(JWK jwk) {
    if (jwk instanceof ECKey ec) {
      return ec.getCurve();
    }
    return jwk instanceof OctetKeyPair pair ? pair.getCurve() : new Curve("none");
  }

  static PrivateKey privateKey(JWK jwk) throws JOSEException {
    if (jwk instanceof RSAKey rsa) {
      return rsa.toRSAPrivateKey();
    }
    if (jwk instanceof ECKey ec) {
      return ec.toECPrivateKey();
    }
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(
              new EdECPrivateKeySpec(
                  NamedParameterSpec.ED25519, jwk.toOctetKeyPair().getDecodedD()));
    } catch (GeneralSecurityException e) {
      throw new JOSEException("no Ed25519 key", e);
    }
  }

  /** Whether it is meant for signatures (RFC 7517 sections 4.2 and 4.3). */
  static boolean isForSigning(JWK jwk) {
    boolean use = jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE);
    boolean operations =
        jwk.getKeyOperations() == null || jwk.getKeyOperations().contains(KeyOperation.SIGN);
    return use && operations;
  }

  /** Whether what the one half signs, the other verifies: a server would see only a stranger. */
  static boolean isWhole(JWK jwk, PrivateKey privateKey, SignatureAlgorithm algorithm)
      throws JOSEException {
    byte[] sample = "simpul".getBytes(StandardCharsets.US_ASCII);
    try {
      byte[] signature = algorithm.jws().sign(privateKey, sample);
      return algorithm.jws().verifies(publicKey(jwk), sample, signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PublicKey publicKey(JWK jwk) throws JOSEException, GeneralSecurityException {
    if (jwk instanceof RSAKey rsa) {
      return rsa.toRSAPublicKey();
    }
    if (jwk instanceof ECKey ec) {
      return ec.toECPublicKey();
    }
    byte[] point = jwk.toOctetKeyPair().getDecodedX();
    byte[] encoded = Arrays.copyOf(ED25519_PUBLIC, ED25519_PUBLIC.length + point.length);
    System.arraycopy(point, 0, encoded, ED25519_PUBLIC.length, point.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** The same key with a name: its thumbprint (RFC 7638) where it has none. */
  static JWK named(JWK jwk) throws JOSEException {
    if (jwk.getKeyID() != null && !jwk.getKeyID().isBlank()) {
      return jwk;
    }
    if (jwk instanceof RSAKey rsa) {
      return new RSAKey.Builder(rsa).keyIDFromThumbprint().build();
    }
    return jwk instanceof ECKey ec
        ? new ECKey.Builder(ec).keyIDFromThumbprint().build()
        : new OctetKeyPair.Builder(jwk.toOctetKeyPair()).keyIDFromThumbprint().build();
  }

  /** The same key with this name. */
  static JWK named(JWK jwk, String id) {
    if (jwk instanceof RSAKey rsa) {
      return new RSAKey.Builder(rsa).keyID(id).build();
    }
    return jwk instanceof ECKey ec
        ? new ECKey.Builder(ec).keyID(id).build()
        : new OctetKeyPair.Builder(jwk.toOctetKeyPair()).keyID(id).build();
  }
}
