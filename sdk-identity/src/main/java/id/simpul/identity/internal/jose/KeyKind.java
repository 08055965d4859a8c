package id.simpul.identity.internal.jose;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** The keys that sign, and what their signatures look like from outside. */
enum KeyKind {
  RSA {
    @Override
    boolean holds(PublicKey key) {
      return key instanceof RSAPublicKey;
    }

    @Override
    boolean couldHaveMade(PublicKey key, byte[] signature) {
      return signature.length == (((RSAPublicKey) key).getModulus().bitLength() + 7) / 8;
    }
  },
  P256 {
    @Override
    boolean holds(PublicKey key) {
      return key instanceof ECPublicKey ec && Curve.P256.holds(ec);
    }

    @Override
    boolean couldHaveMade(PublicKey key, byte[] signature) {
      return Curve.P256.couldHaveMade(signature);
    }
  },
  P384 {
    @Override
    boolean holds(PublicKey key) {
      return key instanceof ECPublicKey ec && Curve.P384.holds(ec);
    }

    @Override
    boolean couldHaveMade(PublicKey key, byte[] signature) {
      return Curve.P384.couldHaveMade(signature);
    }
  },
  P521 {
    @Override
    boolean holds(PublicKey key) {
      return key instanceof ECPublicKey ec && Curve.P521.holds(ec);
    }

    @Override
    boolean couldHaveMade(PublicKey key, byte[] signature) {
      return Curve.P521.couldHaveMade(signature);
    }
  },
  ED25519 {
    @Override
    boolean holds(PublicKey key) {
      return key instanceof EdECPublicKey ed && Ed25519Point.NAME.equals(ed.getParams().getName());
    }

    @Override
    boolean couldHaveMade(PublicKey key, byte[] signature) {
      return Ed25519Point.couldHaveMade(signature);
    }
  };

  /** What the JDK calls such keys. */
  String jcaName() {
    return this == RSA ? "RSA" : this == ED25519 ? "Ed25519" : "EC";
  }

  /** Whether it is a key of this kind, and on this curve. */
  abstract boolean holds(PublicKey key);

  /** Whether a signature has its length and its numbers their range: some providers do not look. */
  abstract boolean couldHaveMade(PublicKey key, byte[] signature);
}
