package id.simpul.catalog.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.search.ServiceIndexException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritesTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final Store store = Store.inMemory();
  private States states;
  private Writes writes;

  @BeforeEach
  void open() throws IOException {
    IndexWriter writer = store.open();
    states = new States(DirectoryReader.open(writer), CLOCK);
    writes = new Writes(store, writer, Map.of("label", "x"), states);
  }

  @AfterEach
  void close() throws IOException {
    writes.close();
    states.close();
    store.close();
  }

  @Test
  void failureHalfWay_isTakenBack_andTheNextIsWritten() throws IOException {
    writes.run(add(2));

    assertThatThrownBy(
            () ->
                writes.run(
                    writer -> {
                      add(5).run(writer);
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(ServiceIndexException.class)
        .hasRootCauseMessage("disk full")
        .extracting("code")
        .isEqualTo("search.index.failed");
    assertThat(size()).isEqualTo(2);
    writes.run(add(1));
    assertThat(size()).isEqualTo(3);
  }

  @Test
  void whoeverWaits_isWrittenInOneState_withoutFailingForAnother() throws Exception {
    CountDownLatch let = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    FutureTask<Boolean> first = start(threads, writer -> await(let));
    FutureTask<Boolean> good = start(threads, add(1));
    FutureTask<Boolean> bad =
        start(
            threads,
            writer -> {
              throw new IllegalStateException("not this one");
            });
    FutureTask<Boolean> alsoGood = start(threads, add(1));
    let.countDown();

    assertThat(first.get()).isTrue();
    assertThat(good.get()).isTrue();
    assertThat(bad.get()).isFalse();
    assertThat(alsoGood.get()).isTrue();
    assertThat(size()).isEqualTo(2);
  }

  @Test
  void severalWhoWait_shareOneCommit() throws Exception {
    CountDownLatch let = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    List<FutureTask<Boolean>> tasks = new ArrayList<>();
    tasks.add(start(threads, writer -> await(let)));
    for (int i = 0; i < 5; i++) {
      tasks.add(start(threads, add(1)));
    }
    let.countDown();
    for (FutureTask<Boolean> task : tasks) {
      assertThat(task.get()).isTrue();
    }

    State state = states.borrow();
    assertThat(state.number()).isEqualTo(2);
    assertThat(state.reader().numDocs()).isEqualTo(5);
    state.giveBack();
  }

  @Test
  void interruptedThread_writes_andStaysInterrupted() throws IOException {
    Thread.currentThread().interrupt();
    writes.run(add(1));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(size()).isEqualTo(1);
  }

  /** Starts a thread, and comes back when it has its turn or waits for it. */
  private FutureTask<Boolean> start(List<Thread> threads, Writes.Change change) {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              try {
                writes.run(change);
                return true;
              } catch (ServiceIndexException e) {
                return false;
              }
            });
    Thread thread = new Thread(task, "writer-" + threads.size());
    threads.add(thread);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return task;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Writes.Change add(int documents) {
    return writer -> {
      for (int i = 0; i < documents; i++) {
        writer.addDocument(new Document());
      }
    };
  }

  private int size() throws IOException {
    State state = states.borrow();
    int size = state.reader().numDocs();
    state.giveBack();
    return size;
  }
}
