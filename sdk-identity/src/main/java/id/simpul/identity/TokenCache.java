package id.simpul.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The tokens in use, the ones used longest ago dropped first. */
final class TokenCache {

  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<TokenRequest.Key, TokenSlot> slots =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TokenRequest.Key, TokenSlot> eldest) {
          return size() > MOST;
        }
      };

  TokenCache(Clock clock) {
    this.clock = clock;
  }

  AccessToken get(TokenRequest.Key key, Supplier<AccessToken> fetch) {
    return slot(key).get(fetch);
  }

  /**
   * The resource has refused this token: if it is the one kept, the next call gets a new one, in
   * measure.
   */
  boolean forget(TokenRequest.Key key, String refused) {
    return slot(key).forget(refused);
  }

  private TokenSlot slot(TokenRequest.Key key) {
    synchronized (slots) {
      return slots.computeIfAbsent(key, any -> new TokenSlot(clock));
    }
  }
}
