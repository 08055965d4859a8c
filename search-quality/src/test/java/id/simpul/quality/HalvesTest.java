package id.simpul.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.catalog.RegionCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both halves are sound, and divided by the rule and by nobody's choice. */
class HalvesTest {

  private static final SampleServices SAMPLES = SampleServices.load();
  private static final List<JudgedQuery> QUESTIONS = both(JudgedQuery::of);
  private static final List<LabelledPair> PAIRS = both(LabelledPair::of);

  @Test
  void thereAreEnough() {
    assertThat(QUESTIONS).hasSizeGreaterThanOrEqualTo(400);
    assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(150);
    assertThat(PAIRS.stream().filter(pair -> !pair.same()).count()).isGreaterThanOrEqualTo(75);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void questionsOfARound_areDividedByTheRule(int round) {
    Map<Half, List<JudgedQuery>> files = new EnumMap<>(Half.class);
    for (Half half : Half.values()) {
      files.put(half, JudgedQuery.read("queries-" + round + "-" + half.file()));
    }
    Map<Half, List<JudgedQuery>> split =
        Split.of(
            files.values().stream().flatMap(List::stream).toList(),
            JudgedQuery::group,
            q -> q.text() + q.near().map(at -> " " + at.code()).orElse(""));

    files.forEach(
        (half, questions) ->
            assertThat(texts(questions))
                .containsExactlyInAnyOrderElementsOf(texts(split.getOrDefault(half, List.of()))));
  }

  @Test
  void pairs_areDividedByTheRule() {
    Map<Half, List<LabelledPair>> split =
        Split.of(PAIRS, LabelledPair::group, pair -> pair.left() + " " + pair.right());

    for (Half half : Half.values()) {
      assertThat(texts(LabelledPair.of(half)))
          .containsExactlyInAnyOrderElementsOf(texts(split.getOrDefault(half, List.of())));
    }
  }

  @Test
  void everyGroup_isInBothHalves() {
    assertThat(groups(JudgedQuery.of(Half.TUNE), JudgedQuery::group))
        .isEqualTo(groups(JudgedQuery.of(Half.REPORT), JudgedQuery::group))
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(groups(LabelledPair.of(Half.TUNE), LabelledPair::group))
        .isEqualTo(groups(LabelledPair.of(Half.REPORT), LabelledPair::group));
  }

  @Test
  void everyQuestion_isAskedOnce_andJudgedByKindsThatExist_withAReason() {
    assertThat(texts(QUESTIONS)).doesNotHaveDuplicates();
    assertThat(QUESTIONS)
        .allSatisfy(
            question -> {
              assertThat(SAMPLES.kinds()).containsAll(question.judged());
              assertThat(question.judged().stream().map(k -> question.grade(Set.of(k))))
                  .allMatch(grade -> grade >= 0 && grade <= 2);
              assertThat(question.first()).allMatch(k -> question.grade(Set.of(k)) == 2);
              assertThat(question.reason()).hasSizeGreaterThan(10);
            });
  }

  @Test
  void everyPlace_exists() {
    List<RegionCode> places =
        QUESTIONS.stream()
            .flatMap(q -> Stream.of(q.near(), q.named()))
            .flatMap(Optional::stream)
            .toList();

    assertThat(places).hasSizeGreaterThan(30).allMatch(RegionCode::isKnown);
  }

  @Test
  void everyEmergency_saysWhatComesFirst_andWhere() {
    List<JudgedQuery> emergencies =
        QUESTIONS.stream().filter(q -> q.group().equals(Judgement.EMERGENCY)).toList();

    assertThat(
            JudgedQuery.of(Half.REPORT).stream().filter(q -> q.group().equals(Judgement.EMERGENCY)))
        .hasSizeGreaterThanOrEqualTo(15);
    assertThat(emergencies)
        .hasSizeGreaterThan(40)
        .allSatisfy(
            question -> {
              assertThat(question.first()).containsExactly("darurat-112");
              assertThat(Judgement.of(question, SAMPLES).top()).hasSize(1);
            });
  }

  @Test
  void everyPair_isOfTwoAuthorities_oncePerPair_withAReason() {
    assertThat(PAIRS)
        .allSatisfy(
            pair -> {
              SampleService left = SAMPLES.find(pair.left()).orElseThrow();
              SampleService right = SAMPLES.find(pair.right()).orElseThrow();
              assertThat(left.source()).isNotEqualTo(right.source());
              assertThat(pair.reason()).hasSizeGreaterThan(10);
            });
    assertThat(PAIRS.stream().map(pair -> Set.of(pair.left(), pair.right())))
        .doesNotHaveDuplicates();
  }

  @Test
  void split_givesTheFirstOfAGroupToTheReport_andIsTheSameInAnyOrder() {
    List<String> words = List.of("ktp", "kk", "akta");

    // Their SHA-256 begin with 44 (akta), ad (kk) and b3 (ktp).
    Map<Half, List<String>> split = Split.of(words, word -> "g", word -> word);

    assertThat(split)
        .containsEntry(Half.REPORT, List.of("akta", "ktp"))
        .containsEntry(Half.TUNE, List.of("kk"));
    assertThat(Split.of(List.of("akta", "ktp", "kk"), word -> "g", word -> word)).isEqualTo(split);
  }

  private static <T> List<T> both(Function<Half, List<T>> read) {
    List<T> both = new ArrayList<>();
    for (Half half : Half.values()) {
      both.addAll(read.apply(half));
    }
    return both;
  }

  private static List<String> texts(List<?> entries) {
    return entries.stream().map(Object::toString).toList();
  }

  private static <T> Set<String> groups(List<T> entries, Function<T, String> group) {
    return entries.stream().map(group).collect(Collectors.toSet());
  }
}
