package id.simpul.core;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * An API that wants a token, and everything needed to ask for the right one (RFC 9728).
 *
 * <p>A token for this resource goes to no other place: whoever attaches it asks {@link
 * #covers(URI)} first. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * ProtectedResource sktm = new ProtectedResource(
 *     URI.create("https://api.depok.example/sktm"),
 *     Audience.of("https://api.depok.example/sktm"),
 *     Set.of(Scope.of("sktm:baca")),
 *     URI.create("https://sso.depok.example"));
 *
 * // the same API answers at a second address, which its tokens may go to as well
 * sktm = sktm.alsoAt(URI.create("https://cadangan.depok.example/sktm"));
 * }</pre>
 *
 * @param uri where the API is; requests at or below it are covered
 * @param audience the exact audience that its tokens carry
 * @param scopes the scopes to ask for; may be empty
 * @param tokenServer the issuer URL of the server that grants its tokens
 * @param furtherUris where the same API is as well; requests at or below them are covered too
 */
public record ProtectedResource(
    URI uri, Audience audience, Set<Scope> scopes, URI tokenServer, Set<URI> furtherUris) {

  /**
   * Copies the sets and checks the addresses.
   *
   * @throws IllegalArgumentException if an address is not an absolute http or https URL, or one of
   *     the resource's has a query, a fragment or dot segments
   */
  public ProtectedResource {
    Objects.requireNonNull(audience, "audience");
    scopes = Set.copyOf(Objects.requireNonNull(scopes, "scopes"));
    furtherUris = Set.copyOf(Objects.requireNonNull(furtherUris, "furtherUris"));
    requirePlace(uri, "uri");
    furtherUris.forEach(further -> requirePlace(further, "a further uri"));
    requireWeb(tokenServer, "tokenServer");
  }

  /**
   * A resource with a single address.
   *
   * @param uri where the API is; requests at or below it are covered
   * @param audience the exact audience that its tokens carry
   * @param scopes the scopes to ask for; may be empty
   * @param tokenServer the issuer URL of the server that grants its tokens
   * @throws IllegalArgumentException as for several addresses
   */
  public ProtectedResource(URI uri, Audience audience, Set<Scope> scopes, URI tokenServer) {
    this(uri, audience, scopes, tokenServer, Set.of());
  }

  /**
   * This resource with one more address at which the same API answers, such as a replica. Its
   * tokens may go there too, so name only servers that the API's owner runs.
   *
   * @param further where the API is as well
   * @return a resource with the same audience, scopes and token server
   * @throws IllegalArgumentException if it is not an absolute http or https URL, or has a query, a
   *     fragment or dot segments
   */
  public ProtectedResource alsoAt(URI further) {
    Set<URI> all = new HashSet<>(furtherUris);
    all.add(Objects.requireNonNull(further, "further"));
    return new ProtectedResource(uri, audience, scopes, tokenServer, all);
  }

  private static void requirePlace(URI uri, String name) {
    requireWeb(uri, name);
    if (uri.getRawQuery() != null || uri.getRawFragment() != null || hasDotSegments(uri)) {
      throw new IllegalArgumentException(
          "A resource's uri has no query, fragment or dot segments; found one. Give the plain"
              + " address of the API.");
    }
  }

  /**
   * Whether a token for this resource may be sent there: the same scheme, host and port as one of
   * its addresses, and a path that is that address's path or lies below it. Paths with dot
   * segments, plain or encoded, are never covered.
   *
   * @param requestUri where a request wants to go
   * @return whether it lies inside this resource
   */
  public boolean covers(URI requestUri) {
    Objects.requireNonNull(requestUri, "requestUri");
    if (hasDotSegments(requestUri)) {
      return false;
    }
    return isBelow(uri, requestUri)
        || furtherUris.stream().anyMatch(further -> isBelow(further, requestUri));
  }

  private static boolean isBelow(URI place, URI requestUri) {
    if (!Origins.same(place, requestUri)) {
      return false;
    }
    String below = withoutTrailingSlash(path(place));
    String path = path(requestUri);
    return withoutTrailingSlash(path).equals(below) || path.startsWith(below + "/");
  }

  private static void requireWeb(URI uri, String name) {
    if (!Origins.isWeb(Objects.requireNonNull(uri, name))) {
      throw new IllegalArgumentException(
          name
              + " must be an absolute http or https URL without user information; found '"
              + Masking.mask(uri.toString())
              + "'. Give the whole address.");
    }
  }

  private static boolean hasDotSegments(URI uri) {
    String decoded =
        path(uri)
            .toLowerCase(Locale.ROOT)
            .replace("%2e", ".")
            .replace("%2f", "/")
            .replace("%5c", "/")
            .replace("%3b", ";")
            .replace('\\', '/');
    for (String segment : decoded.split("/", -1)) {
      // Some servers drop what follows a semicolon before they look for dots.
      String plain = segment.replaceFirst(";.*", "");
      if (plain.equals(".") || plain.equals("..")) {
        return true;
      }
    }
    return false;
  }

  private static String path(URI uri) {
    return uri.getRawPath() == null ? "" : uri.getRawPath();
  }

  private static String withoutTrailingSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
