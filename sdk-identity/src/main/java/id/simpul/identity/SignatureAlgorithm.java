package id.simpul.identity;

import id.simpul.identity.internal.jose.JwsAlgorithm;

/**
 * How tokens are signed (RFC 7518 section 3.1, RFC 8037, RFC 9864). Others are refused: those with
 * a shared secret, those with none, and whatever is invented later.
 *
 * <pre>{@code
 * TrustedIssuer.at("https://sso.depok.example").algorithms(SignatureAlgorithm.ES512)
 * }</pre>
 */
public enum SignatureAlgorithm {
  /** RSA, at least 2048 bits, with SHA-256 and the older padding (PKCS #1 version 1.5). */
  RS256,
  /** RSA with SHA-384 and the older padding. */
  RS384,
  /** RSA with SHA-512 and the older padding. */
  RS512,
  /** RSA, at least 2048 bits, with SHA-256 and PSS padding. */
  PS256,
  /** RSA with SHA-384 and PSS padding. */
  PS384,
  /** RSA with SHA-512 and PSS padding. */
  PS512,
  /** ECDSA on P-256 with SHA-256. */
  ES256,
  /** ECDSA on P-384 with SHA-384. */
  ES384,
  /** ECDSA on P-521 with SHA-512: what the national sign-on INApas asks of its clients. */
  ES512,
  /** Ed25519, which headers call {@code EdDSA} or, since RFC 9864, {@code Ed25519}. */
  ED25519;

  private final JwsAlgorithm jws = JwsAlgorithm.valueOf(name());

  JwsAlgorithm jws() {
    return jws;
  }
}
