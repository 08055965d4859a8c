package id.simpul.identity;

import id.simpul.core.Secret;
import id.simpul.core.SimpulException;
import id.simpul.core.http.CallCancelledException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * One use for each refresh token. A browser asks for several things at once; if two of them showed
 * the same refresh token, the authority would take it for stolen and end the session.
 */
final class SessionRenewal {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final SignInTokens tokens;
  private final Clock clock;
  private final Map<String, Renewed> renewed = new LinkedHashMap<>();

  SessionRenewal(SignInTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  SignedIn renew(SignedIn session) {
    Secret token =
        session
            .refreshToken()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "expected a session with a refresh token, found one without; let the person"
                            + " sign in again when its access token has expired"));
    String key = Fingerprint.of(token);
    while (true) {
      CompletableFuture<SignedIn> mine = new CompletableFuture<>();
      CompletableFuture<SignedIn> first = enter(key, mine);
      if (first == mine) {
        return renew(session, token, key, mine);
      }
      Optional<SignedIn> joined = join(first);
      if (joined.isPresent()) {
        return joined.get();
      }
    }
  }

  private SignedIn renew(
      SignedIn session, Secret token, String key, CompletableFuture<SignedIn> mine) {
    try {
      SignedIn next = tokens.next(session, token);
      mine.complete(next);
      return next;
    } catch (RuntimeException | Error e) {
      leave(key);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private CompletableFuture<SignedIn> enter(String key, CompletableFuture<SignedIn> mine) {
    synchronized (renewed) {
      Instant now = clock.instant();
      renewed.values().removeIf(each -> each.isOver(now));
      if (renewed.size() >= MOST) {
        renewed.remove(renewed.keySet().iterator().next());
      }
      return renewed.computeIfAbsent(key, any -> new Renewed(mine, now.plus(REMEMBERED))).outcome;
    }
  }

  private void leave(String key) {
    synchronized (renewed) {
      renewed.remove(key);
    }
  }

  /** What the other thread got; empty if that thread was cancelled, which is not our failure. */
  private static Optional<SignedIn> join(CompletableFuture<SignedIn> first) {
    try {
      return Optional.of(first.get());
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

  /** What came of a refresh token, and how long that is told to who comes late. */
  private record Renewed(CompletableFuture<SignedIn> outcome, Instant until) {

    boolean isOver(Instant now) {
      return outcome.isDone() && !now.isBefore(until);
    }
  }
}
