package id.simpul.identity;

import id.simpul.core.LocalizedText;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * What was used, until it may be forgotten. When it is full of what may not, it refuses: to forget
 * one of them would be to let it in again.
 */
final class ReplayMemory implements ReplayStore {

  private final int most;
  private final Clock clock;
  private final Map<Digest, Instant> used = new HashMap<>();
  private final PriorityQueue<Use> oldestFirst = new PriorityQueue<>();

  ReplayMemory(int most, Clock clock) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "a replay store must remember at least 1 identifier; found " + most);
    }
    this.most = most;
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  @Override
  public boolean firstUse(String identifier, Instant until) {
    Objects.requireNonNull(until, "until");
    Digest digest = Digest.of(Objects.requireNonNull(identifier, "identifier"));
    return remember(new Use(digest, until));
  }

  private synchronized boolean remember(Use use) {
    forget(clock.instant());
    if (used.containsKey(use.digest)) {
      return false;
    }
    if (used.size() >= most) {
      throw full();
    }
    used.put(use.digest, use.until);
    oldestFirst.add(use);
    return true;
  }

  /** At the moment itself it may be forgotten: what carries it is refused from then on. */
  private void forget(Instant now) {
    for (Use next = oldestFirst.peek();
        next != null && !next.until.isAfter(now);
        next = oldestFirst.peek()) {
      used.remove(next.digest);
      oldestFirst.remove();
    }
  }

  private ReplayStoreUnavailableException full() {
    return new ReplayStoreUnavailableException(
        LocalizedText.of(
            "Tempat pencatat tanda sekali pakai penuh ("
                + most
                + "), jadi permintaan ini belum bisa diperiksa. Coba lagi sebentar lagi dengan"
                + " tanda yang baru; pengelola: perbesar ReplayStore.inMemory(...).",
            "The memory of single-use identifiers is full ("
                + most
                + "), so this request cannot be checked yet. Try again shortly with a new one;"
                + " operators: enlarge ReplayStore.inMemory(...)."),
        null);
  }

  @Override
  public synchronized String toString() {
    return "ReplayStore[in memory, " + used.size() + " of " + most + "]";
  }

  /** In the order in which they may be forgotten. */
  private record Use(Digest digest, Instant until) implements Comparable<Use> {

    @Override
    public int compareTo(Use other) {
      return until.compareTo(other.until);
    }
  }
}
