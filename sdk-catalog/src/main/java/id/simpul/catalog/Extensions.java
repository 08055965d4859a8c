package id.simpul.catalog;

import id.simpul.catalog.graph.Term;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of a resource and this model has no word for: an agency's own statements,
 * those of another profile. They are kept as they were and written back.
 *
 * <pre>{@code
 * Set<Term> notes = service.extensions().objects("https://agency.example/ns#note");
 * }</pre>
 *
 * <p>A resource without an IRI that is mentioned once keeps what is said of it too ({@link
 * #beneath(Term)}). Immutable, compared by value.
 */
public final class Extensions {

  static final Extensions NONE = new Extensions(Map.of(), Map.of());

  private final Map<String, Set<Term>> statements;
  private final Map<Term, Map<String, Set<Term>>> beneath;

  private Extensions(Map<String, Set<Term>> statements, Map<Term, Map<String, Set<Term>>> beneath) {
    this.statements = statements;
    this.beneath = beneath;
  }

  /** Whether everything was understood. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }

  /** The IRIs of the predicates, in reading order. */
  public Set<String> predicates() {
    return statements.keySet();
  }

  /** What is said under a predicate, in reading order; empty if nothing is. */
  public Set<Term> objects(String predicateIri) {
    return statements.getOrDefault(predicateIri, Set.of());
  }

  /** What is said of a resource without an IRI that stands among the objects. */
  public Map<String, Set<Term>> beneath(Term blank) {
    return beneath.getOrDefault(blank, Map.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Extensions that
        && statements.equals(that.statements)
        && beneath.equals(that.beneath);
  }

  @Override
  public int hashCode() {
    return statements.hashCode();
  }

  /** The predicates only: the texts are somebody else's. */
  @Override
  public String toString() {
    return "Extensions" + predicates();
  }

  /** Collects statements; for one thread. */
  static final class Collector {

    private final Map<String, Set<Term>> statements = new LinkedHashMap<>();
    private final Map<Term, Map<String, Set<Term>>> beneath = new LinkedHashMap<>();

    void add(String predicate, Term object) {
      statements.computeIfAbsent(predicate, p -> new LinkedHashSet<>(2)).add(object);
    }

    void beneath(Term blank, String predicate, Term object) {
      beneath
          .computeIfAbsent(blank, b -> new LinkedHashMap<>())
          .computeIfAbsent(predicate, p -> new LinkedHashSet<>())
          .add(object);
    }

    void addAll(Extensions said) {
      said.statements.forEach(
          (predicate, objects) -> objects.forEach(object -> add(predicate, object)));
      said.beneath.forEach(
          (blank, about) ->
              about.forEach(
                  (predicate, objects) ->
                      objects.forEach(object -> beneath(blank, predicate, object))));
    }

    Extensions build() {
      if (statements.isEmpty()) {
        return NONE;
      }
      Map<Term, Map<String, Set<Term>>> deep = new LinkedHashMap<>();
      beneath.forEach((blank, about) -> deep.put(blank, copy(about)));
      return new Extensions(copy(statements), Collections.unmodifiableMap(deep));
    }

    private static Map<String, Set<Term>> copy(Map<String, Set<Term>> said) {
      if (said.size() == 1) {
        Map.Entry<String, Set<Term>> only = said.entrySet().iterator().next();
        return Map.of(only.getKey(), small(only.getValue()));
      }
      Map<String, Set<Term>> copy = new LinkedHashMap<>();
      said.forEach((predicate, objects) -> copy.put(predicate, small(objects)));
      return Collections.unmodifiableMap(copy);
    }

    private static Set<Term> small(Set<Term> objects) {
      return objects.size() == 1 ? Set.copyOf(objects) : Ordered.copyOf(objects);
    }
  }
}
