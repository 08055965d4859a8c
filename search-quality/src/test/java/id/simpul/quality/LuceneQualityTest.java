package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.ServiceIndex;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the embedded index reached on the half to tune by stays reached. */
class LuceneQualityTest {

  @Test
  void questionsOfTheTuningHalf_areAnswered_andEmergenciesFirst() {
    SampleServices samples = SampleServices.load();
    try (ServiceIndex index = LuceneIndexes.inMemory()) {
      samples.fill(index, Instant.EPOCH);
      SearchScore score = SearchScore.of(JudgedQuery.of(Half.TUNE), samples, index);

      assertThat(score.recall5()).as(score.table()).isGreaterThan(0.96);
      assertThat(score.mrr()).as(score.table()).isGreaterThan(0.96);
      assertThat(score.emergenciesFirst()).isGreaterThan(0.97);
      assertThat(score.silence()).isGreaterThan(0.7);
    }
  }

  @Test
  void whatOnlySoundsLikeAnEmergency_raisesNoAlarm() {
    SampleServices samples = SampleServices.load();
    try (ServiceIndex index = LuceneIndexes.inMemory()) {
      samples.fill(index, Instant.EPOCH);

      assertThat(JudgedQuery.of(Half.TUNE))
          .filteredOn(question -> !question.group().equals(Judgement.EMERGENCY))
          .filteredOn(question -> index.search(question.query()).isEmergency())
          .isEmpty();
    }
  }
}
