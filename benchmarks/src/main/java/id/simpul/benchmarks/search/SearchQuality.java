package id.simpul.benchmarks.search;

import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.quality.Half;
import id.simpul.quality.JudgedQuery;
import id.simpul.quality.SampleService;
import id.simpul.quality.SampleServices;
import id.simpul.quality.SearchScore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Asks the judged questions, and prints how well they were answered. With {@code tune} it asks the
 * half that may be looked at, and says which questions went worst.
 */
public final class SearchQuality {

  private static final int WORST = 25;

  private SearchQuality() {}

  /** Prints tables, and the figures last. */
  public static void main(String... args) {
    boolean tuning = args.length > 0 && args[0].equals("tune");
    SampleServices samples = SampleServices.load();
    List<JudgedQuery> questions = JudgedQuery.of(tuning ? Half.TUNE : Half.REPORT);
    PlainLucene plain =
        new PlainLucene(samples.all().stream().map(SampleService::service).toList());
    SearchScore peer =
        SearchScore.of(questions, samples, question -> plain.search(question.text()));
    try (ServiceIndex index = LuceneIndexes.inMemory()) {
      samples.fill(index, Instant.EPOCH);
      SearchScore ours = SearchScore.of(questions, samples, index);
      say("%d services, %d questions%n%nSimpul%n%s", index.size(), ours.size(), ours.table());
      say("%nLucene's IndonesianAnalyzer with BM25%n%s%n", peer.table());
      if (tuning) {
        ours.worst(WORST).forEach(question -> misses(question, samples, index));
      }
      say("search.silence=%.3f%n", ours.silence());
      say("search.emergencies-first=%.3f%n", ours.emergenciesFirst());
      say("search.ndcg10=%.3f%n", ours.ndcg10());
      say("search.plain-lucene.recall5=%.3f%n", peer.recall5());
      say("search.plain-lucene.mrr=%.3f%n", peer.mrr());
      say("search.recall5=%.3f%n", ours.recall5());
      say("search.mrr=%.3f%n", ours.mrr());
    }
  }

  private static void misses(JudgedQuery question, SampleServices samples, ServiceIndex index) {
    SearchScore score = SearchScore.of(List.of(question), samples, index);
    say("%s  [%s] %s%n", question, question.group(), score);
    index.search(question.query().limit(7)).hits().stream()
        .map(
            hit ->
                samples.all().stream()
                    .filter(sample -> sample.service().id().equals(hit.service().id()))
                    .findFirst()
                    .map(
                        sample ->
                            "    " + sample + String.format(Locale.ROOT, " %.2f", hit.score()))
                    .orElse("?"))
        .forEach(line -> say("%s%n", line));
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
