package id.simpul.identity;

import id.simpul.identity.internal.jose.JwsAlgorithm;
import id.simpul.identity.internal.jose.VerificationKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One token on its way: form, then issuer, then signature, then claims; nothing is believed before
 * its turn. It looks at its issuer's keys once, and once more after newer ones were read, all
 * within the same request: a key that was changed a moment ago is nobody's fault.
 */
final class Checking {

  private final PresentedToken presented;
  private final Claims claims;
  private final Trusted trusted;
  private final JwsAlgorithm algorithm;
  private final int length;
  private @Nullable VerificationKey signer;
  private @Nullable VerificationKey misfit;

  private Checking(PresentedToken presented, Trusted trusted, JwsAlgorithm named, int length) {
    this.presented = presented;
    this.claims = presented.unverifiedClaims();
    this.trusted = trusted;
    this.algorithm = named;
    this.length = length;
  }

  static Checking begin(String text, TrustedIssuers issuers) throws RefusedException {
    PresentedToken presented = PresentedToken.read(text);
    Trusted trusted = issuers.named(presented.unverifiedClaims().raw("iss"));
    presented.requireAccessToken(trusted.issuer());
    return begin(presented, trusted, text.length());
  }

  /** The same for an ID token, which is none to an API (OpenID Connect Core section 2). */
  static Checking beginIdToken(String text, TrustedIssuers issuers) throws RefusedException {
    PresentedToken presented = PresentedToken.readIdToken(text);
    Trusted trusted = issuers.named(presented.unverifiedClaims().raw("iss"));
    return begin(presented, trusted, text.length());
  }

  private static Checking begin(PresentedToken presented, Trusted trusted, int length)
      throws RefusedException {
    JwsAlgorithm algorithm = presented.algorithm(trusted.issuer());
    return new Checking(presented, trusted, algorithm, length);
  }

  Trusted trusted() {
    return trusted;
  }

  Claims claims() {
    return claims;
  }

  JwsAlgorithm algorithm() {
    return algorithm;
  }

  /** Waits for keys on this thread, as often as that may help. */
  void await() {
    keysNeeded().ifPresent(keys()::await);
    newerKeysNeeded().ifPresent(keys()::await);
  }

  /** The same without a thread: complete when there is nothing left to wait for. */
  CompletableFuture<Void> whenReady() {
    return bounded(keysNeeded()).thenCompose(ready -> bounded(newerKeysNeeded()));
  }

  private CompletableFuture<Void> bounded(Optional<CompletableFuture<Void>> reading) {
    return reading
        .map(awaited -> keys().whenDone(awaited, length))
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  private Optional<CompletableFuture<Void>> keysNeeded() {
    return keys().needed();
  }

  /** Where the first look finds what is wanted, or no keys at all, newer ones are no help. */
  private Optional<CompletableFuture<Void>> newerKeysNeeded() {
    if (!keys().areUsable() || isSigned()) {
      return Optional.empty();
    }
    return keys().newer();
  }

  private boolean isSigned() {
    try {
      return signer != null || fits(keys().find(presented.keyId()));
    } catch (RefusedException unknownKey) {
      return false;
    }
  }

  private boolean fits(VerificationKey key) throws RefusedException {
    PresentedToken.requireClear(key, algorithm, trusted.issuer());
    if (key.equals(misfit)) {
      return false;
    }
    boolean fits = presented.isSignedBy(key, algorithm);
    signer = fits ? key : null;
    misfit = fits ? misfit : key;
    return fits;
  }

  /** The key that made its signature, as far as the keys held now can tell. */
  VerificationKey signer() throws RefusedException {
    if (signer != null && keys().holds(signer)) {
      return signer;
    }
    VerificationKey key = keys().find(presented.keyId());
    if (!fits(key)) {
      throw RefusalKind.SIGNATURE.refused(
          "Tanda tangan token ini tidak cocok dengan kunci penerbitnya: isinya diubah, atau bukan"
              + " penerbit itu yang membuatnya. Minta token yang baru.",
          "This token's signature does not fit its issuer's key: it was changed, or that issuer did"
              + " not make it. Ask for a new token.");
    }
    return key;
  }

  private IssuerKeys keys() {
    return trusted.keys();
  }

  @Override
  public String toString() {
    return "Checking[" + trusted.issuer().issuer() + "]";
  }
}
