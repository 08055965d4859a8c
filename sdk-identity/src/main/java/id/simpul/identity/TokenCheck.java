package id.simpul.identity;

import id.simpul.core.Secret;
import id.simpul.identity.internal.jose.VerificationKey;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * From a token's text to what it says: found among those known to be good, or checked from the
 * beginning. The same steps with a thread that waits for keys, and with none.
 */
final class TokenCheck {

  private final TrustedIssuers issuers;
  private final @Nullable VerifiedTokens known;
  private final TokenRules rules;
  private final Clock clock;

  TokenCheck(
      TrustedIssuers issuers, @Nullable VerifiedTokens known, TokenRules rules, Clock clock) {
    this.issuers = issuers;
    this.known = known;
    this.rules = rules;
    this.clock = clock;
  }

  VerifiedToken now(String text) throws RefusedException {
    Digest digest = digest(text);
    Optional<VerifiedToken> before = find(digest, text);
    if (before.isPresent()) {
      return before.get();
    }
    Checking checking = Checking.begin(text, issuers);
    checking.await();
    return holds(checking) ? conclude(checking, digest, text) : now(text);
  }

  /** Fails with a {@link RefusedException} or a {@link KeysUnavailableException}. */
  CompletableFuture<VerifiedToken> later(String text, Executor executor) throws RefusedException {
    Digest digest = digest(text);
    Optional<VerifiedToken> before = find(digest, text);
    if (before.isPresent()) {
      return CompletableFuture.completedFuture(before.get());
    }
    Checking checking = Checking.begin(text, issuers);
    CompletableFuture<Void> ready = checking.whenReady();
    Executor where = ready.isDone() ? Runnable::run : executor;
    return ready.thenComposeAsync(
        done -> {
          try {
            return holds(checking)
                ? CompletableFuture.completedFuture(conclude(checking, digest, text))
                : later(text, executor);
          } catch (RefusedException e) {
            throw new CompletionException(e);
          }
        },
        where);
  }

  /**
   * Waiting for keys takes seconds if their issuer wants it so. Who was distrusted meanwhile, or is
   * trusted less, is judged by what holds now.
   */
  private boolean holds(Checking checking) {
    return issuers.holds(checking.trusted());
  }

  private VerifiedToken conclude(Checking checking, @Nullable Digest digest, String text)
      throws RefusedException {
    VerificationKey key = checking.signer();
    Facts facts = rules.apply(checking.trusted().issuer(), checking.claims());
    if (known != null && digest != null) {
      known.remember(digest, checking, key, facts);
    }
    return new VerifiedToken(facts, Secret.of(text));
  }

  /** None for what is not worth one: too long to be read, or nothing is remembered here. */
  private @Nullable Digest digest(String text) {
    return known == null || !VerifiedTokens.isWorthALook(text) ? null : Digest.of(text);
  }

  private Optional<VerifiedToken> find(@Nullable Digest digest, String text) {
    return known == null || digest == null
        ? Optional.empty()
        : known.find(digest, text, clock.instant());
  }
}
