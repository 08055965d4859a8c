package id.simpul.catalog;

import id.simpul.catalog.graph.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    if (nodes.size() == 1) {
      return List.of((T) part(known, nodes.iterator().next(), reader));
    }
    List<T> parts = new ArrayList<>(nodes.size());
    Set<Term> seen = new HashSet<>();
    for (Node node : nodes) {
      if (seen.add(node.term())) {
        parts.add((T) part(known, node, reader));
      }
    }
    return parts;
  }

  private static <T> Object part(Map<Term, Object> known, Node node, Function<Node, T> reader) {
    Object part = known.get(node.term());
    if (part == null) {
      part = Objects.requireNonNull(reader.apply(node));
      known.put(node.term(), part);
    }
    return part;
  }
}
