package id.simpul.core.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** For whom and from where an answer is kept; for nobody, if the server is not told who calls. */
record CacheKey(@Nullable String caller, URI uri) {

  /**
   * Header fields that prove nothing about who sends them. Whatever else is set by hand may be a
   * credential, under a name that only its server knows.
   */
  private static final Set<String> HARMLESS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    HARMLESS.addAll(
        List.of(
            "Accept",
            "Accept-Language",
            "Baggage",
            "Cache-Control",
            TraceLayer.STATE,
            TraceParent.FIELD,
            "User-Agent"));
  }

  private static final Set<String> READ_ANEW = Set.of("no-cache", "max-age");

  /** None if the request is neither answered from the store nor its answer kept. */
  static Optional<CacheKey> of(Request request, @Nullable Authentication authentication) {
    if (!request.method().equals("GET") || !isPlain(request.headers())) {
      return Optional.empty();
    }
    URI uri = address(request.uri(), request.origin());
    if (authentication == null) {
      return Optional.of(new CacheKey(null, uri));
    }
    Optional<String> caller = authentication.caller();
    return caller.isPresent() ? Optional.of(new CacheKey(caller.get(), uri)) : Optional.empty();
  }

  /** Conditions, ranges and other directives are for whoever set them to deal with. */
  private static boolean isPlain(Headers headers) {
    CacheControl asked = CacheControl.of(headers);
    return asked.saysOnly(READ_ANEW)
        && asked.seconds("max-age").map(age -> age.isZero()).orElse(true)
        && HARMLESS.containsAll(headers.names());
  }

  static boolean isHarmless(String name) {
    return HARMLESS.contains(name);
  }

  /** Whether only what the server says now will do. */
  static boolean isAskedAnew(Request request) {
    return !CacheControl.of(request.headers()).isEmpty();
  }

  /** Without what makes no difference to a server: case, standard port and fragment. */
  static URI address(URI uri) {
    return address(uri, Origin.of(uri));
  }

  private static URI address(URI uri, Origin origin) {
    if (origin.isWrittenIn(uri) && !uri.getRawPath().isEmpty() && uri.getRawFragment() == null) {
      return uri;
    }
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(origin + path + query);
  }

  /** Neither who, nor where exactly. */
  @Override
  public String toString() {
    return "CacheKey[" + LogSafe.url(uri.toString()) + "]";
  }
}
