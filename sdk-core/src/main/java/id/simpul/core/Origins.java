package id.simpul.core;

import java.net.URI;
import java.util.Locale;

/** Compares web addresses the way a browser does (RFC 6454). */
final class Origins {

  private Origins() {}

  static boolean isWeb(URI uri) {
    return port(uri) > 0 && uri.getHost() != null && uri.getRawUserInfo() == null;
  }

  static boolean same(URI one, URI other) {
    return isWeb(one)
        && isWeb(other)
        && one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "https" -> uri.getPort() == -1 ? 443 : uri.getPort();
      case "http" -> uri.getPort() == -1 ? 80 : uri.getPort();
      default -> -1;
    };
  }
}
