package id.simpul.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;

/** Makes private keys, named by their thumbprint (RFC 7638) and bound to one algorithm. */
final class FreshKey {

  private static final int RSA_BITS = 3072;
  private static final int ED25519_BYTES = 32;

  private FreshKey() {}

  static JWK of(SignatureAlgorithm algorithm) throws JOSEException {
    JWSAlgorithm name = JWSAlgorithm.parse(SigningKey.headerName(algorithm));
    if (algorithm.jws().isPss() || algorithm.jws().isPkcs1()) {
      return new RSAKeyGenerator(RSA_BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(name)
          .keyIDFromThumbprint(true)
          .generate();
    }
    return algorithm == SignatureAlgorithm.ED25519
        ? edwards(name)
        : new ECKeyGenerator(Curve.forJWSAlgorithm(name).iterator().next())
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(name)
            .keyIDFromThumbprint(true)
            .generate();
  }

  /** By the JDK, so that no further library is needed; both halves end their encodings. */
  private static JWK edwards(JWSAlgorithm name) throws JOSEException {
    KeyPair pair;
    try {
      pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new JOSEException("this Java has no Ed25519", e);
    }
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] point = Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
    byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
    return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(point))
        .d(Base64URL.encode(seed))
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(name)
        .keyIDFromThumbprint()
        .build();
  }
}
