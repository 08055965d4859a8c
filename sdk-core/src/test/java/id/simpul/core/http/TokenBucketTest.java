package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final Duration LONG = Duration.ofDays(1);

  private final FakeTime time = new FakeTime();

  private TokenBucket bucket(int calls, int burst) {
    return TokenBucket.of(
        LoadPolicy.builder().rate(calls, Duration.ofSeconds(1)).burst(burst).build(), time);
  }

  @Test
  void burst_goesOutTogether_andTheNextWaitsForItsTurn() {
    TokenBucket bucket = bucket(10, 3);

    assertThat(bucket.take(LONG)).isZero();
    assertThat(bucket.take(LONG)).isZero();
    assertThat(bucket.take(LONG)).isZero();
    assertThat(bucket.take(LONG)).isEqualTo(Duration.ofMillis(100));
    assertThat(bucket.take(LONG)).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void turnThatComesTooLate_isNotTaken() {
    TokenBucket bucket = bucket(10, 1);
    bucket.take(LONG);

    assertThat(bucket.take(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(100));
    assertThat(bucket.take(Duration.ofMillis(101))).isEqualTo(Duration.ofMillis(100));
    assertThat(bucket.take(LONG)).as("only the second was taken").isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void turn_comesAtItsMoment_notBefore() {
    TokenBucket bucket = bucket(10, 1);
    bucket.take(LONG);

    time.pass(Duration.ofNanos(99_999_999));
    assertThat(bucket.untilTurn()).isEqualTo(Duration.ofNanos(1));
    time.pass(Duration.ofNanos(1));
    assertThat(bucket.take(Duration.ZERO)).isZero();
  }

  @Test
  void attemptThatDidNotAsk_isCountedToo() {
    TokenBucket bucket = bucket(10, 1);
    bucket.count();

    assertThat(bucket.untilTurn()).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void withoutRate_nobodyWaits() {
    TokenBucket bucket = TokenBucket.of(LoadPolicy.ofDefaults(), time);

    for (int i = 0; i < 10_000; i++) {
      assertThat(bucket.take(Duration.ZERO)).isZero();
    }
  }

  @Test
  void rateThatIsNone_isRefused() {
    LoadPolicy.Builder builder = LoadPolicy.builder();

    assertThatThrownBy(() -> builder.rate(0, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1; found 0");
    assertThatThrownBy(() -> builder.rate(2, Duration.ofNanos(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.rate(2, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.burst(0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.rate(600, Duration.ofMinutes(1)).build().burst()).isEqualTo(60);
    assertThat(LoadPolicy.builder().rate(9, Duration.ofSeconds(1)).build().burst()).isEqualTo(1);
  }

  /** Whatever the pauses between them: in no stretch of time more than the burst and the rate. */
  @Property(tries = 300)
  void noStretch_seesMoreThanTheRateAndTheBurst(
      @ForAll @IntRange(min = 1, max = 50) int calls,
      @ForAll @IntRange(min = 1, max = 10) int burst,
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 400) Integer> pauses) {
    FakeTime own = new FakeTime();
    TokenBucket bucket =
        TokenBucket.of(
            LoadPolicy.builder().rate(calls, Duration.ofSeconds(1)).burst(burst).build(), own);
    List<Long> turns = new ArrayList<>();
    for (int pause : pauses) {
      own.pass(Duration.ofMillis(pause));
      Duration wait = bucket.take(Duration.ofSeconds(2));
      assertThat(wait).isGreaterThanOrEqualTo(Duration.ZERO);
      if (wait.compareTo(Duration.ofSeconds(2)) < 0) {
        turns.add(own.nanos() + wait.toNanos());
      }
    }

    assertThat(turns).isSorted();
    for (int from = 0; from < turns.size(); from++) {
      for (int to = from; to < turns.size(); to++) {
        double stretch = (turns.get(to) - turns.get(from)) / 1e9;
        assertThat((double) to - from + 1).isLessThanOrEqualTo(burst + calls * stretch + 1e-6);
      }
    }
  }
}
