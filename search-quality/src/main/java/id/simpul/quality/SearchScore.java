package id.simpul.quality;

import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.core.ServiceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How well an engine answers judged questions.
 *
 * <pre>{@code
 * SearchScore score = SearchScore.of(JudgedQuery.of(Half.TUNE), samples, index);
 * score.recall5();                      // 0.95 is the goal on the other half
 * System.out.println(score.table());
 * }</pre>
 *
 * <p>Every question counts the same. Questions to which the collection has no answer stand apart,
 * in {@link #silence()}. Immutable.
 */
public final class SearchScore {

  private final List<Answer> answers;

  private SearchScore(List<Answer> answers) {
    this.answers = List.copyOf(answers);
  }

  /** Asks an index that {@linkplain SampleServices#fill holds} the collection. */
  public static SearchScore of(
      Collection<JudgedQuery> questions, SampleServices samples, ServiceIndex index) {
    return of(
        questions,
        samples,
        question ->
            index.search(question.query()).hits().stream()
                .map(Hit::service)
                .map(service -> service.id())
                .toList());
  }

  /** Asks any engine that gives services back, best first. */
  public static SearchScore of(
      Collection<JudgedQuery> questions,
      SampleServices samples,
      Function<JudgedQuery, List<ServiceId>> engine) {
    List<Answer> answers = new ArrayList<>();
    for (JudgedQuery question : questions) {
      answers.add(
          new Answer(
              question, new Ranking(engine.apply(question), Judgement.of(question, samples))));
    }
    return new SearchScore(answers);
  }

  /** The mean share of what was asked among the first five hits. */
  public double recall5() {
    return mean(answer -> answer.ranking.recallAt(5));
  }

  /** The mean of 1 through the place of the first hit that belongs on top. */
  public double mrr() {
    return mean(answer -> answer.ranking.reciprocalRank());
  }

  /** The mean gain of the first ten hits, through that of the best order. */
  public double ndcg10() {
    return mean(answer -> answer.ranking.ndcgAt(10));
  }

  /** The share of emergencies whose first hit is what has to be first: 112, and no other. */
  public double emergenciesFirst() {
    SearchScore emergencies = group(Judgement.EMERGENCY);
    return emergencies.mean(answer -> answer.ranking.reciprocalRank() == 1 ? 1 : 0);
  }

  /**
   * The share of the questions without an answer to which the engine finds nothing; {@code NaN} if
   * there is no such question.
   */
  public double silence() {
    return answers.stream()
        .filter(answer -> answer.ranking.judgement().expectsNothing())
        .mapToDouble(answer -> answer.ranking.ranked().isEmpty() ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  /** How many questions were asked. */
  public int size() {
    return answers.size();
  }

  /** The names of the groups. */
  public List<String> groups() {
    return answers.stream().map(answer -> answer.question.group()).distinct().sorted().toList();
  }

  /** The same for one group. */
  public SearchScore group(String name) {
    return new SearchScore(
        answers.stream().filter(answer -> answer.question.group().equals(name)).toList());
  }

  /** The questions that were answered worst, worst first; for the half to tune by. */
  public List<JudgedQuery> worst(int number) {
    return answers.stream()
        .filter(answer -> !answer.ranking.judgement().expectsNothing())
        .sorted(Comparator.comparingDouble(answer -> answer.ranking.ndcgAt(10)))
        .limit(number)
        .map(answer -> answer.question)
        .toList();
  }

  /** A line a group, and one for all. */
  public String table() {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-16s %5s %9s %7s %8s%n",
                "group",
                "asked",
                "recall@5",
                "MRR",
                "nDCG@10"));
    groups().forEach(group -> table.append(group(group).line(group)));
    return table.append(line("all")).toString();
  }

  private String line(String name) {
    return String.format(
        Locale.ROOT, "%-16s %5d %9.3f %7.3f %8.3f%n", name, size(), recall5(), mrr(), ndcg10());
  }

  private double mean(ToDoubleFunction<Answer> measure) {
    return answers.stream()
        .filter(answer -> !answer.ranking.judgement().expectsNothing())
        .mapToDouble(measure)
        .average()
        .orElse(Double.NaN);
  }

  @Override
  public String toString() {
    return line("SearchScore").strip();
  }

  private record Answer(JudgedQuery question, Ranking ranking) {}
}
