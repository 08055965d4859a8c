package id.simpul.catalog.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;

/**
 * The state that searches see, and earlier ones that somebody still pages through: each for five
 * minutes after it was replaced, and no more than a few dozen, because each holds files.
 */
final class States {

  static final Duration KEPT = Duration.ofMinutes(5);

  private static final int MOST_KEPT = 32;

  private record Earlier(State state, Instant until) {}

  private final Clock clock;
  private final Map<Long, Earlier> kept = new LinkedHashMap<>();
  private volatile State current;
  private boolean paged;
  private boolean closed;

  States(DirectoryReader reader, Clock clock) {
    this.current = new State(0, reader);
    this.clock = clock;
  }

  /**
   * The state of now, borrowed.
   *
   * @throws id.simpul.catalog.search.ServiceIndexException if the index was closed
   */
  State borrow() {
    for (State now = current; ; now = current) {
      if (now.borrow()) {
        return now;
      }
      if (now.number() == current.number()) {
        throw Failures.closed();
      }
    }
  }

  /** A state that was paged through, borrowed; empty if it is no longer kept. */
  synchronized Optional<State> borrow(long number) {
    if (closed) {
      throw Failures.closed();
    }
    if (paged && current.number() == number) {
      return Optional.of(current).filter(State::borrow);
    }
    return Optional.ofNullable(kept.get(number))
        .filter(earlier -> clock.instant().isBefore(earlier.until()))
        .map(Earlier::state)
        .filter(State::borrow);
  }

  /** Somebody was told how to go on in this state, which they hold. */
  synchronized void keep(State state) {
    if (state.number() == current.number()) {
      paged = true;
    } else if (!closed && !kept.containsKey(state.number()) && state.borrow()) {
      kept.put(state.number(), new Earlier(state, clock.instant().plus(KEPT)));
    }
  }

  /** From now on searches see this. */
  synchronized void replace(DirectoryReader reader) throws IOException {
    State before = current;
    current = new State(before.number() + 1, reader);
    Instant now = clock.instant();
    if (paged) {
      kept.put(before.number(), new Earlier(before, now.plus(KEPT)));
      paged = false;
    } else {
      before.giveBack();
    }
    Iterator<Earlier> oldestFirst = kept.values().iterator();
    while (oldestFirst.hasNext()) {
      Earlier earlier = oldestFirst.next();
      if (kept.size() > MOST_KEPT || !now.isBefore(earlier.until())) {
        oldestFirst.remove();
        earlier.state().giveBack();
      }
    }
  }

  synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      current.giveBack();
      for (Earlier earlier : kept.values()) {
        earlier.state().giveBack();
      }
      kept.clear();
    }
  }
}
