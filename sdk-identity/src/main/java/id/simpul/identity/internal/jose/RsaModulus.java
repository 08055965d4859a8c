package id.simpul.identity.internal.jose;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.List;

/** RSA keys that are large, odd, and not made by the broken generator of CVE-2017-15361. */
final class RsaModulus {

  private static final int SMALLEST = 2048;
  private static final int LARGEST = 8192;
  private static final BigInteger F4 = BigInteger.valueOf(65537);
  private static final List<boolean[]> POWERS_OF_F4 = powersOfF4();

  private RsaModulus() {}

  static RSAPublicKey key(BigInteger modulus, BigInteger exponent) throws MalformedException {
    int bits = modulus.bitLength();
    if (bits < SMALLEST || bits > LARGEST) {
      throw new MalformedException(
          "modulus RSA " + bits + " bit; yang diterima 2048 sampai 8192",
          "its RSA modulus has " + bits + " bits; 2048 to 8192 are accepted");
    }
    if (!modulus.testBit(0) || !exponent.testBit(0) || tooSmallOrLarge(exponent)) {
      throw new MalformedException(
          "modulus atau eksponen RSA-nya tidak wajar",
          "its RSA modulus is even, or its exponent is not odd and at least 65537");
    }
    if (hasRocaFingerprint(modulus)) {
      throw new MalformedException(
          "kuncinya dibuat oleh pembangkit yang cacat (ROCA, CVE-2017-15361); buat kunci baru",
          "it was made by a broken generator (ROCA, CVE-2017-15361); make a new one");
    }
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    } catch (GeneralSecurityException e) {
      throw new MalformedException("Java menolak kunci RSA ini", "Java refuses this RSA key");
    }
  }

  private static boolean tooSmallOrLarge(BigInteger exponent) {
    return exponent.compareTo(F4) < 0 || exponent.bitLength() > 64;
  }

  /**
   * The broken generator's primes are powers of 65537 modulo many small primes, and so is their
   * product; of other moduli fewer than one in a hundred million is.
   */
  static boolean hasRocaFingerprint(BigInteger modulus) {
    for (boolean[] powers : POWERS_OF_F4) {
      if (!powers[modulus.mod(BigInteger.valueOf(powers.length)).intValue()]) {
        return false;
      }
    }
    return true;
  }

  private static List<boolean[]> powersOfF4() {
    List<boolean[]> all = new ArrayList<>();
    for (int prime = 3; prime <= 167; prime += 2) {
      if (BigInteger.valueOf(prime).isProbablePrime(50)) {
        all.add(powersOfF4Modulo(prime));
      }
    }
    return all;
  }

  private static boolean[] powersOfF4Modulo(int prime) {
    boolean[] powers = new boolean[prime];
    for (int power = 1; !powers[power]; power = power * (65537 % prime) % prime) {
      powers[power] = true;
    }
    return powers;
  }
}
