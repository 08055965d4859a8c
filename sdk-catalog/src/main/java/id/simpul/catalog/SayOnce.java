package id.simpul.catalog;

import java.util.HashMap;
import java.util.Map;

/**
 * Remembers what was said under an IRI: saying it again would only repeat what hangs beneath it.
 */
final class SayOnce {

  private final Map<String, Object> said = new HashMap<>();

  /** Whether the very same was said before; if so, a reference is enough. */
  boolean isSaid(Statements owner, String predicate, Resource part) {
    String iri = part.iri();
    if (iri == null) {
      return false;
    }
    boolean known = part.equals(said.put(iri, part));
    if (known) {
      owner.iri(predicate, iri);
    }
    return known;
  }
}
