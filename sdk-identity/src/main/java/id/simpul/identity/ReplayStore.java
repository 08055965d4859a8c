package id.simpul.identity;

import java.time.Clock;
import java.time.Instant;

/**
 * Remembers what may be used only once, such as the {@code jti} of a DPoP proof (RFC 9449 section
 * 11.1) or of a client's assertion, so that whoever overhears one cannot send it again.
 *
 * <pre>{@code
 * ReplayStore seen = ReplayStore.inMemory(100_000);
 * if (!seen.firstUse("dpop:" + thumbprint + ":" + jti, proofExpires)) {
 *   refuse();
 * }
 * }</pre>
 *
 * <p>One node keeps them in memory. A fleet behind one address needs a store that all its nodes
 * share, or a proof that one node has seen is good at the next: the extension {@code
 * simpul-replay-redis} is one.
 *
 * <p>Implementations must be safe for use by many threads; of any number of callers with one
 * identifier, on all nodes together, exactly one is told {@code true}. They fail closed: when they
 * cannot say, or have no room left, they throw, and never answer {@code true} to be helpful.
 */
@FunctionalInterface
public interface ReplayStore {

  /**
   * Uses this identifier up.
   *
   * @param identifier of any length; begin it with its kind and its maker, so that two makers do
   *     not get into each other's way. It need not be kept as it is: a digest does
   * @param until when it may be forgotten, because what carries it is refused by its age from then
   *     on; a moment that has passed is still used up for this call
   * @return {@code true} for the first caller, {@code false} for every other until then
   * @throws ReplayStoreUnavailableException if nobody can say: answer 503
   */
  boolean firstUse(String identifier, Instant until);

  /**
   * For one node, by the system's clock.
   *
   * @param most how many are remembered at once, about 150 bytes each; beyond, callers are refused
   *     until older ones may be forgotten
   * @throws IllegalArgumentException if it is not positive
   */
  static ReplayStore inMemory(int most) {
    return inMemory(most, Clock.systemUTC());
  }

  /**
   * For one node, by this clock.
   *
   * @param most how many are remembered at once
   * @throws IllegalArgumentException if it is not positive
   */
  static ReplayStore inMemory(int most, Clock clock) {
    return new ReplayMemory(most, clock);
  }
}
