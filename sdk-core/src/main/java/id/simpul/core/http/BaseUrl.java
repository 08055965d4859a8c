package id.simpul.core.http;

import java.net.URI;

/** Where a provider's API begins: one of the addresses at which it answers alike. */
final class BaseUrl {

  private final String text;
  private final URI uri;
  private final Origin origin;
  private final String prefix;

  private BaseUrl(String text, URI uri) {
    this.text = text;
    this.uri = uri;
    this.origin = Origin.of(uri);
    this.prefix = uri.getRawPath();
  }

  /**
   * A base URL.
   *
   * @throws IllegalArgumentException if it is not an absolute http or https URL that requests can
   *     be put under
   */
  static BaseUrl parse(String text) {
    String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    URI uri = parsed(trimmed);
    if (!canBeCalled(uri)
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || uri.getRawPath().endsWith("/")) {
      throw unusable(text);
    }
    return new BaseUrl(trimmed, uri);
  }

  private static boolean canBeCalled(URI uri) {
    try {
      AddressLayer.requireUsable(Request.of("GET", uri));
      return true;
    } catch (RefusedLocallyException e) {
      return false;
    }
  }

  private static URI parsed(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw unusable(text);
    }
  }

  private static IllegalArgumentException unusable(String found) {
    return new IllegalArgumentException(
        "A base URL is an absolute http or https URL without user information, query, fragment or"
            + " dot segments, such as 'https://api.depok.example/v1'; found '"
            + LogSafe.url(found)
            + "'. Give the address that the paths of requests are put behind.");
  }

  Origin origin() {
    return origin;
  }

  URI uri() {
    return uri;
  }

  /** Whether an address is this one or lies below it. */
  boolean covers(Request request) {
    if (!request.origin().equals(origin)) {
      return false;
    }
    String path = request.uri().getRawPath();
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  /** The same request, which this one covers, under another base. */
  Request moved(Request request, BaseUrl other) {
    if (other.equals(this)) {
      return request;
    }
    URI from = request.uri();
    String rest = from.getRawPath().substring(prefix.length());
    String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
    return request.to(URI.create(other.text + rest + query));
  }

  @Override
  public String toString() {
    return text;
  }
}
