package id.simpul.identity;

/**
 * An issuer as it is trusted now: its settings, and the keys that were read under them. Compared by
 * identity: once trust is withdrawn or changed, what was found good under the old one is not.
 */
final class Trusted {

  private final TrustedIssuer issuer;
  private final IssuerKeys keys;

  Trusted(TrustedIssuer issuer, IssuerKeys keys) {
    this.issuer = issuer;
    this.keys = keys;
  }

  TrustedIssuer issuer() {
    return issuer;
  }

  IssuerKeys keys() {
    return keys;
  }

  @Override
  public String toString() {
    return issuer.toString();
  }
}
