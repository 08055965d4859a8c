package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every {@link ReplayStore} must do, whatever it stands on. */
public abstract class ReplayStoreContract {

  private static final int RACERS = 8;
  private static final int RACES = 200;

  private final String unique = UUID.randomUUID().toString();

  /** A node's view of the one store that all nodes share. */
  protected abstract ReplayStore node();

  /** The time by the store's own clock. */
  protected abstract Instant now();

  /** Lets that time pass the given moment. */
  protected abstract void passes(Instant moment);

  @Test
  void firstUse_isGood_everyOtherIsNot() {
    ReplayStore store = node();
    Instant until = now().plusSeconds(60);
    assertThat(store.firstUse(id("satu"), until)).isTrue();
    assertThat(store.firstUse(id("satu"), until)).isFalse();
    assertThat(store.firstUse(id("satu"), until.plusSeconds(60))).isFalse();
    assertThat(store.firstUse(id("dua"), until)).isTrue();
  }

  @Test
  void whatOneNodeHasSeen_isUsedUpAtEveryOther() {
    Instant until = now().plusSeconds(60);
    assertThat(node().firstUse(id("bersama"), until)).isTrue();
    assertThat(node().firstUse(id("bersama"), until)).isFalse();
  }

  @Test
  void identifierIsUsedUp_beforeItsMoment_andForgottenAfterIt() {
    ReplayStore store = node();
    Instant until = now().plusSeconds(2);
    assertThat(store.firstUse(id("singkat"), until)).isTrue();
    boolean again = store.firstUse(id("singkat"), until);
    assertThat(again && now().isBefore(until)).as("used up before its moment").isFalse();
    passes(until);
    assertThat(store.firstUse(id("singkat"), now().plusSeconds(60))).isTrue();
  }

  @Test
  void secondUse_doesNotShortenTheMemory() {
    ReplayStore store = node();
    Instant until = now().plusSeconds(60);
    assertThat(store.firstUse(id("tetap"), until)).isTrue();
    assertThat(store.firstUse(id("tetap"), now().plusSeconds(1))).isFalse();
    passes(now().plusSeconds(2));
    assertThat(store.firstUse(id("tetap"), until)).isFalse();
  }

  @Test
  void identifierOfAnyLengthAndLetter_isToldApart() {
    ReplayStore store = node();
    Instant until = now().plusSeconds(60);
    for (String odd : List.of("", " ", "\0", "\r\nSET x y", "é", "e\u0301", "x".repeat(100_000))) {
      assertThat(store.firstUse(id(odd), until)).as("first %s", odd.length()).isTrue();
      assertThat(store.firstUse(id(odd), until)).as("second %s", odd.length()).isFalse();
    }
  }

  @Test
  void momentThatHasPassed_isStillAnAnswer() {
    assertThat(node().firstUse(id("lampau"), now().minusSeconds(5))).isTrue();
  }

  @Test
  void manyRacingWithOneProof_haveOneWinner() throws Exception {
    ReplayStore one = node();
    ReplayStore other = node();
    ExecutorService racers = Executors.newFixedThreadPool(RACERS);
    try {
      for (int race = 0; race < RACES; race++) {
        CountDownLatch start = new CountDownLatch(1);
        String proof = id("balapan-" + race);
        Instant until = now().plusSeconds(60);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
          ReplayStore mine = i % 2 == 0 ? one : other;
          answers.add(
              racers.submit(
                  () -> {
                    start.await();
                    return mine.firstUse(proof, until);
                  }));
        }
        start.countDown();
        assertThat(winners(answers)).as("race %s", race).isEqualTo(1);
      }
    } finally {
      racers.shutdownNow();
    }
  }

  private static int winners(List<Future<Boolean>> answers) throws Exception {
    int winners = 0;
    for (Future<Boolean> answer : answers) {
      winners += answer.get(5, TimeUnit.MINUTES) ? 1 : 0;
    }
    return winners;
  }

  private String id(String name) {
    return "uji:" + unique + ":" + name;
  }
}
