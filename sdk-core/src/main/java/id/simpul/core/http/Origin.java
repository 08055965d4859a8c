package id.simpul.core.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scheme, host and port of an address (RFC 6454): what circuits and budgets are kept for. Looked up
 * several times a call, so it is no {@link URI}, which takes longer to make than to compare.
 */
final class Origin {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}|\\[::1]");

  private static final int STANDARD = -1;

  private final String scheme;
  private final String host;
  private final int port;

  private Origin(String scheme, String host, int port) {
    this.scheme = scheme;
    this.host = host;
    this.port = port;
  }

  static Origin of(URI address) {
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    int standard = scheme.equals("https") ? 443 : 80;
    int port = address.getPort() == standard ? STANDARD : address.getPort();
    return new Origin(scheme, address.getHost().toLowerCase(Locale.ROOT), port);
  }

  static boolean isLoopback(URI address) {
    return LOOPBACK.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Whether the address is written as this origin is: in small letters, a standard port left out.
   */
  boolean isWrittenIn(URI address) {
    return scheme.equals(address.getScheme())
        && host.equals(address.getHost())
        && port == address.getPort();
  }

  /** As an address without a path. */
  URI uri() {
    return URI.create(toString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Origin origin
        && port == origin.port
        && host.equals(origin.host)
        && scheme.equals(origin.scheme);
  }

  @Override
  public int hashCode() {
    return 31 * host.hashCode() + port;
  }

  /** Such as {@code https://api.depok.example}. */
  @Override
  public String toString() {
    return scheme + "://" + host + (port == STANDARD ? "" : ":" + port);
  }
}
