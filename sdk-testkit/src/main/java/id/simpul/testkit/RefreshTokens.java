package id.simpul.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refresh tokens that change at every use (RFC 9700 section 4.14.2): one that is shown twice was
 * stolen, by the first or by the second, and ends all that came of its sign-in.
 */
final class RefreshTokens {

  private static final Duration LIFETIME = Duration.ofHours(8);

  private final Clock clock;
  private final Map<String, Session> current = new ConcurrentHashMap<>();
  private final Map<String, String> spent = new ConcurrentHashMap<>();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();

  RefreshTokens(Clock clock) {
    this.clock = clock;
  }

  String issue(SignInDesk.Wish wish, String family, Map<String, Object> confirmation) {
    String token = UUID.randomUUID().toString();
    current.put(token, new Session(wish, family, confirmation, clock.instant().plus(LIFETIME)));
    return token;
  }

  Session use(String token, String clientId) throws OAuthError {
    Session session = current.remove(token);
    if (session == null) {
      String family = spent.get(token);
      if (family != null) {
        endFamily(family);
      }
      throw SignInDesk.invalid("the refresh token is unknown, or was used before");
    }
    spent.put(token, session.family);
    if (ended.contains(session.family)
        || !session.wish.clientId().equals(clientId)
        || !session.expires.isAfter(clock.instant())) {
      throw SignInDesk.invalid("the session has ended");
    }
    return session;
  }

  void revoke(String token, String clientId) {
    Session session = current.get(token);
    if (session != null && session.wish.clientId().equals(clientId)) {
      endFamily(session.family);
    }
  }

  void endFamily(String family) {
    ended.add(family);
  }

  /** What goes on from one refresh token to the next. */
  record Session(
      SignInDesk.Wish wish, String family, Map<String, Object> confirmation, Instant expires) {}
}
