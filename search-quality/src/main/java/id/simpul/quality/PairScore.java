package id.simpul.quality;

import id.simpul.catalog.PublicService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * How well somebody tells the same service from another one.
 *
 * <pre>{@code
 * PairScore score = PairScore.of(LabelledPair.of(Half.TUNE), samples, matcher::same);
 * score.precision();
 * score.mistakes();
 * }</pre>
 *
 * <p>Immutable.
 */
public final class PairScore {

  private final List<Verdict> verdicts;

  private PairScore(List<Verdict> verdicts) {
    this.verdicts = List.copyOf(verdicts);
  }

  /**
   * Asks about every pair.
   *
   * @param same what is measured
   */
  public static PairScore of(
      Collection<LabelledPair> pairs,
      SampleServices samples,
      BiPredicate<PublicService, PublicService> same) {
    List<Verdict> verdicts = new ArrayList<>();
    for (LabelledPair pair : pairs) {
      verdicts.add(
          new Verdict(
              pair, same.test(service(samples, pair.left()), service(samples, pair.right()))));
    }
    return new PairScore(verdicts);
  }

  /** Of those that were called the same, the share that is; {@code NaN} if none was. */
  public double precision() {
    return (double) count(true, true) / (count(true, true) + count(false, true));
  }

  /** Of those that are the same, the share that was called so; {@code NaN} if none is. */
  public double recall() {
    return (double) count(true, true) / (count(true, true) + count(true, false));
  }

  /** How many pairs there were. */
  public int size() {
    return verdicts.size();
  }

  /** The pairs that were taken for what they are not; for the half to tune by. */
  public List<LabelledPair> mistakes() {
    return verdicts.stream()
        .filter(verdict -> verdict.pair.same() != verdict.calledSame)
        .map(verdict -> verdict.pair)
        .toList();
  }

  /** The names of the groups. */
  public List<String> groups() {
    return verdicts.stream().map(verdict -> verdict.pair.group()).distinct().sorted().toList();
  }

  /** The same for one group. */
  public PairScore group(String name) {
    return new PairScore(
        verdicts.stream().filter(verdict -> verdict.pair.group().equals(name)).toList());
  }

  /** A line a group with its mistakes, and one for all with precision and recall. */
  public String table() {
    StringBuilder table = new StringBuilder();
    for (String group : groups()) {
      PairScore one = group(group);
      table.append(
          String.format(
              Locale.ROOT,
              "%-16s %4d pairs, %3d mistakes%n",
              group,
              one.size(),
              one.mistakes().size()));
    }
    return table.append(this).append(System.lineSeparator()).toString();
  }

  private long count(boolean same, boolean calledSame) {
    return verdicts.stream()
        .filter(verdict -> verdict.pair.same() == same && verdict.calledSame == calledSame)
        .count();
  }

  private static PublicService service(SampleServices samples, String name) {
    return samples
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException("expected a sample service, found " + name))
        .service();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d pairs, precision %.3f, recall %.3f", size(), precision(), recall());
  }

  private record Verdict(LabelledPair pair, boolean calledSame) {}
}
