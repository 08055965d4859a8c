package id.simpul.core.http;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what the next server should know: the span of this attempt (W3C Trace Context), the
 * time that is left for it, and who is asking.
 */
final class WireHeadersLayer implements Transport {

  static final String TIMEOUT = "Simpul-Timeout-Ms";

  private static final String USER_AGENT = "User-Agent";

  private final Transport next;
  private final Headers.Field userAgent;
  private final RandomGenerator random;

  WireHeadersLayer(Transport next, String userAgent, RandomGenerator random) {
    this.next = next;
    this.userAgent = new Headers.Field(USER_AGENT, userAgent);
    this.random = random;
  }

  @Override
  public Response send(Request request) {
    long left = Math.max(1, request.limits().attempt().millisLeft());
    Headers.Field time = new Headers.Field(TIMEOUT, Long.toString(left));
    Headers.Field trace = new Headers.Field(TraceParent.FIELD, span(request).toString());
    Headers given = request.headers();
    Headers ours =
        given.first(USER_AGENT).isPresent()
            ? Headers.sorted(time, trace)
            : Headers.sorted(time, trace, userAgent);
    return next.send(request.with(given.with(ours)));
  }

  /** Attempts of one call differ, so that the logs of the next server can tell them apart. */
  private TraceParent span(Request request) {
    @Nullable TraceParent call = request.limits().attempts().trace();
    return call == null ? TraceParent.random(random) : call.sibling(random);
  }

  @Override
  public String toString() {
    return "WireHeaders > " + next;
  }
}
