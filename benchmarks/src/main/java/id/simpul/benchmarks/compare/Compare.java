package id.simpul.benchmarks.compare;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.match.Counterparts;
import id.simpul.catalog.match.MatchedServices;
import id.simpul.catalog.match.ServiceMatcher;
import id.simpul.quality.Half;
import id.simpul.quality.LabelledPair;
import id.simpul.quality.PairScore;
import id.simpul.quality.SampleServices;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * {@code benchmarks/run compare}: how well the same service is told from another, on the half of
 * the labelled pairs to tune by, with its mistakes, and what it costs over 35,000 services. {@code
 * --report} takes the half to report by, and prints totals only.
 */
public final class Compare {

  private static final String REPORT = "--report";
  private static final int SERVICES = 35_020;

  private Compare() {}

  /**
   * Asks, measures and prints.
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
    ServiceMatcher matcher = ServiceMatcher.standard();
    System.out.println("By the declared type alone: " + score(half, samples, Compare::sameType));
    for (Said said : Said.values()) {
      PairScore score =
          score(
              half, samples, (one, other) -> matcher.match(said.of(one), said.of(other)).isSame());
      System.out.println(said.words() + ": " + score);
    }
    PairScore score = score(half, samples, (one, other) -> matcher.match(one, other).isSame());
    if (half == Half.TUNE) {
      System.out.print(score.table());
      mistakes(score, samples, matcher);
      cost(ManyServices.of(SERVICES), matcher);
    }
    line("compare.precision", score.precision());
    line("compare.recall", score.recall());
  }

  private static void mistakes(PairScore score, SampleServices samples, ServiceMatcher matcher) {
    for (LabelledPair pair : score.mistakes()) {
      PublicService left = samples.find(pair.left()).orElseThrow().service();
      PublicService right = samples.find(pair.right()).orElseThrow().service();
      System.out.println("Mistake: " + pair + " (" + pair.reason() + ")");
      System.out.println("  " + matcher.match(left, right).explanation().in("en"));
    }
  }

  private static void cost(List<SourcedService> services, ServiceMatcher matcher) {
    matcher.over(services.subList(0, 2_000)).groups(); // warm
    MatchedServices matched = timed("compare.read.ms", () -> matcher.over(services));
    Counterparts one =
        timed(
            "compare.counterparts.ms",
            () -> matched.counterparts(services.get(5).service().id()).orElseThrow());
    int groups = timed("compare.groups.ms", () -> matched.groups().size());
    System.out.println(services.size() + " services: " + groups + " groups; " + one);
  }

  private static <T> T timed(String name, Supplier<T> work) {
    long begin = System.nanoTime();
    T result = work.get();
    System.out.println(name + "=" + (System.nanoTime() - begin) / 1_000_000);
    return result;
  }

  private static PairScore score(
      Half half, SampleServices samples, BiPredicate<PublicService, PublicService> same) {
    return PairScore.of(LabelledPair.of(half), samples, same);
  }

  private static boolean sameType(PublicService one, PublicService other) {
    return one.type().isPresent() && one.type().equals(other.type());
  }

  private static void line(String name, double value) {
    System.out.printf(Locale.ROOT, "%s=%.3f%n", name, value);
  }
}
