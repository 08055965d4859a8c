package id.simpul.core.http;

import java.time.Duration;
import java.util.Optional;

/** Sets the moment after which nobody waits for this call any longer. */
final class DeadlineLayer implements Transport {

  private final Transport next;
  private final Duration timeout;
  private final Timeline timeline;

  DeadlineLayer(Transport next, Duration timeout, Timeline timeline) {
    this.next = next;
    this.timeout = timeout;
    this.timeline = timeline;
  }

  @Override
  public Response send(Request request) {
    Optional<Limits> handedOver = request.handedOver();
    if (handedOver.isPresent()) {
      return sendWhileThereIsTime(request, handedOver.get());
    }
    return next.send(request.within(Limits.of(deadline(request, timeout, timeline), request)));
  }

  /** Until when a call may take that begins now. */
  static Deadline deadline(Request request, Duration timeout, Timeline timeline) {
    Duration asked = request.timeout().orElse(timeout);
    return Deadline.in(Durations.shorter(asked, timeout), timeline);
  }

  private Response sendWhileThereIsTime(Request request, Limits limits) {
    if (limits.call().isOver()) {
      throw CallTimedOutException.call(request.name(), limits.call().allowed());
    }
    return next.send(request);
  }

  @Override
  public String toString() {
    return "Deadline(" + Durations.shown(timeout) + ") > " + next;
  }
}
