package id.simpul.core.http;

import java.util.regex.Pattern;

/** What the caller of one's own server said of its trace, as the next server should know it. */
record IncomingTrace(Headers headers) {

  private static final Pattern VISIBLE = Pattern.compile("[\\x20-\\x7e]{1,8192}");

  static IncomingTrace of(Headers headers) {
    return new IncomingTrace(headers);
  }

  Request passedOnBy(Request request) {
    Request traced = TraceParent.of(headers).map(t -> traced(request, t)).orElse(request);
    return passingOn("baggage", traced);
  }

  private Request traced(Request request, TraceParent trace) {
    Request traced = request.withHeader(TraceParent.FIELD, trace.toString());
    return passingOn(TraceLayer.STATE, traced);
  }

  /** Lists may come in several fields (RFC 9110, section 5.3). */
  private Request passingOn(String name, Request request) {
    String list = String.join(",", headers.all(name));
    return VISIBLE.matcher(list).matches() ? request.withHeader(name, list) : request;
  }
}
