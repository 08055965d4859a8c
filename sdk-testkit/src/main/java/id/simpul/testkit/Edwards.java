package id.simpul.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Set;

/** Ed25519 by the JDK, under both of its names; Nimbus alone would need a further library. */
final class Edwards extends BaseJWSProvider implements JWSSigner, JWSVerifier {

  static final Set<JWSAlgorithm> NAMES = Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);

  private static final String ED25519 = "Ed25519";
  private static final int BYTES = 32;

  private final OctetKeyPair key;

  Edwards(OctetKeyPair key) {
    super(NAMES);
    this.key = key;
  }

  static OctetKeyPair generate(String kid, JWSAlgorithm algorithm) throws JOSEException {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
      byte[] spki = pair.getPublic().getEncoded();
      byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      byte[] point = Arrays.copyOfRange(spki, spki.length - BYTES, spki.length);
      return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(point))
          .d(Base64URL.encode(seed))
          .keyID(kid)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(algorithm)
          .build();
    } catch (GeneralSecurityException e) {
      throw new JOSEException("this Java has no Ed25519", e);
    }
  }

  @Override
  public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(privateKey());
      signature.update(input);
      return Base64URL.encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new JOSEException("this key cannot sign", e);
    }
  }

  @Override
  public boolean verify(JWSHeader header, byte[] input, Base64URL signature) throws JOSEException {
    if (!NAMES.contains(header.getAlgorithm())) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(ED25519);
      verifier.initVerify(publicKey());
      verifier.update(input);
      return verifier.verify(signature.decode());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private PrivateKey privateKey() throws GeneralSecurityException {
    return KeyFactory.getInstance(ED25519)
        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, key.getDecodedD()));
  }

  /** The point's bytes stand in reverse, and its first bit says whether x is odd. */
  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = key.getDecodedX();
    byte[] reversed = new byte[encoded.length];
    for (int i = 0; i < encoded.length; i++) {
      reversed[i] = encoded[encoded.length - 1 - i];
    }
    boolean odd = reversed[0] < 0;
    reversed[0] &= 0x7f;
    EdECPoint point = new EdECPoint(odd, new BigInteger(1, reversed));
    return KeyFactory.getInstance(ED25519)
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
  }
}
