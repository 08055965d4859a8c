package id.simpul.catalog.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one document, by subject and predicate, in the order in which they were read.
 *
 * <pre>{@code
 * Graph graph = Graph.builder()
 *     .add(Term.iri("https://depok.example/layanan/sktm"), "http://purl.org/dc/terms/title", Term.text("SKTM", "id"))
 *     .build();
 * graph.first(service, "http://purl.org/dc/terms/title");   // "SKTM"@id
 * }</pre>
 *
 * <p>Immutable and safe for any number of threads. A statement that is said twice counts once. What
 * the reader of the document had to leave out stands in {@link #problems()}.
 */
public final class Graph {

  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private final Map<Term, Description> statements;
  private final Map<String, List<Term>> byType;
  private final List<ReadProblem> problems;
  private final Set<Term> describedAgain;
  private final Set<String> predicates;
  private final int size;

  private Graph(Builder builder) {
    this.statements = builder.statements;
    this.byType = byType(statements);
    this.describedAgain = Collections.unmodifiableSet(builder.describedAgain);
    this.predicates = Collections.unmodifiableSet(builder.predicates.keySet());
    this.problems = List.copyOf(builder.problems);
    this.size = builder.size;
  }

  /** Begins an empty graph. */
  public static Builder builder() {
    return new Builder();
  }

  /** Every resource about which something is said, in reading order. */
  public Set<Term> subjects() {
    return Collections.unmodifiableSet(statements.keySet());
  }

  /** Every resource that carries this {@code rdf:type}, in reading order. */
  public List<Term> subjectsOfType(String typeIri) {
    return Collections.unmodifiableList(byType.getOrDefault(typeIri, List.of()));
  }

  /** Everything that is said about a resource, by predicate; empty if nothing is. */
  public Map<String, Set<Term>> about(Term subject) {
    Description about = statements.get(subject);
    return about == null ? Map.of() : about;
  }

  /** Tells of every resource what is said about it, by predicate, in reading order. */
  public void forEach(BiConsumer<Term, Map<String, Set<Term>>> told) {
    statements.forEach(told);
  }

  /** The IRIs of all predicates that are used in it, in no order. */
  public Set<String> predicates() {
    return predicates;
  }

  /** The IRIs of the predicates that are used of a subject; empty if nothing is said about it. */
  public Set<String> predicates(Term subject) {
    return about(subject).keySet();
  }

  /** All objects of a subject's predicate, in reading order; empty if there are none. */
  public Set<Term> objects(Term subject, String predicateIri) {
    Description about = statements.get(subject);
    return about == null ? Set.of() : about.getOrDefault(predicateIri, Set.of());
  }

  /** The first object of a subject's predicate. */
  public Optional<Term> first(Term subject, String predicateIri) {
    return objects(subject, predicateIri).stream().findFirst();
  }

  /** How many different statements there are. */
  public int size() {
    return size;
  }

  /**
   * The resources of which one type was stated more than once: two descriptions bear one name, and
   * were put together here.
   */
  public Set<Term> describedAgain() {
    return describedAgain;
  }

  /** What could not be read, each with the resource or the line that it concerns. */
  public List<ReadProblem> problems() {
    return problems;
  }

  @Override
  public String toString() {
    return "Graph[" + size + " statements, " + problems.size() + " problems]";
  }

  private static Map<String, List<Term>> byType(Map<Term, Description> statements) {
    Map<String, List<Term>> byType = new HashMap<>();
    statements.forEach(
        (subject, about) -> {
          for (Term type : about.getOrDefault(TYPE, Set.of())) {
            if (type.isIri()) {
              byType.computeIfAbsent(type.value(), t -> new ArrayList<>()).add(subject);
            }
          }
        });
    return byType;
  }

  /** Collects statements; for one thread and one {@link #build()}. */
  public static final class Builder {

    private Map<Term, Description> statements = new LinkedHashMap<>();
    private Map<Term, Term> terms = new HashMap<>();
    private Map<String, String> predicates = new HashMap<>();
    private Set<Term> describedAgain = new LinkedHashSet<>();
    private List<ReadProblem> problems = new ArrayList<>();
    private @Nullable Term last;
    private Description ofLast = new Description();
    private int size;

    private Builder() {}

    /**
     * Adds a statement.
     *
     * @throws IllegalArgumentException if the subject is a literal
     */
    public Builder add(Term subject, String predicateIri, Term object) {
      if (subject.isLiteral()) {
        throw new IllegalArgumentException(
            "expected a resource as subject of <"
                + predicateIri
                + ">, found a literal; swap subject and object");
      }
      if (!subject.equals(last)) { // most documents say all of one resource, then of the next
        last = one(subject);
        ofLast = statements.computeIfAbsent(last, s -> new Description());
      }
      String predicate = predicates.computeIfAbsent(predicateIri, p -> p);
      if (ofLast.say(predicate, one(object))) {
        size++;
      } else if (predicate.equals(TYPE)) {
        describedAgain.add(subject);
      }
      return this;
    }

    /** One instance of equals: services repeat one another, and what is the same is found fast. */
    private Term one(Term term) {
      Term known = terms.putIfAbsent(term, term);
      return known == null ? term : known;
    }

    /** Notes something that was left out. */
    public Builder problem(ReadProblem problem) {
      problems.add(problem);
      return this;
    }

    /**
     * How many different statements were added so far; a reader compares it with {@link
     * ReadLimits}.
     */
    public int size() {
      return size;
    }

    /** The finished graph; the builder starts empty again. */
    public Graph build() {
      Graph graph = new Graph(this);
      statements = new LinkedHashMap<>();
      terms = new HashMap<>();
      predicates = new HashMap<>();
      describedAgain = new LinkedHashSet<>();
      problems = new ArrayList<>();
      last = null;
      size = 0;
      return graph;
    }
  }
}
