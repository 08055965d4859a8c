package id.simpul.identity.internal.jose;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * Ed25519 keys (RFC 8037 section 2) by the rules of RFC 8032 section 5.1.3: one spelling only, on
 * the curve, and not of the few small points under which anybody's signature is good.
 */
final class Ed25519Point {

  static final String NAME = "Ed25519";

  private static final int BYTES = 32;
  private static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(number(19));
  private static final BigInteger D =
      number(-121_665).multiply(number(121_666).modInverse(P)).mod(P);
  private static final BigInteger ORDER =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private Ed25519Point() {}

  /** 64 bytes whose second half is below the group's order: each signature has one spelling. */
  static boolean couldHaveMade(byte[] signature) {
    return signature.length == 2 * BYTES
        && littleEndian(Arrays.copyOfRange(signature, BYTES, 2 * BYTES)).compareTo(ORDER) < 0;
  }

  static PublicKey key(byte[] encoded) throws MalformedException {
    if (encoded.length != BYTES) {
      throw new MalformedException(
          "panjang kuncinya bukan 32 byte", "it has not the 32 bytes of an Ed25519 key");
    }
    boolean odd = encoded[BYTES - 1] < 0;
    byte[] rest = encoded.clone();
    rest[BYTES - 1] &= 0x7f;
    BigInteger y = littleEndian(rest);
    if (y.compareTo(P) >= 0 || !isOnCurve(y, odd) || isOfSmallOrder(y)) {
      throw new MalformedException(
          "titiknya bukan kunci Ed25519 yang sah", "its point is no valid Ed25519 key");
    }
    try {
      return KeyFactory.getInstance(NAME)
          .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, y)));
    } catch (GeneralSecurityException e) {
      throw new MalformedException("Java menolak kunci Ed25519 ini", "Java refuses this key");
    }
  }

  /** x^2 = (y^2 - 1) / (d y^2 + 1) must have a root; zero has no odd one. */
  private static boolean isOnCurve(BigInteger y, boolean odd) {
    BigInteger square = xSquared(y);
    return square.signum() == 0
        ? !odd
        : square.modPow(P.subtract(BigInteger.ONE).shiftRight(1), P).equals(BigInteger.ONE);
  }

  /** Doubled three times, a point of order 1, 2, 4 or 8 is the neutral one, whose y is 1. */
  private static boolean isOfSmallOrder(BigInteger y) {
    BigInteger doubled = y;
    for (int i = 0; i < 3; i++) {
      doubled = yOfDouble(doubled);
    }
    return doubled.equals(BigInteger.ONE);
  }

  /** y of 2P = (y^2 + x^2) / (1 - d x^2 y^2), for a point whose y is this. */
  private static BigInteger yOfDouble(BigInteger y) {
    BigInteger y2 = y.multiply(y).mod(P);
    BigInteger x2 = xSquared(y);
    BigInteger below = BigInteger.ONE.subtract(D.multiply(x2).multiply(y2)).mod(P);
    return y2.add(x2).multiply(below.modInverse(P)).mod(P);
  }

  private static BigInteger xSquared(BigInteger y) {
    BigInteger y2 = y.multiply(y).mod(P);
    BigInteger below = D.multiply(y2).add(BigInteger.ONE).mod(P);
    return y2.subtract(BigInteger.ONE).multiply(below.modInverse(P)).mod(P);
  }

  private static BigInteger littleEndian(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }

  private static BigInteger number(long value) {
    return BigInteger.valueOf(value);
  }
}
