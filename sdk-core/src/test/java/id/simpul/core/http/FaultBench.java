package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A client on real sockets with everything in view that it could leak. Its time stands still until
 * a test lets it pass: however busy the machine is, no limit is reached before.
 */
final class FaultBench implements AutoCloseable {

  /** How long an attempt may take. */
  static final Duration ATTEMPT = Duration.ofMillis(200);

  private static final Duration LONGER_THAN_OPEN = Duration.ofMinutes(10);

  /** A single failure opens it, and then a single trial decides. */
  static final CircuitPolicy TOUCHY =
      CircuitPolicy.builder().minimumCalls(1).trialCalls(1).failurePercent(1).build();

  private final Set<Thread> before = Patient.threads();
  private final FakeTime time;
  private final Shared shared;
  private final Transport transport;

  FaultBench(UnaryOperator<ResilientTransportBuilder> choices) {
    this(new FakeTime(), choices);
  }

  FaultBench(FakeTime time, UnaryOperator<ResilientTransportBuilder> choices) {
    this(
        time,
        choices.apply(Patient.client().random(() -> 0).attemptTimeout(ATTEMPT).timeline(time)));
  }

  private FaultBench(FakeTime time, ResilientTransportBuilder builder) {
    this.time = time;
    Settings settings = new Settings(builder);
    this.shared = new Shared(settings);
    this.transport = Pipeline.of(settings, shared, null);
  }

  /** For what happens by itself: the time of the machine. */
  static FaultBench inRealTime(UnaryOperator<ResilientTransportBuilder> choices) {
    return new FaultBench(new FakeTime(), choices.apply(Patient.client().random(() -> 0)));
  }

  /** {@code 200}, or the code of what went wrong, be it before the answer or in its body. */
  String outcome(Request request) {
    try {
      Response response = transport.send(request);
      response.bytes();
      return Integer.toString(response.status());
    } catch (CallException e) {
      return e.code();
    }
  }

  boolean isCircuitOpen(Request request) {
    try {
      shared
          .endpoints
          .of(request)
          .circuit()
          .acquire(request)
          .finish(CircuitOutcome.IGNORED, Duration.ZERO);
      return false;
    } catch (CircuitOpenException e) {
      return true;
    }
  }

  /** As long as the circuit needs to ask for a trial. */
  void waitForTrial() {
    time.pass(LONGER_THAN_OPEN);
  }

  /** No call under way, and no connection out of the pool. */
  void assertNothingInUse() {
    Patient.await().until(shared.watch::isEmpty);
    Patient.await()
        .until(
            () ->
                shared.client.connectionPool().connectionCount()
                    == shared.client.connectionPool().idleConnectionCount());
  }

  /** Closes the client: afterwards nothing of it is left. */
  @Override
  public void close() {
    assertNothingInUse();
    shared.close();
    Patient.await().until(() -> shared.client.connectionPool().connectionCount() == 0);
    Patient.await()
        .untilAsserted(() -> assertThat(Patient.threadsSince(before, "simpul-http")).isEmpty());
  }
}
