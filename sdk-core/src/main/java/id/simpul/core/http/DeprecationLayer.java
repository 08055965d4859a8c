package id.simpul.core.http;

/** Passes on, once an endpoint, that it is going away. */
final class DeprecationLayer implements Transport {

  private final Transport next;
  private final DeprecationNotices notices;
  private final Listeners listeners;

  DeprecationLayer(Transport next, DeprecationNotices notices, Listeners listeners) {
    this.next = next;
    this.notices = notices;
    this.listeners = listeners;
  }

  @Override
  public Response send(Request request) {
    try {
      Response response = next.send(request);
      look(request, response.headers());
      return response;
    } catch (ErrorResponseException e) {
      look(request, e.headers());
      throw e;
    }
  }

  private void look(Request request, Headers headers) {
    if (headers.first("Deprecation").isPresent() || headers.first("Sunset").isPresent()) {
      Deprecation.of(headers, request.uri())
          .filter(deprecation -> notices.isNews(request))
          .ifPresent(deprecation -> tell(request, deprecation));
    }
  }

  private void tell(Request request, Deprecation deprecation) {
    CallLog.deprecated(request, deprecation);
    listeners.deprecated(request.limits().attempts().asked(), deprecation);
  }

  @Override
  public String toString() {
    return "Deprecation > " + next;
  }
}
