package id.simpul.core.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Finds the address that a server's reference means, from where it stands (RFC 3986, section 5).
 */
final class Reference {

  private static final int LONGEST = 8192;

  private Reference() {}

  /** None if it is empty, too long or no reference; whether it may be called is another matter. */
  static Optional<URI> resolve(URI base, String reference) {
    if (reference.isBlank() || reference.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(resolve(base, new URI(reference.strip())));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static URI resolve(URI base, URI reference) throws URISyntaxException {
    if (reference.isAbsolute()) {
      return reference;
    }
    // Java drops the last segment of the base here, as an older RFC wanted it.
    boolean inPlace = reference.getRawAuthority() == null && reference.getRawPath().isEmpty();
    if (inPlace) {
      String query = reference.getRawQuery() == null ? base.getRawQuery() : reference.getRawQuery();
      String place = withoutQuery(base);
      return new URI(query == null ? place : place + "?" + query);
    }
    return base.resolve(reference);
  }

  private static String withoutQuery(URI base) {
    String path = base.getRawPath().isEmpty() ? "/" : base.getRawPath();
    return base.getScheme() + "://" + base.getRawAuthority() + path;
  }
}
