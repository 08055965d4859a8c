package id.simpul.benchmarks.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the layers cost a call over a wire that does nothing: {@link PipelineBenchmark}, by JMH. */
final class Overhead {

  private static final int ROUNDS = 3;

  private final Map<String, List<Double>> micros = new LinkedHashMap<>();
  private final Map<String, List<Double>> bytes = new LinkedHashMap<>();

  private Overhead() {}

  /** Every peer takes its turn in every round, so that a busy minute hits them all. */
  static Overhead measured() throws RunnerException {
    Overhead overhead = new Overhead();
    for (int round = 1; round <= ROUNDS; round++) {
      Client.say("layers over a wire that does nothing, round " + round + " of " + ROUNDS);
      new Runner(options()).run().forEach(overhead::add);
    }
    return overhead;
  }

  private static Options options() {
    return new OptionsBuilder()
        .include(PipelineBenchmark.class.getName() + "\\..*")
        .addProfiler(GCProfiler.class)
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(4)
        .measurementTime(TimeValue.milliseconds(500))
        .verbosity(VerboseMode.SILENT)
        .build();
  }

  private void add(RunResult result) {
    String name = result.getPrimaryResult().getLabel();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        micros
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(iteration.getPrimaryResult().getScore());
      }
    }
    bytes.computeIfAbsent(name, n -> new ArrayList<>()).add(allocated(result));
  }

  private static double allocated(RunResult result) {
    Result<?> profiled = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return profiled == null ? Double.NaN : profiled.getScore();
  }

  /** Microseconds a call, above the wire alone. */
  double micros() {
    return extra(micros, "simpul").middle();
  }

  /** Bytes a call, above the wire alone. */
  double bytes() {
    return extra(bytes, "simpul").middle();
  }

  void print() {
    System.out.printf("%n%-20s %22s %12s%n", "above a bare wire", "us a call [95 %]", "bytes");
    for (String name : List.of("simpul", "simpulAndRequest", "resilience4j", "failsafe")) {
      System.out.printf(
          Locale.ROOT,
          "%-20s %22s %12.0f%n",
          name,
          extra(micros, name).shown("%.2f"),
          extra(bytes, name).middle());
    }
  }

  private static Estimate extra(Map<String, List<Double>> all, String name) {
    double floor = Estimate.median(all.getOrDefault("nothing", List.of()));
    return Estimate.ofMedian(
        all.getOrDefault(name, List.of()).stream().map(each -> each - floor).toList());
  }
}
