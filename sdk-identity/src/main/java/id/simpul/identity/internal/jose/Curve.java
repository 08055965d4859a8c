package id.simpul.identity.internal.jose;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** The curves of RFC 7518 section 6.2.1.1 whose signatures are understood here. */
enum Curve {
  P256("P-256", "secp256r1", 32),
  P384("P-384", "secp384r1", 48),
  P521("P-521", "secp521r1", 66);

  private final String jwkName;
  private final int bytes;

  // The JDK's specification is immutable; it only does not say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ECParameterSpec parameters;

  Curve(String jwkName, String jcaName, int bytes) {
    this.jwkName = jwkName;
    this.bytes = bytes;
    this.parameters = parameters(jcaName);
  }

  static Optional<Curve> named(Object jwkName) {
    return Arrays.stream(values()).filter(each -> each.jwkName.equals(jwkName)).findFirst();
  }

  /** Both halves have the length of a coordinate and lie in [1, n) (CVE-2022-21449). */
  boolean couldHaveMade(byte[] signature) {
    BigInteger order = parameters.getOrder();
    return signature.length == 2 * bytes
        && isBetweenOneAnd(order, new BigInteger(1, signature, 0, bytes))
        && isBetweenOneAnd(order, new BigInteger(1, signature, bytes, bytes));
  }

  boolean holds(ECPublicKey key) {
    return key.getParams().getCurve().equals(parameters.getCurve())
        && key.getParams().getGenerator().equals(parameters.getGenerator())
        && key.getParams().getOrder().equals(parameters.getOrder());
  }

  /** The key at this point, which must lie on the curve. */
  ECPublicKey key(byte[] x, byte[] y) throws MalformedException {
    if (x.length != bytes || y.length != bytes) {
      throw new MalformedException(
          "panjang koordinatnya bukan milik " + jwkName,
          "its coordinates have not the length of " + jwkName);
    }
    ECPoint point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
    if (!isOnCurve(point)) {
      throw new MalformedException(
          "titiknya tidak berada pada " + jwkName, "its point does not lie on " + jwkName);
    }
    try {
      return (ECPublicKey)
          KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, parameters));
    } catch (GeneralSecurityException e) {
      throw new MalformedException("Java menolak kunci EC ini", "Java refuses this EC key");
    }
  }

  /** y^2 = x^3 + ax + b, with both coordinates reduced. */
  private boolean isOnCurve(ECPoint point) {
    BigInteger p = ((ECFieldFp) parameters.getCurve().getField()).getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
      return false;
    }
    BigInteger right =
        x.multiply(x)
            .add(parameters.getCurve().getA())
            .multiply(x)
            .add(parameters.getCurve().getB())
            .mod(p);
    return y.multiply(y).mod(p).equals(right);
  }

  private static boolean isBetweenOneAnd(BigInteger order, BigInteger value) {
    return value.signum() > 0 && value.compareTo(order) < 0;
  }

  private static ECParameterSpec parameters(String jcaName) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(jcaName));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks the curve " + jcaName, e);
    }
  }
}
