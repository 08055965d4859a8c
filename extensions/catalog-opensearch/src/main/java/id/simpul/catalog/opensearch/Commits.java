package id.simpul.catalog.opensearch;

import id.simpul.catalog.search.ServiceIndexException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Everything that changes the index.
 *
 * <p>Documents are written where nobody sees them, then one document, the {@link Pointer}, is
 * changed, and only if nobody else has changed it since it was read. Whoever was slower looks again
 * at what is seen now and tries again; a writer that dies leaves documents that nobody ever sees,
 * and one that wakes up late is refused by its number. Nobody holds a lock that another would have
 * to break.
 */
final class Commits {

  /** Others are faster at most so often in a row. */
  private static final int MOST_TRIES = 50;

  private final States states;
  private final Writing.Tools tools;
  private final String words;
  private final Clock clock;
  private final RandomGenerator random;
  private final Cleaning cleaning;
  private final Lock turn = new ReentrantLock();

  Commits(States states, Writing.Tools tools, String words, Clock clock, RandomGenerator random) {
    this.states = states;
    this.tools = tools;
    this.words = words;
    this.clock = clock;
    this.random = random;
    this.cleaning = new Cleaning(states, tools);
  }

  /**
   * Returns when the change is on the cluster and every search sees it.
   *
   * @throws ServiceIndexException if it was not written; or if nobody knows, which its code says
   */
  void run(Writing writing) {
    turn.lock();
    try {
      if (!attempt(writing, MOST_TRIES)) {
        throw Failures.contended();
      }
      merge(writing);
    } finally {
      turn.unlock();
    }
  }

  /** The name of something new, unlike any other's. */
  private String token() {
    return Long.toString(random.nextLong() >>> 1, 36);
  }

  private boolean attempt(Writing writing, int tries) {
    String batch = null;
    for (int i = 0; i < tries; i++) {
      Pointer pointer = states.pointer();
      if (!pointer.words().equals(words)) {
        throw Failures.otherWords(tools.layout().name());
      }
      batch = batch == null ? Long.toString(pointer.number(), 36) + "-" + token() : batch;
      if (Batch.begun(batch) < pointer.sweep().floor()) {
        throw Failures.tooLate();
      }
      State before = states.state(pointer);
      State after = writing.after(before, batch, tools);
      if (after == before) {
        return true;
      }
      Pointer next = pointer.next(token(), words, dropped(before, after), clock.instant());
      if (states.replace(pointer, next, after)) {
        cleaning.after(pointer, next, after);
        return true;
      }
    }
    return false;
  }

  /** What was written is written; whether it is also tidy concerns nobody who waits for it. */
  private void merge(Writing writing) {
    try {
      State state = states.state(states.pointer());
      for (String source : writing.sources()) {
        if (Merging.isDue(state.of(source))) {
          attempt(Merging.of(source), 1);
        }
      }
    } catch (ServiceIndexException e) {
      return; // the next write tries again
    }
  }

  /** Writes again what was written with other words; done by whoever opens with new ones. */
  void rewriteIfOtherWords() {
    turn.lock();
    try {
      Pointer pointer = states.pointer();
      if (pointer.words().equals(words)) {
        return;
      }
      State before = states.state(pointer);
      State after = before;
      int number = 0;
      String batch = Long.toString(pointer.number(), 36) + "-" + token();
      for (String source : before.sources()) {
        after =
            after.with(source, Merging.together(before.of(source), batch + "-" + number++, tools));
      }
      Pointer next = pointer.next(token(), words, dropped(before, after), clock.instant());
      if (!states.replace(pointer, next, after)) {
        throw Failures.contended();
      }
    } finally {
      turn.unlock();
    }
  }

  private static Map<String, Integer> dropped(State before, State after) {
    Set<String> stays = after.batches().stream().map(Batch::name).collect(Collectors.toSet());
    Map<String, Integer> dropped = new LinkedHashMap<>();
    for (Batch batch : before.batches()) {
      if (!stays.contains(batch.name())) {
        dropped.put(batch.name(), batch.count());
      }
    }
    return dropped;
  }
}
