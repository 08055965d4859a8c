package id.simpul.core.http;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Ties everything that is done for one call to one trace: the one that its request continues, or a
 * new one (W3C Trace Context). Each attempt is a span of its own in it, named by {@link
 * WireHeadersLayer}.
 */
final class TraceLayer implements Transport {

  static final String STATE = "tracestate";

  private final Transport next;
  private final RandomGenerator random;

  TraceLayer(Transport next, RandomGenerator random) {
    this.next = next;
    this.random = random;
  }

  @Override
  public Response send(Request request) {
    Optional<TraceParent> continued = TraceParent.of(request.headers());
    request
        .limits()
        .attempts()
        .tracedBy(continued.isPresent() ? continued.get() : TraceParent.random(random));
    return next.send(continued.isPresent() ? request : withoutState(request));
  }

  /** A state without its trace means nothing (section 3.3). */
  private static Request withoutState(Request request) {
    return request.headers().first(STATE).isEmpty()
        ? request
        : request.with(request.headers().without(STATE));
  }

  @Override
  public String toString() {
    return "Trace > " + next;
  }
}
