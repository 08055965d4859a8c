package id.simpul.catalog;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what was said under an IRI: saying it again would only repeat what hangs beneath it.
 */
final class SayOnce {

  private final Map<URI, Object> said = new HashMap<>();

  /** Whether the very same was said before; if so, a reference is enough. */
  boolean isSaid(Statements owner, String predicate, Optional<URI> id, Object part) {
    if (id.isEmpty()) {
      return false;
    }
    boolean known = part.equals(said.put(id.get(), part));
    if (known) {
      owner.iri(predicate, id.get().toString());
    }
    return known;
  }
}
