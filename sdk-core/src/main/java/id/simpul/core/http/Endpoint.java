package id.simpul.core.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One server: what is known of its health, and what this client allows itself towards it. */
final class Endpoint {

  private final URI uri;
  private final Listeners listeners;
  private final Timeline timeline;
  private final Circuit circuit;
  private final Gate gate;
  private final Occupancy occupancy;
  private final TokenBucket rate;
  private final Latency latency;
  private volatile @Nullable Failure lastFailure;

  Endpoint(URI uri, Settings settings) {
    this.uri = uri;
    this.listeners = settings.listeners;
    this.timeline = settings.timeline;
    this.circuit =
        new Circuit(uri, settings.circuit, timeline::now, settings.random, this::circuitChanged);
    this.gate = new Gate(timeline);
    this.occupancy = new Occupancy(uri.toString(), settings.load.callsAtOnce());
    this.rate = TokenBucket.of(settings.load, timeline);
    this.latency = new Latency(timeline);
  }

  /** Scheme, host and port. */
  URI uri() {
    return uri;
  }

  Circuit circuit() {
    return circuit;
  }

  Gate gate() {
    return gate;
  }

  Occupancy occupancy() {
    return occupancy;
  }

  TokenBucket rate() {
    return rate;
  }

  Latency latency() {
    return latency;
  }

  /** Whether an attempt would go out at once. */
  boolean isReady() {
    return circuit.isClosed() && canTake();
  }

  /** The same, whatever its circuit says. */
  boolean canTake() {
    return gate.isOpen() && rate.untilTurn().isZero() && !occupancy.isFull();
  }

  /** How long until it is worth asking, as far as that is known. */
  Duration untilReady() {
    Duration asked = Durations.longer(gate.left(), rate.untilTurn());
    boolean paused = !circuit.isClosed() && !circuit.isDueForTrial();
    return paused ? Durations.longer(asked, circuit.untilTrial()) : asked;
  }

  /** What a call would wait here: the time an answer takes, for each call that is there already. */
  double expectedWait() {
    int underWay = occupancy.inUse();
    if (!latency.isKnown()) {
      // One call finds out how fast it is; the others do not wait for what it finds.
      return underWay == 0 ? 0 : Double.MAX_VALUE;
    }
    return latency.expected() * (underWay + 1.0);
  }

  void answered(Duration took) {
    latency.answered(took.toNanos());
  }

  void failed(CallException failure, CircuitOutcome outcome, Duration took, Duration attempt) {
    if (outcome == CircuitOutcome.SUCCESS) {
      latency.answered(took.toNanos());
    } else if (outcome == CircuitOutcome.FAILURE || RetryLayer.isThrottled(failure)) {
      latency.failed(Durations.longer(took, Durations.bounded(attempt)).toNanos());
      lastFailure = new Failure(failure.code(), timeline.now());
    } else {
      latency.tookLongerThan(took.toNanos());
    }
  }

  /** A body broke off: the headers had been in time. */
  void brokenOff(CallException failure, CircuitOutcome outcome) {
    if (outcome == CircuitOutcome.FAILURE) {
      lastFailure = new Failure(failure.code(), timeline.now());
    }
  }

  private void circuitChanged() {
    listeners.circuitChange(health());
  }

  EndpointHealth health() {
    @Nullable Failure last = lastFailure;
    return new EndpointHealth(
        uri,
        state(),
        since(),
        last == null ? null : last.code(),
        last == null ? null : last.at(),
        latency.average().orElse(null),
        occupancy.inUse());
  }

  private EndpointHealth.State state() {
    if (circuit.isOnTrial()) {
      return EndpointHealth.State.ON_TRIAL;
    }
    if (!circuit.isClosed()) {
      return EndpointHealth.State.PAUSED;
    }
    return gate.isOpen() ? EndpointHealth.State.AVAILABLE : EndpointHealth.State.HELD_BACK;
  }

  private Instant since() {
    return circuit.isClosed() && !gate.isOpen() ? gate.closedSince() : circuit.changedAt();
  }

  private record Failure(String code, Instant at) {}
}
