package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.core.ServiceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every number was computed by hand. */
class SearchScoreTest {

  private static final SampleServices SAMPLES = SampleServices.load();

  private static final List<JudgedQuery> QUESTIONS =
      List.of(
          Said.question("ask: satu, group: a, at: '32.76.01.1009', want: kia=2"),
          Said.question("ask: dua, group: a, at: '32.76.01.1009', want: sktm=2"),
          Said.question(
              "ask: api, group: darurat, at: '32.76.01.1009', want: darurat-112=2; pemadam=2,"
                  + " first: darurat-112"),
          Said.question("ask: tiket, group: tiada, want: '-'"));

  private static final SearchScore SCORE =
      SearchScore.of(
          QUESTIONS,
          SAMPLES,
          question ->
              Map.of(
                      "satu", ids("depok/kia"),
                      "dua", ids("depok/kia", "depok/sktm"),
                      "api", ids("depok/pemadam", "depok/darurat-112"))
                  .getOrDefault(question.text(), List.of()));

  @Test
  void means_countEveryQuestionThatHasAnAnswer() {
    assertThat(SCORE.size()).isEqualTo(4);
    assertThat(SCORE.recall5()).isEqualTo(1.0);
    assertThat(SCORE.mrr()).isCloseTo((1 + 0.5 + 0.5) / 3, within(1e-9));
  }

  @Test
  void groups_areMeasuredAlone() {
    assertThat(SCORE.groups()).containsExactly("a", "darurat", "tiada");
    assertThat(SCORE.group("a").mrr()).isEqualTo(0.75);
    assertThat(SCORE.group("darurat").ndcg10()).isEqualTo(1.0);
    assertThat(SCORE.group("tiada").recall5()).isNaN();
  }

  @Test
  void emergency_isMissed_ifTheNumberIsSecond() {
    assertThat(SCORE.emergenciesFirst()).isZero();
    assertThat(answering("api", "depok/darurat-112").emergenciesFirst()).isEqualTo(1.0);
  }

  @Test
  void silence_isKept_onlyByFindingNothing() {
    assertThat(SCORE.silence()).isEqualTo(1.0);
    assertThat(answering("tiket", "depok/kia").silence()).isZero();
    assertThat(SCORE.group("a").silence()).isNaN();
  }

  @Test
  void worst_comesFirst_andUnanswerableQuestionsAreNoMisses() {
    assertThat(SCORE.worst(1)).extracting(JudgedQuery::text).containsExactly("dua");
    assertThat(SCORE.worst(9)).hasSize(3);
  }

  @Test
  void table_hasALineForEachGroup_andOneForAll() {
    assertThat(SCORE.table().lines())
        .hasSize(5)
        .last()
        .asString()
        .matches("all +4 +1\\.000 +0\\.667 +\\d\\.\\d{3}");
  }

  @Test
  void index_isAskedWithThePlaceOfThePerson() {
    ServiceIndex index = LuceneIndexes.inMemory();
    SAMPLES.fill(index, Instant.EPOCH);

    SearchScore score =
        SearchScore.of(
            List.of(
                Said.question(
                    "ask: kartu identitas anak, group: a, at: '32.76.01.1009', want: kia=2")),
            SAMPLES,
            index);

    assertThat(index.size()).isEqualTo(SAMPLES.all().size());
    assertThat(score.mrr()).isEqualTo(1.0);
  }

  @Test
  void linesOfTheReadme_measureAnIndex_groupByGroup() {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    // region measure
    SampleServices samples = SampleServices.load();
    ServiceIndex index = LuceneIndexes.inMemory();
    samples.fill(index, clock.instant());
    SearchScore score = SearchScore.of(JudgedQuery.of(Half.TUNE), samples, index);
    String table = score.table(); // recall@5, MRR and nDCG@10 of each group, and of all
    // endregion
    assertThat(table.lines()).hasSize(score.groups().size() + 2);
  }

  private static SearchScore answering(String text, String... names) {
    return SearchScore.of(
        QUESTIONS, SAMPLES, question -> question.text().equals(text) ? ids(names) : List.of());
  }

  private static List<ServiceId> ids(String... names) {
    return Arrays.stream(names)
        .map(name -> SAMPLES.find(name).orElseThrow().service().id())
        .toList();
  }
}
