package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.match.ServiceMatcher;
import org.junit.jupiter.api.Test;

/** The matcher on the half that it was tuned by; how it does on the other half, nobody tunes. */
class ComparisonQualityTest {

  private final PairScore score =
      PairScore.of(
          LabelledPair.of(Half.TUNE),
          SampleServices.load(),
          (one, other) -> ServiceMatcher.standard().match(one, other).isSame());

  @Test
  void sameServices_areFound_andNeighboursAreNot() {
    assertThat(score.precision()).as("%s", score.mistakes()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.recall()).as("%s", score.mistakes()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void noHardNegative_isTakenForTheSame() {
    assertThat(score.group("tetangga").mistakes()).isEmpty();
  }
}
