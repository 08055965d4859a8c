package id.simpul.core.http;

import java.util.Map;
import java.util.TreeMap;

/**
 * Header fields that are the transport's own: set by hand they would cut a request in two, send it
 * somewhere else, or let a call be repeated that must not be.
 */
final class OwnFields {

  private static final String FRAMING = "The transport frames every request itself: leave it out.";
  private static final String METHOD =
      "Whether a call may be repeated is decided by its method: make the request with that one.";

  private static final Map<String, String> INSTEAD = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    INSTEAD.put("Host", "The address says it: make the request with that address.");
    INSTEAD.put("Content-Length", FRAMING);
    INSTEAD.put("Transfer-Encoding", FRAMING);
    INSTEAD.put("Trailer", FRAMING);
    INSTEAD.put("TE", FRAMING);
    INSTEAD.put("Expect", FRAMING);
    INSTEAD.put("Connection", FRAMING);
    INSTEAD.put("Keep-Alive", FRAMING);
    INSTEAD.put("Upgrade", FRAMING);
    INSTEAD.put("HTTP2-Settings", FRAMING);
    INSTEAD.put("Proxy-Connection", FRAMING);
    INSTEAD.put("Proxy-Authorization", "It is for a proxy only: use HttpProxy.as(...).");
    INSTEAD.put("X-HTTP-Method-Override", METHOD);
    INSTEAD.put("X-HTTP-Method", METHOD);
    INSTEAD.put("X-Method-Override", METHOD);
    INSTEAD.put(Request.IDEMPOTENCY_KEY, "Use withIdempotencyKey(...).");
    INSTEAD.put(WireHeadersLayer.TIMEOUT, "Use withTimeout(...).");
  }

  private OwnFields() {}

  /** Refuses a name that only the transport may set; a value is never repeated. */
  static void requireOther(String name) {
    String instead = INSTEAD.get(name);
    if (instead != null) {
      throw new IllegalArgumentException(
          "A header set by hand is none of the transport's own; found " + name + ". " + instead);
    }
  }
}
