package id.simpul.identity;

import id.simpul.core.Masking;
import id.simpul.core.SimpulException;
import id.simpul.core.http.CallCancelledException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One token and its renewal. It is renewed by one thread while the others go on with it; if that
 * fails, everybody goes on with it until it expires.
 */
final class TokenSlot {

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(10);
  private static final Logger log = LoggerFactory.getLogger(TokenSlot.class);

  private final Clock clock;
  private @Nullable Held held;
  private @Nullable CompletableFuture<AccessToken> flight;
  private Instant pausedUntil = Instant.EPOCH;
  private @Nullable TokenRefusedException no;
  private Instant forgottenAt = Instant.MIN;

  TokenSlot(Clock clock) {
    this.clock = clock;
  }

  AccessToken get(Supplier<AccessToken> fetch) {
    while (true) {
      CompletableFuture<AccessToken> mine = new CompletableFuture<>();
      CompletableFuture<AccessToken> theirs;
      synchronized (this) {
        if (held != null && mayUse(held, clock.instant())) {
          return held.token;
        }
        if (no != null && flight == null && isPaused(clock.instant())) {
          throw new TokenRefusedException(no);
        }
        theirs = flight;
        flight = theirs == null ? mine : theirs;
      }
      if (theirs == null) {
        return renew(mine, fetch);
      }
      Optional<AccessToken> joined = join(theirs);
      if (joined.isPresent()) {
        return joined.get();
      }
    }
  }

  /**
   * The resource has refused this token.
   *
   * @return whether another one is worth trying: not if one was given up for this just now, or a
   *     resource that refuses everything would have us ask for a token at each call
   */
  synchronized boolean forget(String refused) {
    if (held == null || !held.token.value().reveal().equals(refused)) {
      return true;
    }
    Duration since = Duration.between(forgottenAt, clock.instant());
    if (!since.isNegative() && since.compareTo(PAUSE_AFTER_REFUSAL) < 0) {
      return false;
    }
    held = null;
    forgottenAt = clock.instant();
    return true;
  }

  /** A clock that was set back makes no token live longer, and no pause last longer. */
  private boolean mayUse(Held have, Instant now) {
    boolean renewalWaits = flight != null || isPaused(now);
    boolean fresh = now.isBefore(have.renewAt) && !now.isBefore(have.obtainedAt);
    return fresh || (now.isBefore(have.goodUntil) && renewalWaits);
  }

  private boolean isPaused(Instant now) {
    return now.isBefore(pausedUntil) && !now.isBefore(pausedUntil.minus(PAUSE_AFTER_FAILURE));
  }

  private AccessToken renew(CompletableFuture<AccessToken> mine, Supplier<AccessToken> fetch) {
    try {
      AccessToken token = fetch.get();
      landed(Held.of(token, clock.instant()));
      mine.complete(token);
      return token;
    } catch (RuntimeException | Error e) {
      Optional<AccessToken> kept = failed(e);
      if (kept.isEmpty() || e instanceof Error) {
        mine.completeExceptionally(e);
        throw e;
      }
      log.warn(
          "a token could not be renewed and is used until it expires: {}",
          Masking.mask(String.valueOf(e)));
      mine.complete(kept.get());
      return kept.get();
    }
  }

  private synchronized void landed(Held fresh) {
    held = fresh;
    flight = null;
    no = null;
  }

  /** A no is remembered for a moment: the server need not repeat it to everybody who comes. */
  private synchronized Optional<AccessToken> failed(Throwable e) {
    flight = null;
    no = e instanceof TokenRefusedException refusal ? refusal : null;
    Instant now = clock.instant();
    pausedUntil = now.plus(PAUSE_AFTER_FAILURE);
    return held != null && now.isBefore(held.goodUntil)
        ? Optional.of(held.token)
        : Optional.empty();
  }

  /** What the other thread got; empty if that thread was cancelled, which is not our failure. */
  private static Optional<AccessToken> join(CompletableFuture<AccessToken> theirs) {
    try {
      return Optional.of(theirs.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CallCancelledException) {
        return Optional.empty();
      }
      if (e.getCause() instanceof SimpulException refused) {
        throw refused;
      }
      throw TokenException.failedElsewhere(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TokenException.interrupted();
    }
  }

  /** A token with the moments that matter: when to renew it, and when to stop using it. */
  private record Held(AccessToken token, Instant obtainedAt, Instant renewAt, Instant goodUntil) {

    /** Renewed a minute early, or earlier in a short life; given up a little before the end. */
    static Held of(AccessToken token, Instant now) {
      Duration life = Duration.between(now, token.expiresAt());
      Instant end = token.expiresAt();
      return new Held(
          token,
          now,
          end.minus(shorter(Duration.ofSeconds(60), life.dividedBy(4))),
          end.minus(shorter(Duration.ofSeconds(5), life.dividedBy(10))));
    }

    private static Duration shorter(Duration one, Duration other) {
      return one.compareTo(other) < 0 ? one : other;
    }
  }
}
