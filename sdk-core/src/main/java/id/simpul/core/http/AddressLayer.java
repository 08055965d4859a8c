package id.simpul.core.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses addresses that cannot or must not be called, before anything else is done. */
final class AddressLayer implements Transport {

  private static final Pattern DOT_SEGMENT =
      Pattern.compile(
          "(?:^|/)(?:\\.|%2e){1,2}(?:(?:;|%3b)[^/]*)?(?:/|$)", Pattern.CASE_INSENSITIVE);

  private final Transport next;
  private final boolean plainHttp;

  AddressLayer(Transport next, boolean plainHttp) {
    this.next = next;
    this.plainHttp = plainHttp;
  }

  @Override
  public Response send(Request request) {
    requireCallable(request, plainHttp);
    return next.send(request);
  }

  /** Also asked for an address to which a server points. */
  static void requireCallable(Request request, boolean plainHttp) {
    requireUsable(request);
    if (!plainHttp && isPlain(request.uri()) && !Origin.isLoopback(request.uri())) {
      throw RefusedLocallyException.plainHttp(request);
    }
  }

  static void requireUsable(Request request) {
    URI uri = request.uri();
    if (!isWeb(uri)) {
      throw RefusedLocallyException.address(
          request, "alamat tanpa http(s) di depannya", "one without http(s) in front");
    }
    if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw RefusedLocallyException.address(
          request, "nama host atau porta yang tidak sah", "an invalid host name or port");
    }
    if (uri.getRawUserInfo() != null) {
      throw RefusedLocallyException.address(
          request, "nama pengguna di dalam alamat", "user information in it");
    }
    // Servers and clients disagree about what '..' means, also when it is encoded.
    if (hasDotSegment(uri.getRawPath())) {
      throw RefusedLocallyException.address(
          request, "'.' atau '..' di jalurnya", "'.' or '..' in its path");
    }
  }

  private static boolean hasDotSegment(String path) {
    // Nearly no path has a segment that begins like one.
    boolean possible = path.contains("/.") || path.contains("/%2");
    return possible && DOT_SEGMENT.matcher(path).find();
  }

  private static boolean isWeb(URI uri) {
    return uri.getScheme() != null
        && !uri.isOpaque()
        && (isPlain(uri) || uri.getScheme().equalsIgnoreCase("https"));
  }

  static boolean isPlain(URI uri) {
    return uri.getScheme().toLowerCase(Locale.ROOT).equals("http");
  }

  @Override
  public String toString() {
    return "Address(" + (plainHttp ? "plain http allowed" : "https") + ") > " + next;
  }
}
