package id.simpul.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What one run has measured: the fastest iteration of each, because only it was undisturbed. */
final class Figures {

  private final Map<String, Map<String, RunResult>> byAlgorithm = new TreeMap<>();

  Figures(Collection<RunResult> results) {
    for (RunResult result : results) {
      byAlgorithm
          .computeIfAbsent(result.getParams().getParam("algorithm"), any -> new TreeMap<>())
          .put(result.getPrimaryResult().getLabel(), result);
    }
  }

  List<String> peers(String algorithm) {
    return byAlgorithm.getOrDefault(algorithm, Map.of()).keySet().stream()
        .sorted((one, other) -> Double.compare(micros(algorithm, one), micros(algorithm, other)))
        .toList();
  }

  double ratio(String algorithm, String peer, String floor) {
    return micros(algorithm, peer) / micros(algorithm, floor);
  }

  double micros(String algorithm, String peer) {
    double fastest = Double.NaN;
    for (BenchmarkResult fork : result(algorithm, peer).getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        double score = iteration.getPrimaryResult().getScore();
        fastest = Double.isNaN(fastest) ? score : Math.min(fastest, score);
      }
    }
    return fastest;
  }

  double bytes(String algorithm, String peer) {
    for (Map.Entry<String, ? extends Result<?>> each :
        secondary(result(algorithm, peer)).entrySet()) {
      if (each.getKey().endsWith("gc.alloc.rate.norm")) {
        return each.getValue().getScore();
      }
    }
    return Double.NaN;
  }

  @SuppressWarnings("rawtypes")
  private static Map<String, Result<?>> secondary(RunResult result) {
    Map<String, Result<?>> found = new TreeMap<>();
    for (Map.Entry<String, Result> each : result.getSecondaryResults().entrySet()) {
      found.put(each.getKey(), each.getValue());
    }
    return found;
  }

  private RunResult result(String algorithm, String peer) {
    RunResult found = byAlgorithm.getOrDefault(algorithm, Map.of()).get(peer);
    if (found == null) {
      throw new IllegalStateException("nothing was measured for " + algorithm + " " + peer);
    }
    return found;
  }
}
