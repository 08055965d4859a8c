package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatencyTest {

  private static final long MILLI = 1_000_000;

  private final FakeTime time = new FakeTime();
  private final Latency latency = new Latency(time);

  private void answers(int count, long millis) {
    for (int i = 0; i < count; i++) {
      time.pass(Duration.ofMillis(1));
      latency.answered(millis * MILLI);
    }
  }

  @Test
  void nothingSeen_isUnknown() {
    assertThat(latency.isKnown()).isFalse();
    assertThat(latency.average()).isEmpty();
    assertThat(latency.percentile95()).isEmpty();
    assertThat(latency.expected()).isZero();
  }

  @Test
  void average_followsTheAnswersWithinSeconds() {
    answers(1, 20);
    assertThat(latency.average()).contains(Duration.ofMillis(20));

    time.pass(Duration.ofSeconds(10));
    answers(1, 1020);
    assertThat(latency.average().orElseThrow())
        .as("about two thirds of the way")
        .isBetween(Duration.ofMillis(640), Duration.ofMillis(660));
  }

  @Test
  void expectation_fades_soThatASlowServerIsTriedAgain() {
    answers(1, 1000);
    double before = latency.expected();

    time.pass(Duration.ofSeconds(10));
    assertThat(latency.expected()).isBetween(before * 0.36, before * 0.37);
    time.pass(Duration.ofMinutes(1));
    assertThat(latency.expected()).isLessThan(2.0 * MILLI);
    assertThat(latency.average()).as("what was seen stays").contains(Duration.ofSeconds(1));
  }

  @Test
  void failure_weighsAtOnce_butIsNoAnswerTime() {
    answers(100, 20);
    latency.failed(3000 * MILLI);

    assertThat(latency.average().orElseThrow()).isGreaterThan(Duration.ofMillis(600));
    assertThat(latency.percentile95()).contains(Duration.ofMillis(20));
  }

  @Test
  void attemptGivenUp_isAtLeastAsSlowAsItWasWaitedFor() {
    answers(1, 20);
    time.pass(Duration.ofSeconds(10));
    latency.tookLongerThan(10 * MILLI);
    assertThat(latency.average()).as("that says nothing").contains(Duration.ofMillis(20));

    latency.tookLongerThan(1000 * MILLI);
    assertThat(latency.average().orElseThrow()).isGreaterThan(Duration.ofMillis(600));
  }

  @Test
  void percentile_needsTwentyAnswers() {
    answers(19, 20);
    assertThat(latency.percentile95()).isEmpty();
    answers(1, 50);
    assertThat(latency.percentile95()).as("19 of 20").contains(Duration.ofMillis(20));
  }

  @Test
  void percentile_isWorkedOutEveryThreeSeconds_fromRecentAnswers() {
    answers(20, 20);
    assertThat(latency.percentile95()).contains(Duration.ofMillis(20));
    answers(256, 70);
    assertThat(latency.percentile95()).contains(Duration.ofMillis(20));

    time.pass(Duration.ofMillis(3000 - 257));
    assertThat(latency.percentile95()).contains(Duration.ofMillis(20));
    time.pass(Duration.ofMillis(1));
    assertThat(latency.percentile95())
        .as("the first are forgotten")
        .contains(Duration.ofMillis(70));
  }
}
