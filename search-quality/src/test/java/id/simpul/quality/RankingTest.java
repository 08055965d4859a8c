package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.simpul.core.ServiceId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every number was computed by hand. */
class RankingTest {

  private static final Judgement JUDGEMENT =
      Said.judgement(Map.of("a", 2, "b", 2, "c", 1), "ab", "a");

  @Test
  void recall_isTheShareOfWhatWasAsked_amongTheFirst() {
    Ranking ranking = ranking("c", "a", "x", "b");

    assertThat(ranking.recallAt(5)).isEqualTo(1.0);
    assertThat(ranking.recallAt(3)).isEqualTo(0.5);
    assertThat(ranking.recallAt(2)).isEqualTo(0.5);
    assertThat(ranking.recallAt(1)).isEqualTo(0.0);
  }

  @Test
  void recall_isFull_ifEveryPlaceHoldsWhatWasAsked_andMoreExists() {
    Judgement seven =
        Said.judgement(
            Map.of("a", 2, "b", 2, "c", 2, "d", 2, "e", 2, "f", 2, "g", 2), "abcdefg", "abcdefg");

    assertThat(new Ranking(ids("g", "f", "e", "d", "c"), seven).recallAt(5)).isEqualTo(1.0);
    assertThat(new Ranking(ids("g", "f", "e", "d", "x"), seven).recallAt(5)).isEqualTo(0.8);
  }

  @Test
  void reciprocalRank_countsToTheFirstThatBelongsOnTop() {
    assertThat(ranking("a", "b").reciprocalRank()).isEqualTo(1.0);
    assertThat(ranking("b", "c", "a").reciprocalRank()).isEqualTo(1.0 / 3);
    assertThat(ranking("b", "c").reciprocalRank()).isEqualTo(0.0);
  }

  @Test
  void ndcg_isTheDiscountedGain_throughThatOfTheBestOrder() {
    // (1/1 + 3/1.58496 + 0 + 3/2.32193) / (3/1 + 3/1.58496 + 1/2)
    assertThat(ranking("c", "a", "x", "b").ndcgAt(10)).isCloseTo(0.776003, within(1e-6));
    // (1/1 + 3/1.58496) / (3/1 + 3/1.58496)
    assertThat(ranking("c", "a", "x", "b").ndcgAt(2)).isCloseTo(0.591235, within(1e-6));
    assertThat(ranking("b", "a", "c").ndcgAt(10)).isEqualTo(1.0);
    assertThat(ranking("x", "y").ndcgAt(10)).isEqualTo(0.0);
  }

  @Test
  void oneHitTwice_countsOnce() {
    assertThat(ranking("a", "a", "a", "a", "a", "b").recallAt(5)).isEqualTo(1.0);
    assertThat(ranking("a", "a", "b", "c").ndcgAt(10)).isEqualTo(1.0);
  }

  @Test
  void nothingFound_isNought() {
    assertThat(ranking().recallAt(5)).isEqualTo(0.0);
    assertThat(ranking().reciprocalRank()).isEqualTo(0.0);
    assertThat(ranking().ndcgAt(10)).isEqualTo(0.0);
  }

  private static Ranking ranking(String... names) {
    return new Ranking(ids(names), JUDGEMENT);
  }

  private static List<ServiceId> ids(String... names) {
    return Arrays.stream(names).map(Said::id).toList();
  }
}
