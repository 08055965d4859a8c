package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {

  private static final String NAME = "simpul-test-watch";

  private final AtomicInteger emptied = new AtomicInteger();
  private final Watch watch = new Watch(NAME, emptied::incrementAndGet);

  @AfterEach
  void close() {
    watch.close();
  }

  /** Is done after so many looks. */
  private static class Item implements Watch.Watched {
    final CountDownLatch looks;
    final AtomicInteger told = new AtomicInteger();

    Item(int looks) {
      this.looks = new CountDownLatch(looks);
    }

    @Override
    public long look() {
      looks.countDown();
      return looks.getCount() == 0 ? Watch.DONE : Watch.TICK;
    }

    @Override
    public void closed() {
      told.incrementAndGet();
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(NAME))
        .count();
  }

  @Test
  void nothingToWatch_needsNoThread() {
    assertThat(threads()).isZero();
  }

  @Test
  void looksAgainAndAgain_untilThereIsNothingMoreToDo() throws Exception {
    AtomicInteger threads = new AtomicInteger();
    Item item =
        new Item(3) {
          @Override
          public long look() {
            threads.accumulateAndGet((int) threads(), Math::max);
            return super.look();
          }
        };
    watch.add(item);

    item.looks.await();
    Patient.await().until(watch::isEmpty);
    assertThat(threads).hasValue(1);
    assertThat(item.told).hasValue(0);
  }

  @Test
  void itemThatThrows_doesNotBlindItToTheOthers() throws Exception {
    CountDownLatch tried = new CountDownLatch(2);
    watch.add(
        new Item(1) {
          @Override
          public long look() {
            tried.countDown();
            throw new IllegalStateException("broken");
          }
        });
    Item other = new Item(2);
    watch.add(other);

    tried.await();
    other.looks.await();
    assertThat(other.looks.getCount()).isZero();
  }

  @Test
  void closing_tellsWhoIsWatched_andEndsTheThread() {
    Item item = new Item(Integer.MAX_VALUE);
    watch.add(item);
    watch.close();

    assertThat(item.told).hasValue(1);
    Patient.await().until(() -> threads() == 0);
  }

  @Test
  void whoComesAfterTheEnd_isToldAtOnce_andStartsNoThread() {
    watch.close();
    Item late = new Item(1);
    watch.add(late);

    assertThat(late.told).hasValue(1);
    assertThat(threads()).isZero();
  }

  @Test
  void lastToLeaveAfterTheEnd_turnsOffTheLight() {
    Item one = new Item(Integer.MAX_VALUE);
    Item other = new Item(Integer.MAX_VALUE);
    watch.add(one);
    watch.add(other);
    watch.remove(new Item(1));
    watch.close();
    watch.remove(one);
    assertThat(emptied).hasValue(0);

    watch.remove(other);
    assertThat(emptied).hasValue(1);
  }

  @Test
  void threadThatHasNothingToDo_ends_andIsStartedAgainWhenNeeded() throws Exception {
    Item first = new Item(1);
    watch.add(first);
    first.looks.await();
    Patient.await().until(() -> threads() == 0);

    Item second = new Item(1);
    watch.add(second);
    second.looks.await();
    assertThat(second.looks.getCount()).isZero();
  }
}
