package id.simpul.core.http;

import okhttp3.Protocol;

/** How the end of a body is told from a broken connection (RFC 9112, section 6.3). */
final class BodyEnd {

  private BodyEnd() {}

  /** Without a length or chunks, a body ends where the connection does, for whatever reason. */
  static boolean isMarked(okhttp3.Response answer) {
    okhttp3.Response onTheWire = answer.networkResponse();
    okhttp3.Headers headers = onTheWire == null ? answer.headers() : onTheWire.headers();
    return answer.protocol() == Protocol.HTTP_2
        || answer.protocol() == Protocol.H2_PRIOR_KNOWLEDGE
        || headers.get("Content-Length") != null
        || "chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"));
  }
}
