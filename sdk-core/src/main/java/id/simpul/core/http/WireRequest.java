package id.simpul.core.http;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** A request as OkHttp wants it. */
final class WireRequest {

  private static final String CONTENT_TYPE = "Content-Type";
  private static final Set<String> NEED_BODY =
      Set.of("POST", "PUT", "PATCH", "PROPPATCH", "REPORT", "QUERY");
  private static final Body NOTHING = Body.bytes("", new byte[0]);

  private WireRequest() {}

  static okhttp3.Request of(Request request) {
    okhttp3.Request.Builder wire = new okhttp3.Request.Builder().url(url(request));
    request.headers().forEach(wire::addHeader);
    try {
      wire.method(request.method(), body(request));
      if (request.body().isPresent() && request.headers().first(CONTENT_TYPE).isEmpty()) {
        wire.header(CONTENT_TYPE, checked(request.body().get().contentType()));
      }
    } catch (RuntimeException e) {
      // A body may be anybody's, and say anything about itself.
      throw BodyUnreadableException.of(request.name(), e);
    }
    return wire.build();
  }

  /** OkHttp would refuse a line break too, and quote what stands around it. */
  private static String checked(String contentType) {
    return Headers.none().with(CONTENT_TYPE, contentType).all(CONTENT_TYPE).get(0);
  }

  private static @Nullable RequestBody body(Request request) {
    if (request.body().isPresent()) {
      return new WireBody(request.body().get());
    }
    return NEED_BODY.contains(request.method()) ? new WireBody(NOTHING) : null;
  }

  /** Whoever allowed this address read it as a URI: OkHttp must read the same out of it. */
  private static HttpUrl url(Request request) {
    URI uri = request.uri();
    String ascii = uri.toASCIIString();
    HttpUrl url = HttpUrl.parse(ascii);
    if (url == null || !isSame(url, uri, ascii)) {
      throw RefusedLocallyException.address(
          request, "alamat yang dapat dibaca dengan dua cara", "one that can be read in two ways");
    }
    return url;
  }

  private static boolean isSame(HttpUrl url, URI uri, String ascii) {
    String path = (ascii.equals(uri.toString()) ? uri : URI.create(ascii)).getRawPath();
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    boolean literal = host.startsWith("[");
    return url.scheme().equalsIgnoreCase(uri.getScheme())
        && (literal || url.host().equals(host))
        && (uri.getPort() == -1 || url.port() == uri.getPort())
        && url.encodedPath().equals(path.isEmpty() ? "/" : path);
  }
}
