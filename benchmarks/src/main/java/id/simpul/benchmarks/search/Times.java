package id.simpul.benchmarks.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long answers took, by the kind of question. Not safe for several threads. */
final class Times {

  private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

  void add(String kind, long time) {
    nanos.computeIfAbsent(kind, k -> new ArrayList<>()).add(time);
  }

  void addAll(Times others) {
    others.nanos.forEach(
        (kind, times) -> nanos.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(times));
  }

  /** Milliseconds that this share of all answers took at most. */
  double percentile(double share) {
    return percentile(nanos.values().stream().flatMap(List::stream).toList(), share);
  }

  /** The 99th percentile of the slowest kind, in milliseconds. */
  double slowestKind() {
    return nanos.values().stream().mapToDouble(times -> percentile(times, 0.99)).max().orElse(0);
  }

  /** A line a kind. */
  void print() {
    nanos.forEach(
        (kind, times) ->
            System.out.printf(
                Locale.ROOT,
                "    %-15s %,5d asked  p50 %8.2f ms  p99 %8.2f ms%n",
                kind,
                times.size(),
                percentile(times, 0.5),
                percentile(times, 0.99)));
  }

  private static double percentile(List<Long> times, double share) {
    List<Long> sorted = times.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
  }
}
