package id.simpul.identity;

import com.nimbusds.jose.jwk.JWK;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key between {@code BEGIN PRIVATE KEY} and {@code END PRIVATE KEY} (RFC 7468, 10). */
final class PemKey {

  private static final List<String> KINDS = List.of("RSA", "EC", "Ed25519");

  private PemKey() {}

  static JWK read(String pem, SignatureAlgorithm algorithm) throws GeneralSecurityException {
    byte[] encoded =
        block(pem, "PRIVATE KEY").orElseThrow(() -> new GeneralSecurityException("no PKCS #8"));
    PrivateKey privateKey = privateKey(encoded);
    return KeyPairs.of(publicKey(pem, privateKey, encoded), privateKey, algorithm);
  }

  private static PrivateKey privateKey(byte[] encoded) throws GeneralSecurityException {
    for (String kind : KINDS) {
      try {
        return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      } catch (InvalidKeySpecException e) {
        // It may be of the next kind.
      }
    }
    throw new GeneralSecurityException("a key of a kind that is not used here");
  }

  /** From the private key itself, or from a certificate or public key beside it. */
  private static PublicKey publicKey(String pem, PrivateKey privateKey, byte[] encoded)
      throws GeneralSecurityException {
    if (privateKey instanceof RSAPrivateCrtKey rsa) {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
    }
    if (privateKey instanceof EdECPrivateKey edwards) {
      return ofSeed(edwards);
    }
    Optional<byte[]> certificate = block(pem, "CERTIFICATE");
    if (certificate.isPresent()) {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(certificate.get()))
          .getPublicKey();
    }
    Optional<byte[]> beside = block(pem, "PUBLIC KEY");
    return beside.isPresent()
        ? KeyFactory.getInstance(privateKey.getAlgorithm())
            .generatePublic(new X509EncodedKeySpec(beside.get()))
        : ofTail((ECPrivateKey) privateKey, encoded);
  }

  /** RFC 5915 section 3 puts the point last; that it fits is seen when the pair is tried. */
  private static PublicKey ofTail(ECPrivateKey key, byte[] encoded)
      throws GeneralSecurityException {
    int half = (key.getParams().getCurve().getField().getFieldSize() + 7) / 8;
    int x = encoded.length - 2 * half;
    if (x < 1 || encoded[x - 1] != 4) {
      throw new GeneralSecurityException("its public half is not with it");
    }
    ECPoint point =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(encoded, x, x + half)),
            new BigInteger(1, Arrays.copyOfRange(encoded, x + half, encoded.length)));
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, key.getParams()));
  }

  /** The JDK makes a pair from 32 random bytes; given the seed for them, it makes this one. */
  private static PublicKey ofSeed(EdECPrivateKey key) throws GeneralSecurityException {
    byte[] seed = key.getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(255, new Seed(seed));
    return generator.generateKeyPair().getPublic();
  }

  private static Optional<byte[]> block(String pem, String label) throws GeneralSecurityException {
    Matcher block =
        Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label)
            .matcher(pem);
    if (!block.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Base64.getMimeDecoder().decode(block.group(1).getBytes(StandardCharsets.US_ASCII)));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("its base64 is broken");
    }
  }

  /** Answers these bytes whenever it is asked for as many. */
  private static final class Seed extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    private Seed(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(bytes, 0, target, 0, Math.min(bytes.length, target.length));
    }
  }
}
