package id.simpul.benchmarks.search;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.quality.Half;
import id.simpul.quality.JudgedQuery;
import id.simpul.quality.LabelledPair;
import id.simpul.quality.PairScore;
import id.simpul.quality.SampleServices;
import id.simpul.quality.SearchScore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * {@code benchmarks/run search-quality}: how well people find what they ask for, beside plain
 * Lucene and PostgreSQL, and how well the same service is told from another. On the half to tune
 * by, with its worst answers and mistakes; {@code --report} takes the half to report by, and prints
 * totals only.
 */
public final class SearchQuality {

  private static final String REPORT = "--report";

  private SearchQuality() {}

  /**
   * Asks and prints.
   *
   * @param args nothing, or {@code --report}
   */
  public static void main(String[] args) {
    List<String> words = List.of(args);
    if (!List.of(REPORT).containsAll(words)) {
      throw new IllegalArgumentException("expected nothing or " + REPORT + ", found " + words);
    }
    Half half = words.isEmpty() ? Half.TUNE : Half.REPORT;
    SampleServices samples = SampleServices.load();
    List<JudgedQuery> questions = JudgedQuery.of(half);
    SearchScore search;
    try (ServiceIndex index = LuceneIndexes.inMemory()) {
      samples.fill(index, Instant.EPOCH);
      search = SearchScore.of(questions, samples, index);
    }
    Peers peers = Peers.ask(questions, samples);
    PairScore pairs = PairScore.of(LabelledPair.of(half), samples, SearchQuality::sameDeclaredType);

    String name = half.name().toLowerCase(Locale.ROOT);
    System.out.println(samples + ", half to " + name + " by, LuceneIndexes.inMemory():");
    System.out.print(half == Half.TUNE ? search.table() : search + System.lineSeparator());
    System.out.println(
        "Plain Lucene (IndonesianAnalyzer, BM25) and PostgreSQL (indonesian, ts_rank):");
    peers.scores().forEach((peer, score) -> System.out.println(peer + ": " + score));
    System.out.println("Pairs, by the declared type alone:");
    System.out.print(half == Half.TUNE ? pairs.table() : pairs + System.lineSeparator());
    if (half == Half.TUNE) {
      System.out.println("Worst answers: " + search.worst(12));
      System.out.println("Mistakes: " + pairs.mistakes().stream().limit(12).toList());
    }
    line("comparison.precision", pairs.precision());
    line("comparison.recall", pairs.recall());
    peers
        .scores()
        .forEach(
            (peer, score) -> {
              line("search." + peer + ".ndcg10", score.ndcg10());
              line("search." + peer + ".recall5", score.recall5());
              line("search." + peer + ".mrr", score.mrr());
            });
    line("search.silence", search.silence());
    line("search.emergencies.first", search.emergenciesFirst());
    line("search.ndcg10", search.ndcg10());
    line("search.recall5", search.recall5());
    line("search.mrr", search.mrr());
  }

  /** What a comparison goes by today. */
  private static boolean sameDeclaredType(PublicService one, PublicService other) {
    return one.type().isPresent() && one.type().equals(other.type());
  }

  private static void line(String name, double value) {
    System.out.printf(Locale.ROOT, "%s=%.3f%n", name, value);
  }
}
