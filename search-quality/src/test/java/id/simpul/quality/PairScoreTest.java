package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.catalog.PublicService;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every number was computed by hand. */
class PairScoreTest {

  private static final SampleServices SAMPLES = SampleServices.load();

  private static final List<LabelledPair> PAIRS =
      List.of(
          Said.pair("same: jakarta/kia; depok/kia"),
          Said.pair("same: jakarta/sktm; depok/sktm"),
          Said.pair("same: jakarta/pbg; depok/pbg"),
          Said.pair("apart: jakarta/kia; depok/sktm"),
          Said.pair("apart: jakarta/kia; depok/pbg"));

  @Test
  void precisionAndRecall_areTheTextbooks() {
    PairScore score = PairScore.of(PAIRS, SAMPLES, PairScoreTest::sameUnlessABuilding);

    assertThat(score.size()).isEqualTo(5);
    assertThat(score.precision()).isEqualTo(2.0 / 3);
    assertThat(score.recall()).isEqualTo(2.0 / 3);
    assertThat(score.mistakes())
        .extracting(LabelledPair::toString)
        .containsExactly("jakarta/pbg = depok/pbg", "jakarta/kia != depok/sktm");
  }

  @Test
  void whoSaysNothing_hasNoPrecision_andNoRecall() {
    PairScore score = PairScore.of(PAIRS, SAMPLES, (one, other) -> false);

    assertThat(score.precision()).isNaN();
    assertThat(score.recall()).isZero();
  }

  @Test
  void whoCallsEverythingTheSame_findsAll_andIsOftenWrong() {
    PairScore score = PairScore.of(PAIRS, SAMPLES, (one, other) -> true);

    assertThat(score.precision()).isEqualTo(0.6);
    assertThat(score.recall()).isEqualTo(1.0);
    assertThat(score.table()).contains("5 pairs,   2 mistakes", "precision 0.600, recall 1.000");
  }

  @Test
  void pairOfUnknownServices_isRefused() {
    List<LabelledPair> pairs = List.of(Said.pair("same: jakarta/kia; depok/kartu-hantu"));

    assertThatThrownBy(() -> PairScore.of(pairs, SAMPLES, PairScoreTest::sameUnlessABuilding))
        .hasMessageContaining("depok/kartu-hantu");
  }

  /** Right about kia and sktm, silent about pbg, wrong about kia and sktm together. */
  private static boolean sameUnlessABuilding(PublicService one, PublicService other) {
    return !id(one).contains("gedung") && !id(other).contains("gedung");
  }

  private static String id(PublicService service) {
    return service.id().toString();
  }
}
