package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A client on real sockets with everything in view that it could leak. */
final class FaultBench implements AutoCloseable {

  private static final Duration LONGER_THAN_OPEN = Duration.ofMinutes(10);

  /** A single failure opens it, and then a single trial decides. */
  static final CircuitPolicy TOUCHY =
      CircuitPolicy.builder().minimumCalls(1).trialCalls(1).failurePercent(1).build();

  private final Set<Thread> before = new HashSet<>(threads());
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T03:00:00Z"));
  private final Shared shared;
  private final Transport transport;

  FaultBench(UnaryOperator<ResilientTransportBuilder> choices) {
    ResilientTransportBuilder builder =
        choices.apply(
            ResilientTransport.builder()
                .clock(now::get)
                .random(() -> 0)
                .attemptTimeout(Duration.ofMillis(200)));
    Settings settings = new Settings(builder);
    this.shared = new Shared(settings);
    this.transport = Pipeline.of(settings, shared, null);
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
    now.set(now.get().plus(LONGER_THAN_OPEN));
  }

  /** No call under way, and no connection out of the pool. */
  void assertNothingInUse() {
    await().until(shared.watch::isEmpty);
    await()
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
    await().until(() -> shared.client.connectionPool().connectionCount() == 0);
    await()
        .untilAsserted(
            () ->
                assertThat(threads())
                    .filteredOn(thread -> !before.contains(thread))
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("simpul-http")));
  }

  /** Looks often: most of what is waited for is there already. */
  static ConditionFactory await() {
    return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet();
  }
}
