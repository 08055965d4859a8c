package id.simpul.catalog.internal.jsonld;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What terms mean, looked up once for each term of a context: a catalogue says the same few names
 * many thousand times. For one document and one thread.
 */
final class Definitions {

  /** No author has more terms; a document that has is only slower. */
  private static final int MOST = 5_000;

  private Map<String, Optional<Context.Definition>> known = new HashMap<>();
  private Context context = Context.EMPTY;

  /** The meaning of a key or a type in this context; empty if nobody says. */
  Optional<Context.Definition> of(String term, Context in) {
    if (in != context || known.size() >= MOST) {
      known = new HashMap<>(); // clearing would go through all the room that many terms took
      context = in;
    }
    Optional<Context.Definition> definition = known.get(term);
    if (definition == null) {
      definition = in.define(term);
      known.put(term, definition);
    }
    return definition;
  }
}
