package id.simpul.benchmarks.client;

import java.io.IOException;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** {@code benchmarks/run client}: the resilient client, beside its peers. */
public final class Client {

  private Client() {}

  /**
   * Runs and prints.
   *
   * @param args none
   * @throws RunnerException if a benchmark fails
   * @throws IOException if the second JVM cannot be started or called
   */
  public static void main(String[] args) throws RunnerException, IOException {
    Overhead overhead = Overhead.measured();
    Loopback loopback = Loopback.measured();
    overhead.print();
    loopback.print();
    Crowd.measure();
    System.out.println();
    print("client.overhead.us=%.2f%n", overhead.micros());
    print("client.bytes.extra=%.0f%n", overhead.bytes());
    print("client.p50.ratio=%.3f%n", loopback.p50Ratio().middle());
  }

  /** Progress, for whoever waits. */
  static void say(String what) {
    System.err.println("... " + what);
  }

  private static void print(String format, double figure) {
    System.out.printf(Locale.ROOT, format, figure);
  }
}
