package id.simpul.ecosystem;

import id.simpul.core.ProtectedResource;
import id.simpul.core.http.Authentication;
import id.simpul.identity.OnBehalfOf;
import id.simpul.identity.TokenSource;
import java.net.URI;
import java.util.Optional;

/**
 * Which token server is asked, and what it is shown.
 *
 * @param server whom the token is asked of
 * @param way what it gets to see
 */
record TokenPath(URI server, Way way) {

  /** What a token server is shown. */
  enum Way {
    /** This agency, for itself. */
    OURSELVES,
    /** The resident's token, at the server that issued it (RFC 8693). */
    EXCHANGE,
    /** A grant of the server that issued it, and never the token (RFC 7523). */
    GRANT,
    /** The resident's token, though this server did not issue it. */
    HAND_OVER
  }

  Authentication authentication(
      TokenSource tokens, ProtectedResource resource, Optional<OnBehalfOf> resident) {
    return switch (way) {
      case OURSELVES -> tokens.bearer(resource);
      case EXCHANGE, GRANT -> tokens.bearer(resource, resident.orElseThrow());
      case HAND_OVER -> tokens.bearer(resource, resident.orElseThrow().handingOver());
    };
  }
}
