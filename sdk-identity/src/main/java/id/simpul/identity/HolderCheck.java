package id.simpul.identity;

import id.simpul.core.Secret;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from the holder of a token that is bound to a key. A bound token shown as
 * a plain one is refused: otherwise binding would protect nobody.
 */
final class HolderCheck {

  private static final int REMEMBERED = 200_000;

  private final ProofCheck proofs;
  private final PeerCertificate certificates;
  private final @Nullable ProofNonces nonces;

  HolderCheck(ProofOfPossession chosen, Clock clock, RandomGenerator random) {
    ReplayStore store = chosen.store().orElseGet(() -> ReplayStore.inMemory(REMEMBERED, clock));
    Secret key = chosen.nonceKey().orElse(null);
    this.nonces = key == null ? null : new ProofNonces(key, clock, random);
    this.proofs = new ProofCheck(chosen.age(), new SingleUse(store), clock, nonces);
    this.certificates = new PeerCertificate(chosen.proxies());
  }

  Optional<String> freshNonce() {
    return Optional.ofNullable(nonces).map(ProofNonces::fresh);
  }

  /** For tokens that came without a request: nothing shows who holds them. */
  static void requireUnbound(Confirmation confirmation) throws RefusedException {
    if (!confirmation.isNone()) {
      throw RefusalKind.SENDER_CONSTRAINED.refused(
          "Token ini terikat pada kunci pemiliknya (cnf); tanpa permintaannya tidak terlihat siapa"
              + " pemegangnya. Periksa seluruh permintaan, bukan hanya tokennya.",
          "This token is bound to its holder's key (cnf); without the request nothing shows who"
              + " holds it. Check the whole request, not the token alone.");
    }
  }

  void confirm(
      Confirmation confirmation, Credentials shown, IncomingRequest request, TrustedIssuer issuer)
      throws RefusedException {
    requireSchemeOf(confirmation, shown);
    if (confirmation.certificate().isPresent()) {
      certificates.require(confirmation.certificate().get(), request);
    }
    if (confirmation.proofKey().isPresent()) {
      proofs.require(confirmation.proofKey().get(), shown.token(), request, issuer.skew());
    }
  }

  private static void requireSchemeOf(Confirmation confirmation, Credentials shown)
      throws RefusedException {
    if (shown.scheme() == confirmation.scheme()) {
      return;
    }
    if (shown.scheme() == Credentials.Scheme.BEARER) {
      throw RefusalKind.SENDER_CONSTRAINED.refused(
          "Token ini terikat pada kunci pemiliknya (cnf) dan tidak berlaku sebagai bearer token"
              + " biasa. Kirim dengan Authorization: DPoP <token> dan header DPoP berisi bukti.",
          "This token is bound to its holder's key (cnf) and is no plain bearer token. Send it with"
              + " Authorization: DPoP <token> and a header DPoP that holds a proof.");
    }
    throw RefusalKind.SENDER_CONSTRAINED.refused(
        "Token ini tidak terikat pada kunci DPoP (tidak ada cnf.jkt), jadi bukti DPoP tidak"
            + " membuktikan apa pun. Kirim dengan Authorization: Bearer <token>, atau minta token"
            + " yang terikat.",
        "This token is not bound to a DPoP key (it has no cnf.jkt), so a DPoP proof proves nothing."
            + " Send it with Authorization: Bearer <token>, or ask for a token that is bound.");
  }
}
