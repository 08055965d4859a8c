package id.simpul.catalog.lucene;

import id.simpul.catalog.search.ServiceIndexException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * Everything that changes the index.
 *
 * <p>Whoever waits while another writes shares the next commit: the first to get its turn writes
 * for all who wait, forces it to the disk once, and shows it to searches once. What failed half-way
 * is taken back before anybody saw it; if several were written together, each is tried again alone,
 * so that nobody fails for another.
 */
final class Writes {

  /** One change, of which nothing is seen until all of it is. May be run twice. */
  interface Change {
    void run(IndexWriter writer) throws IOException;
  }

  private static final class Pending {
    private final Change change;
    private boolean done;
    private @Nullable ServiceIndexException failure;

    Pending(Change change) {
      this.change = change;
    }

    void end(@Nullable ServiceIndexException how) {
      done = true;
      failure = how;
    }
  }

  private final Store store;
  private final Map<String, String> label;
  private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
  private final Lock turn = new ReentrantLock();
  private final States states;
  private @Nullable IndexWriter writer;
  private boolean closed;

  /**
   * What writes.
   *
   * @param store opens the writer again after a failure
   * @param writer the first one
   * @param label what is noted beside each commit
   * @param states where what was written is shown
   */
  Writes(Store store, IndexWriter writer, Map<String, String> label, States states) {
    this.store = store;
    this.writer = writer;
    this.label = label;
    this.states = states;
  }

  /**
   * Returns when the change is on the disk and searches see it.
   *
   * @throws ServiceIndexException if it was taken back
   */
  void run(Change change) {
    Pending mine = new Pending(change);
    waiting.add(mine);
    turn.lock();
    try {
      if (!mine.done) {
        together();
      }
    } finally {
      turn.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
  }

  private void together() {
    List<Pending> all = new ArrayList<>();
    for (Pending next = waiting.poll(); next != null; next = waiting.poll()) {
      all.add(next);
    }
    ServiceIndexException failure = attempt(all);
    for (Pending one : all) {
      one.end(failure == null || all.size() == 1 ? failure : attempt(List.of(one)));
    }
  }

  private @Nullable ServiceIndexException attempt(List<Pending> changes) {
    if (closed) {
      return Failures.closed();
    }
    boolean interrupted = Thread.interrupted(); // it would close files in the middle of a write
    try {
      IndexWriter open = writer == null ? store.open() : writer;
      writer = open;
      for (Pending one : changes) {
        one.change.run(open);
      }
      commit(open);
      return null;
    } catch (IOException | RuntimeException | Error e) { // whoever waits has to hear of it
      interrupted |= Thread.interrupted();
      takeBack(e);
      return e instanceof ServiceIndexException ours ? ours : Failures.failed("written", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The new state is made first, so that nothing can fail between committing and showing it. */
  private void commit(IndexWriter open) throws IOException {
    DirectoryReader next = DirectoryReader.open(open);
    try {
      store.segments().prepare(next);
      open.setLiveCommitData(label.entrySet());
      open.commit();
    } catch (IOException | RuntimeException | Error e) {
      next.close();
      throw e;
    }
    states.replace(next);
  }

  private void takeBack(Throwable failure) {
    IndexWriter broken = writer;
    writer = null;
    try {
      if (broken != null) {
        broken.rollback();
      }
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** Ends writing; what was acknowledged stays. */
  void close() throws IOException {
    turn.lock();
    try {
      closed = true;
      if (writer != null) {
        writer.rollback();
        writer = null;
      }
    } finally {
      turn.unlock();
    }
  }
}
