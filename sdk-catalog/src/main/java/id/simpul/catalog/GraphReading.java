package id.simpul.catalog;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one graph: what was found odd, and what got a place in the model, so that the rest
 * can be kept.
 */
final class GraphReading {

  private static final Map<String, String> ROLES =
      Map.of(
          Cpsv.DCT + "publisher", Cpsv.AGENT,
          Cpsv.CV + "hasParticipant", Cpsv.AGENT,
          Cpsv.CV + "ownedBy", Cpsv.ORGANIZATION,
          Cpsv.CV + "isDefinedBy", Cpsv.ORGANIZATION,
          Cpsv.CV + "hasEconomicOperator", Cpsv.ORGANIZATION);

  private final Graph graph;
  private final Findings findings = new Findings();
  private final Set<Term> placed = new HashSet<>();
  private final Map<Term, Set<String>> types = new HashMap<>();
  private @Nullable Map<Term, Integer> mentions;
  private final Map<Term, Term> labels = new HashMap<>();
  private final Map<String, URI> addresses = new HashMap<>();
  private final Map<Term, Set<String>> roles = new HashMap<>();

  GraphReading(Graph graph) {
    this.graph = graph;
    Map<String, String> used = new HashMap<>(ROLES);
    used.keySet().retainAll(graph.predicates());
    graph.forEach(
        (subject, about) ->
            used.forEach(
                (predicate, role) ->
                    about
                        .getOrDefault(predicate, Set.of())
                        .forEach(
                            object ->
                                roles.computeIfAbsent(object, o -> new HashSet<>(2)).add(role))));
  }

  /** How often each resource without an IRI is mentioned; counted when somebody asks first. */
  private Map<Term, Integer> mentions() {
    Map<Term, Integer> counted = mentions;
    if (counted == null) {
      Map<Term, Integer> counting = new HashMap<>();
      graph.forEach(
          (subject, about) ->
              about
                  .values()
                  .forEach(
                      objects ->
                          objects.stream()
                              .filter(Term::isBlank)
                              .forEach(blank -> counting.merge(blank, 1, Integer::sum))));
      counted = counting;
      mentions = counted;
    }
    return counted;
  }

  /** The same address for the same text: a URI weighs much, and many services share a few. */
  URI shared(String text) throws URISyntaxException {
    URI known = addresses.get(text);
    if (known == null) {
      known = new URI(text);
      addresses.put(text, known);
    }
    return known;
  }

  /** The types that somebody has by what others say of him; they are said again with that. */
  Set<String> roles(Term agent) {
    return roles.getOrDefault(agent, Set.of());
  }

  Graph graph() {
    return graph;
  }

  Findings findings() {
    return findings;
  }

  Node node(Term term) {
    return new Node(this, term);
  }

  /** Somebody keeps everything that is said about it. */
  void place(Term term) {
    placed.add(term);
  }

  /** The model says this type again wherever it refers to the resource. */
  void placeType(Term term, String type) {
    if (graph.objects(term, Cpsv.TYPE).contains(Term.iri(type))) {
      types.computeIfAbsent(term, t -> new HashSet<>(2)).add(type);
    }
  }

  /**
   * The object as it is kept: what hangs beneath a resource without an IRI goes with it, if nothing
   * else mentions it.
   */
  Term kept(Term object, Extensions.Collector into) {
    if (!object.isBlank()) {
      return object;
    }
    Deque<Term> open = new ArrayDeque<>();
    open.add(object);
    while (!open.isEmpty()) {
      Term blank = open.remove();
      if (mentions().getOrDefault(blank, 0) > 1 || !placed.add(blank)) {
        continue;
      }
      for (String predicate : graph.predicates(blank)) {
        for (Term below : graph.objects(blank, predicate)) {
          into.beneath(label(blank), predicate, label(below));
          if (below.isBlank()) {
            open.add(below);
          }
        }
      }
    }
    return label(object);
  }

  /** What is said of resources that nobody placed, each once; quarantined ones are left out. */
  void others(Set<Term> quarantined, BiConsumer<Term, Extensions> keep) {
    graph.forEach(
        (subject, about) -> {
          if (!placed.contains(subject) && !quarantined.contains(subject)) {
            Extensions extensions = kept(subject, about);
            if (!extensions.isEmpty()) {
              keep.accept(label(subject), extensions);
            }
          }
        });
  }

  private Extensions kept(Term subject, Map<String, Set<Term>> about) {
    Extensions.Collector said = new Extensions.Collector();
    Set<String> known = types.getOrDefault(subject, Set.of());
    about.forEach(
        (predicate, objects) -> {
          for (Term object : objects) {
            if (!predicate.equals(Cpsv.TYPE) || !known.contains(object.value())) {
              said.add(predicate, label(object));
            }
          }
        });
    return said.build();
  }

  /** Labels mean nothing beyond their document; numbered anew, the same document gives the same. */
  private Term label(Term term) {
    return term.isBlank()
        ? labels.computeIfAbsent(term, t -> Term.blank("k" + labels.size()))
        : term;
  }
}
