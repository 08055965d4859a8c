package id.simpul.benchmarks.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A figure, and between what it would lie in 95 of 100 runs (bootstrap over rounds). */
record Estimate(double low, double middle, double high) {

  private static final int RESAMPLES = 2_000;

  /** The median of what the rounds gave. */
  static Estimate ofMedian(List<Double> rounds) {
    return of(rounds.size(), drawn -> median(picked(rounds, drawn)), median(rounds));
  }

  /** How the medians of two stand to each other, their rounds drawn in pairs. */
  static Estimate ofRatio(List<Double> rounds, List<Double> to) {
    return of(
        rounds.size(),
        drawn -> median(picked(rounds, drawn)) / median(picked(to, drawn)),
        median(rounds) / median(to));
  }

  private static Estimate of(int rounds, Statistic statistic, double middle) {
    SplittableRandom random = new SplittableRandom(20260101);
    double[] resampled =
        IntStream.range(0, RESAMPLES)
            .mapToDouble(
                i ->
                    statistic.of(
                        IntStream.generate(() -> random.nextInt(rounds)).limit(rounds).toArray()))
            .sorted()
            .toArray();
    return new Estimate(
        resampled[RESAMPLES * 25 / 1000], middle, resampled[RESAMPLES * 975 / 1000]);
  }

  private static List<Double> picked(List<Double> rounds, int[] drawn) {
    List<Double> picked = new ArrayList<>(drawn.length);
    for (int i : drawn) {
      picked.add(rounds.get(i));
    }
    return picked;
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /** Such as {@code 1.02 [0.99, 1.05]}. */
  String shown(String format) {
    String all = format + " [" + format + ", " + format + "]";
    return String.format(Locale.ROOT, all, middle, low, high);
  }

  @FunctionalInterface
  private interface Statistic {
    double of(int[] drawn);
  }
}
