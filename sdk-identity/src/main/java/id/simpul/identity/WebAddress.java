package id.simpul.identity;

import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Addresses that keys, metadata and tokens may travel to: https, or http inside this machine. */
final class WebAddress {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)\\]");

  private WebAddress() {}

  static boolean isSafe(URI uri) {
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return false;
    }
    return "https".equalsIgnoreCase(uri.getScheme())
        || ("http".equalsIgnoreCase(uri.getScheme())
            && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches());
  }

  static URI requireSafe(URI uri, String name) {
    if (!isSafe(Objects.requireNonNull(uri, name))) {
      throw new IllegalArgumentException(
          name
              + " must be an https address (plain http only to this machine); found "
              + "'"
              + Quoted.masked(uri.toString())
              + "'. Give the address that starts with https://.");
    }
    return uri;
  }

  static boolean sameOrigin(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI uri) {
    if (uri.getPort() != -1) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  /** The document there; whatever is not a plain 200, a redirect too, is a failure. */
  static String read(Transport transport, URI uri) {
    Request request = Request.of("GET", uri).withHeader("Accept", "application/json");
    try (Response response = transport.send(request)) {
      byte[] body = response.bytes();
      if (response.status() != 200) {
        throw ErrorResponseException.of(request, response.status(), response.headers(), body);
      }
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
