package id.simpul.core.http;

import java.time.Duration;

/** Gives each attempt its own, shorter deadline. */
final class AttemptTimeoutLayer implements Transport {

  private final Transport next;
  private final Duration timeout;

  AttemptTimeoutLayer(Transport next, Duration timeout) {
    this.next = next;
    this.timeout = timeout;
  }

  @Override
  public Response send(Request request) {
    Limits limits = request.limits().attempt(timeout);
    // Waiting and asking for a token took time too: nothing is sent that nobody waits for.
    if (limits.call().isOver()) {
      throw CallTimedOutException.call(request.name(), limits.call().allowed());
    }
    return next.send(request.within(limits));
  }

  @Override
  public String toString() {
    return "AttemptTimeout(" + Durations.shown(timeout) + ") > " + next;
  }
}
