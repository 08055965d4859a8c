package id.simpul.core.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes, shared by all its copies. What may be shown of it, and its origin, are made
 * when somebody asks: two threads may both make them, and do no harm, for both are immutable.
 */
final class Target {

  private final URI uri;
  private @Nullable String shown;
  private @Nullable Origin origin;

  private Target(URI uri, @Nullable String shown) {
    this.uri = uri;
    this.shown = shown;
  }

  /** An address with values in it that are not shown. */
  static Target of(URI uri, String shown) {
    return new Target(uri, shown);
  }

  static Target of(URI uri) {
    return new Target(uri, null);
  }

  /** Elsewhere, but shown as before. */
  Target movedTo(URI address) {
    return new Target(address, shown());
  }

  URI uri() {
    return uri;
  }

  /** With everything hidden that may be private. */
  String shown() {
    @Nullable String known = shown;
    if (known == null) {
      known = LogSafe.url(uri.toString());
      shown = known;
    }
    return known;
  }

  /** Only of an address that can be called. */
  Origin origin() {
    @Nullable Origin known = origin;
    if (known == null) {
      known = Origin.of(uri);
      origin = known;
    }
    return known;
  }
}
