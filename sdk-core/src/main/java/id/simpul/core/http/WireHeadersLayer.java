package id.simpul.core.http;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what the next server should know: the span of this attempt (W3C Trace Context), the
 * time that is left for it, and who is asking.
 */
final class WireHeadersLayer implements Transport {

  static final String TIMEOUT = "Simpul-Timeout-Ms";

  private final Transport next;
  private final String userAgent;
  private final RandomGenerator random;

  WireHeadersLayer(Transport next, String userAgent, RandomGenerator random) {
    this.next = next;
    this.userAgent = userAgent;
    this.random = random;
  }

  @Override
  public Response send(Request request) {
    long left = Math.max(1, request.limits().attempt().millisLeft());
    Headers headers = request.headers().with(TIMEOUT, Long.toString(left));
    headers = headers.with(TraceParent.FIELD, span(request).toString());
    if (headers.first("User-Agent").isEmpty()) {
      headers = headers.with("User-Agent", userAgent);
    }
    return next.send(request.with(headers));
  }

  /** Attempts of one call differ, so that the logs of the next server can tell them apart. */
  private TraceParent span(Request request) {
    @Nullable TraceParent call = request.limits().trace();
    return call == null ? TraceParent.random(random) : call.sibling(random);
  }

  @Override
  public String toString() {
    return "WireHeaders > " + next;
  }
}
