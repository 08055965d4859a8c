package id.simpul.benchmarks;

import id.simpul.identity.VerifiedToken;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One verifier for several threads, beside raw JCA on as many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TwoThreadsBenchmark {

  /** The algorithm of the token's signature. */
  @Param({"RS256"})
  public String algorithm = "RS256";

  private final VerificationBenchmark one = new VerificationBenchmark();

  /** Makes one key and one token for both. */
  @Setup
  public void prepare() throws Exception {
    one.algorithm = algorithm;
    one.prepare();
  }

  /** Gives back the verifiers' threads. */
  @TearDown
  public void close() {
    one.close();
  }

  /** The floor: nothing but the signature. */
  @Benchmark
  public boolean jca() throws Exception {
    return one.jca();
  }

  /** Everything that RFC 9068 and the SDK's own rules ask. */
  @Benchmark
  public VerifiedToken simpul() {
    return one.simpul();
  }
}
