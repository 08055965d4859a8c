package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.core.Retryability;
import id.simpul.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The embedded store: the contract, and what happens at its bound. */
class ReplayMemoryTest extends ReplayStoreContract {

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final ReplayStore shared = ReplayStore.inMemory(10_000, clock);

  @Override
  protected ReplayStore node() {
    return shared;
  }

  @Override
  protected Instant now() {
    return clock.instant();
  }

  @Override
  protected void passes(Instant moment) {
    clock.set(moment);
  }

  @Test
  void justBeforeItsMoment_isStillUsedUp_andAtItNoLonger() {
    Instant until = now().plusSeconds(60);
    assertThat(shared.firstUse("a", until)).isTrue();
    clock.set(until.minusMillis(1));
    assertThat(shared.firstUse("a", until)).isFalse();
    clock.set(until);
    assertThat(shared.firstUse("a", until.plusSeconds(60))).isTrue();
  }

  @Test
  void fullStore_refusesInsteadOfForgetting_andServesAgainWhenOldOnesMayGo() {
    ReplayStore small = ReplayStore.inMemory(2, clock);
    assertThat(small.firstUse("a", now().plusSeconds(10))).isTrue();
    assertThat(small.firstUse("b", now().plusSeconds(20))).isTrue();
    assertThat(small).hasToString("ReplayStore[in memory, 2 of 2]");
    assertThatExceptionOfType(ReplayStoreUnavailableException.class)
        .isThrownBy(() -> small.firstUse("c", now().plusSeconds(30)))
        .withMessageContaining("full (2)")
        .satisfies(e -> assertThat(e.code()).isEqualTo("replay-store.unavailable"))
        .satisfies(e -> assertThat(e.retryability()).isEqualTo(Retryability.SAFE_TO_RETRY))
        .satisfies(e -> assertThat(e.explanation().in("id")).contains("penuh (2)"));
    assertThat(small.firstUse("a", now().plusSeconds(10))).as("known, full or not").isFalse();
    clock.advance(Duration.ofSeconds(10));
    assertThat(small.firstUse("c", now().plusSeconds(30))).isTrue();
    assertThat(small.firstUse("b", now().plusSeconds(30))).isFalse();
  }

  @Test
  void storeWithoutRoom_isAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReplayStore.inMemory(0))
        .withMessageContaining("at least 1");
  }
}
