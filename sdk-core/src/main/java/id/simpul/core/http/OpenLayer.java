package id.simpul.core.http;

/** Counts the calls under way, and refuses them once the client is closed. */
final class OpenLayer implements Transport {

  private final Transport next;
  private final UnderWay underWay;

  OpenLayer(Transport next, UnderWay underWay) {
    this.next = next;
    this.underWay = underWay;
  }

  @Override
  public Response send(Request request) {
    underWay.enter(request);
    try {
      return next.send(request);
    } finally {
      underWay.leave();
    }
  }

  @Override
  public String toString() {
    return "Open > " + next;
  }
}
