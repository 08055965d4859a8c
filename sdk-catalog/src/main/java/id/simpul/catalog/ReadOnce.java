package id.simpul.catalog;

import id.simpul.catalog.graph.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Remembers what was read. A resource that many services share is read once, so a hostile web of
 * references costs no more than its statements.
 */
final class ReadOnce {

  private final Map<String, Map<Term, Object>> read = new HashMap<>();

  /** Reads each of the nodes as this kind of thing, in order and without repeating one. */
  @SuppressWarnings("unchecked") // a kind is always read by the same function
  <T> List<T> each(String kind, Collection<Node> nodes, Function<Node, T> reader) {
    if (nodes.isEmpty()) {
      return List.of();
    }
    Map<Term, Object> known = read.computeIfAbsent(kind, k -> new HashMap<>());
    List<T> parts = new ArrayList<>();
    Set<Term> seen = new HashSet<>();
    for (Node node : nodes) {
      if (seen.add(node.term())) {
        Object part = known.get(node.term());
        if (part == null) {
          part = reader.apply(node);
          known.put(node.term(), part);
        }
        parts.add((T) part);
      }
    }
    return parts;
  }
}
