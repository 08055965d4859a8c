package id.simpul.identity;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/** Two halves that were read from somewhere, made into one key that is known to fit together. */
final class KeyPairs {

  private static final int ED25519_BYTES = 32;

  private KeyPairs() {}

  /**
   * The key as a JWK, named by its thumbprint (RFC 7638).
   *
   * @throws GeneralSecurityException if the halves do not belong together, or not to the algorithm
   */
  static JWK of(PublicKey publicKey, PrivateKey privateKey, SignatureAlgorithm algorithm)
      throws GeneralSecurityException {
    byte[] sample = "simpul".getBytes(StandardCharsets.US_ASCII);
    byte[] signature = algorithm.jws().sign(privateKey, sample);
    if (!algorithm.jws().verifies(publicKey, sample, signature)) {
      throw new GeneralSecurityException("the public half is of another key");
    }
    try {
      return jwk(publicKey, privateKey, JWSAlgorithm.parse(SigningKey.headerName(algorithm)));
    } catch (JOSEException | IllegalStateException e) {
      throw new GeneralSecurityException("no key for " + algorithm, e);
    }
  }

  private static JWK jwk(PublicKey publicKey, PrivateKey privateKey, Algorithm name)
      throws JOSEException, GeneralSecurityException {
    if (publicKey instanceof RSAPublicKey rsa && privateKey instanceof RSAPrivateKey secret) {
      return new RSAKey.Builder(rsa)
          .privateKey(secret)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(name)
          .keyIDFromThumbprint()
          .build();
    }
    if (publicKey instanceof ECPublicKey ec && privateKey instanceof ECPrivateKey secret) {
      return new ECKey.Builder(Curve.forECParameterSpec(ec.getParams()), ec)
          .privateKey(secret)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(name)
          .keyIDFromThumbprint()
          .build();
    }
    if (publicKey instanceof EdECPublicKey point && privateKey instanceof EdECPrivateKey secret) {
      byte[] encoded = point.getEncoded();
      byte[] seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
      return new OctetKeyPair.Builder(
              Curve.Ed25519,
              Base64URL.encode(
                  Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length)))
          .d(Base64URL.encode(seed))
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(name)
          .keyIDFromThumbprint()
          .build();
    }
    throw new GeneralSecurityException("a key of another kind, or one that stays in its module");
  }
}
