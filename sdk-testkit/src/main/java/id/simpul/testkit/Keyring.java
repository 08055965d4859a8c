package id.simpul.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The signing keys of one authority: the current one signs, earlier ones stay published. */
final class Keyring {

  static final List<String> ALGORITHMS =
      List.of(
          "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
          "Ed25519");

  private final JWSAlgorithm algorithm;
  private final String prefix;
  private final AtomicInteger serial = new AtomicInteger();
  private volatile List<JWK> newestFirst;

  Keyring(JWSAlgorithm algorithm, String prefix) {
    this.algorithm = algorithm;
    this.prefix = prefix;
    this.newestFirst = List.of(generate());
  }

  JWSAlgorithm algorithm() {
    return algorithm;
  }

  JWK current() {
    return newestFirst.get(0);
  }

  /** A new key signs from now on; the one before it stays published, older ones are gone. */
  synchronized void rotate() {
    newestFirst = List.of(generate(), current());
  }

  /** Only the current key is published from now on, as after a leak. */
  synchronized void withdrawEarlier() {
    newestFirst = List.of(current());
  }

  JWKSet publicSet() {
    List<JWK> all = new ArrayList<>();
    newestFirst.forEach(key -> all.add(key.toPublicJWK()));
    return new JWKSet(all);
  }

  static JWSSigner signer(JWK key) {
    try {
      if (key instanceof OctetKeyPair pair) {
        return new Edwards(pair);
      }
      return key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(key.toECKey());
    } catch (JOSEException e) {
      throw new IllegalStateException("a key of this test authority cannot sign", e);
    }
  }

  private JWK generate() {
    String kid = prefix + "-" + serial.incrementAndGet();
    try {
      if (Edwards.NAMES.contains(algorithm)) {
        return Edwards.generate(kid, algorithm);
      }
      if (JWSAlgorithm.Family.RSA.contains(algorithm)) {
        return new RSAKeyGenerator(2048)
            .keyID(kid)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(algorithm)
            .generate();
      }
      return new ECKeyGenerator(Curve.forJWSAlgorithm(algorithm).iterator().next())
          .keyID(kid)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(algorithm)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot make a key for " + algorithm, e);
    }
  }
}
