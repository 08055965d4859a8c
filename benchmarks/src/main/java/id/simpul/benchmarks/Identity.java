package id.simpul.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * {@code benchmarks/run identity}: the verification of a token beside its peers, on this Java and
 * on Java 25 if there is one. All of JMH's results are kept in {@code benchmarks/target}.
 */
public final class Identity {

  private static final Path RESULTS = Path.of("benchmarks", "target");

  private Identity() {}

  /**
   * Runs and prints.
   *
   * @param args none
   * @throws RunnerException if a benchmark fails
   * @throws IOException if the results cannot be written
   */
  public static void main(String[] args) throws RunnerException, IOException {
    Files.createDirectories(RESULTS);
    Optional<Path> newer = newerJava();
    if (newer.isPresent()) {
      print("Java 25", new Figures(run(VerificationBenchmark.class, newer, "java25", 1)));
    } else {
      System.out.println("SKIPPED: no Java 25 found; set JAVA_25_HOME");
    }
    Figures alone = new Figures(run(VerificationBenchmark.class, Optional.empty(), "this", 1));
    print("Java " + Runtime.version().feature(), alone);
    Figures one = new Figures(run(TwoThreadsBenchmark.class, Optional.empty(), "one", 1));
    Figures two = new Figures(run(TwoThreadsBenchmark.class, Optional.empty(), "two", 2));
    double gain = one.micros("RS256", "simpul") / two.micros("RS256", "simpul");
    double possible = one.micros("RS256", "jca") / two.micros("RS256", "jca");
    line("identity.RS256.accelerated.ratio", alone.ratio("RS256", "simpulAccelerated", "awsLc"));
    line("identity.RS256.bytes", alone.bytes("RS256", "simpul"));
    line("identity.RS256.two-threads.scaling", gain / possible);
    line("identity.stranger.us", alone.micros("RS256", "stranger"));
    line("identity.RS256.ratio", alone.ratio("RS256", "simpul", "jca"));
    line("identity.ES256.ratio", alone.ratio("ES256", "simpul", "jca"));
    line("identity.ES256.accelerated.ratio", alone.ratio("ES256", "simpulAccelerated", "awsLc"));
    line("identity.cached.us", alone.micros("RS256", "simpulRemembered"));
  }

  private static Collection<RunResult> run(
      Class<?> benchmark, Optional<Path> java, String name, int threads) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + benchmark.getSimpleName() + "\\.")
            .threads(threads)
            .forks(1)
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(6)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .resultFormat(ResultFormatType.JSON)
            .result(RESULTS.resolve("identity-" + name + ".json").toString());
    java.ifPresent(home -> options.jvm(home.resolve("bin/java").toString()));
    return new Runner(options.build()).run();
  }

  private static void print(String java, Figures figures) {
    System.out.println(java + ", fastest iteration of six:");
    for (String algorithm : VerificationBenchmark.ALGORITHMS) {
      for (String peer : figures.peers(algorithm)) {
        System.out.printf(
            Locale.ROOT,
            "  %s %-18s %9.2f us  %5.2f x raw JCA  %,9.0f bytes%n",
            algorithm,
            peer,
            figures.micros(algorithm, peer),
            figures.ratio(algorithm, peer, "jca"),
            figures.bytes(algorithm, peer));
      }
    }
  }

  private static void line(String name, double value) {
    System.out.printf(Locale.ROOT, "%s=%.2f%n", name, value);
  }

  private static Optional<Path> newerJava() throws IOException {
    List<Path> homes = new ArrayList<>();
    String named = System.getenv("JAVA_25_HOME");
    if (named != null) {
      homes.add(Path.of(named));
    }
    Path usual = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(usual)) {
      try (Stream<Path> all = Files.list(usual)) {
        all.filter(each -> each.getFileName().toString().contains("25")).forEach(homes::add);
      }
    }
    return homes.stream().filter(home -> Files.isExecutable(home.resolve("bin/java"))).findFirst();
  }
}
