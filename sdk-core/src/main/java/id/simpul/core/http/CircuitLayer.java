package id.simpul.core.http;

import java.time.Duration;

/**
 * Lets calls to a server through while its circuit is closed, and tells the circuit, and whoever
 * chooses between servers, how they went.
 */
final class CircuitLayer implements Transport {

  private final Transport next;
  private final PerOrigin<Endpoint> endpoints;
  private final CircuitPolicy policy;
  private final Duration attemptTimeout;
  private final Timeline timeline;

  CircuitLayer(
      Transport next,
      PerOrigin<Endpoint> endpoints,
      CircuitPolicy policy,
      Duration attemptTimeout,
      Timeline timeline) {
    this.next = next;
    this.endpoints = endpoints;
    this.policy = policy;
    this.attemptTimeout = attemptTimeout;
    this.timeline = timeline;
  }

  @Override
  public Response send(Request request) {
    Endpoint endpoint = endpoints.of(request);
    Circuit.Permit permit = endpoint.circuit().acquire(request);
    long start = timeline.nanos();
    try {
      request.limits().departure().left(endpoint);
      Response response = next.send(request);
      Duration took = since(start);
      endpoint.answered(took);
      if (response.isWhole()) {
        permit.finish(CircuitOutcome.SUCCESS, took);
        return response;
      }
      Verdict verdict = new Verdict(endpoint, permit, took);
      return response.through(body -> new WatchedBody(body, verdict, timeline));
    } catch (CallException e) {
      Duration took = since(start);
      CircuitOutcome outcome = outcome(e, took);
      // Known before the circuit counts it, so that whoever hears of a pause sees why.
      endpoint.failed(e, outcome, took, attemptTimeout);
      permit.finish(outcome, took);
      throw e;
    } catch (RuntimeException | Error e) {
      permit.finish(CircuitOutcome.IGNORED, since(start));
      throw e;
    }
  }

  private CircuitOutcome outcome(CallException failure, Duration took) {
    return CircuitOutcome.of(failure, took.compareTo(attemptTimeout) >= 0);
  }

  private Duration since(long start) {
    return Duration.ofNanos(timeline.nanos() - start);
  }

  @Override
  public String toString() {
    return "Circuit(" + policy + ") > " + next;
  }

  /** What is said of an answer that goes on after its headers. */
  private final class Verdict implements WatchedBody.End {

    private final Endpoint endpoint;
    private final Circuit.Permit permit;
    private final Duration untilHeaders;

    Verdict(Endpoint endpoint, Circuit.Permit permit, Duration untilHeaders) {
      this.endpoint = endpoint;
      this.permit = permit;
      this.untilHeaders = untilHeaders;
    }

    @Override
    public void ended() {
      permit.finish(CircuitOutcome.SUCCESS, untilHeaders);
    }

    @Override
    public void broken(CallException failure, Duration waited) {
      CircuitOutcome outcome = outcome(failure, untilHeaders.plus(waited));
      if (permit.end()) {
        endpoint.brokenOff(failure, outcome);
        permit.count(outcome, untilHeaders);
      }
    }
  }
}
