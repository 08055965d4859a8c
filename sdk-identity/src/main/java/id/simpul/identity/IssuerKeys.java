package id.simpul.identity;

import id.simpul.core.http.Transport;
import id.simpul.identity.internal.jose.VerificationKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one issuer, kept and renewed. They are read when first needed, renewed in the
 * background before they are old, and once more when a token names a key that is not among them or
 * does not fit the one of that name; {@link KeyReading} sees to it that a flood of made-up names
 * costs next to nothing.
 */
final class IssuerKeys {

  static final Duration FRESH = Duration.ofMinutes(5);

  private static final Duration LEAST_FRESH = Duration.ofSeconds(1);

  private final TrustedIssuer issuer;
  private final Clock clock;
  private final KeyReading reading;
  private final Patience patience;
  private final Duration fresh;

  IssuerKeys(
      TrustedIssuer issuer,
      Transport transport,
      Clock clock,
      Executor executor,
      Cryptography cryptography,
      Patience patience) {
    this.issuer = issuer;
    this.clock = clock;
    this.patience = patience;
    this.reading = new KeyReading(issuer, transport, clock, executor, cryptography);
    Duration wished = issuer.keySource().freshFor();
    this.fresh = wished.compareTo(LEAST_FRESH) < 0 ? LEAST_FRESH : wished;
  }

  /**
   * The reading without which there is no point in looking: of the first keys, of those that are
   * too old, or, for a second at most, after a silence in which nobody had them renewed. Whoever
   * comes while they are merely due starts a renewal and does not wait for it.
   */
  Optional<CompletableFuture<Void>> needed() {
    HeldKeys have = reading.held();
    Instant now = clock.instant();
    if (have == null || have.isBeyond(issuer.staleness(), now)) {
      return reading.beginAfterFailures();
    }
    if (!have.isDue(fresh, now)) {
      return Optional.empty();
    }
    Optional<CompletableFuture<Void>> renewal = reading.begin(pause());
    // Known to be out of reach, it is waited for by nobody: the last good keys serve.
    boolean overdue = have.isDue(fresh.multipliedBy(2), now) && !reading.lastOneFailed();
    return overdue ? renewal.map(patience::briefly) : Optional.empty();
  }

  /** A reading that may bring a key that was published since the last one, if it is time. */
  Optional<CompletableFuture<Void>> newer() {
    return reading.begin(pause());
  }

  private Duration pause() {
    return fresh.compareTo(FetchPace.AFTER_MISS) < 0 ? fresh : FetchPace.AFTER_MISS;
  }

  /** Waits on this thread, not for ever. */
  void await(CompletableFuture<Void> awaited) {
    if (!patience.await(awaited)) {
      throw unavailable();
    }
  }

  /** Waits on no thread, and not for ever, for a token of this length. */
  CompletableFuture<Void> whenDone(CompletableFuture<Void> awaited, int length) {
    return patience.bound(awaited, length);
  }

  /** The key of this name among those held now; without a name, the only key there is. */
  VerificationKey find(Optional<String> kid) throws RefusedException {
    HeldKeys have = usable();
    if (have == null) {
      throw unavailable();
    }
    Optional<VerificationKey> found =
        kid.isPresent() ? have.keys().find(kid.get()) : have.keys().only();
    return found.orElseThrow(() -> unknown(kid));
  }

  /** Whether this very key is still among those that may be used. */
  boolean holds(VerificationKey key) {
    HeldKeys have = usable();
    return have != null && have.keys().holds(key);
  }

  private @Nullable HeldKeys usable() {
    HeldKeys have = reading.held();
    return have == null || have.isBeyond(issuer.staleness(), clock.instant()) ? null : have;
  }

  /** Whether any keys may be used now. */
  boolean areUsable() {
    return usable() != null;
  }

  private KeysUnavailableException unavailable() {
    return new KeysUnavailableException(issuer.issuer(), reading.lastFailure());
  }

  IssuerHealth health() {
    return IssuerHealth.of(issuer, reading, clock.instant());
  }

  private static RefusedException unknown(Optional<String> kid) {
    if (kid.isEmpty()) {
      return RefusalKind.KEY.refused(
          "Token ini tidak menyebut kuncinya (kid), padahal penerbit punya beberapa kunci.",
          "This token names no key (kid) though its issuer has several.");
    }
    return RefusalKind.KEY.refused(
        "Kunci "
            + Quoted.of(kid.get())
            + " tidak ada di set kunci penerbit. Jika penerbit baru"
            + " mengganti kunci, coba lagi dalam 10 detik; jika tidak, minta token yang baru.",
        "Key "
            + Quoted.of(kid.get())
            + " is not in the issuer's key set. If the issuer has just"
            + " changed keys, try again in 10 seconds; otherwise ask for a new token.");
  }
}
