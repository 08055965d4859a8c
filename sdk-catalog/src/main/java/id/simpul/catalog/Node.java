package id.simpul.catalog;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One resource of a graph, asked by those who know what it should say. */
final class Node {

  /** More values than this under one predicate are no description any more. */
  static final int MAX_VALUES = 2_000;

  private final Graph graph;
  private final Term term;
  private final Findings findings;

  Node(Graph graph, Term term, Findings findings) {
    this.graph = graph;
    this.term = term;
    this.findings = findings;
  }

  Term term() {
    return term;
  }

  /** Another resource, or a value, of the same graph. */
  Node about(Term other) {
    return new Node(graph, other, findings);
  }

  Set<String> predicates() {
    return graph.predicates(term);
  }

  /** All objects of these predicates, in order, each once. */
  Set<Term> objects(String... predicates) {
    if (predicates.length == 1) {
      return bounded(predicates[0]);
    }
    Set<Term> all = new LinkedHashSet<>();
    for (String predicate : predicates) {
      all.addAll(bounded(predicate));
    }
    return all;
  }

  private Set<Term> bounded(String predicate) {
    Set<Term> objects = graph.objects(term, predicate);
    if (objects.size() > MAX_VALUES) {
      throw RecordRefused.tooManyValues(predicate, objects.size());
    }
    return objects;
  }

  /** The resources under these predicates. */
  List<Node> nodes(String... predicates) {
    return objects(predicates).stream().filter(o -> !o.isLiteral()).map(this::about).toList();
  }

  /** The resources under a predicate of which a catalogue may have very many. */
  List<Node> manyNodes(String predicate) {
    return graph.objects(term, predicate).stream()
        .filter(object -> !object.isLiteral())
        .map(this::about)
        .toList();
  }

  Optional<Node> node(String... predicates) {
    return nodes(predicates).stream().findFirst();
  }

  /**
   * The literals of the first of these predicates that has any with a letter in it, in all
   * languages.
   */
  Optional<LocalizedText> text(String... predicates) {
    for (String predicate : predicates) {
      LocalizedText.Builder text = LocalizedText.builder();
      boolean said = false;
      for (Term object : objects(predicate)) {
        if (object.isLiteral() && !object.value().isBlank()) {
          text.add(object.language().orElse(""), object.value());
          said = true;
        }
      }
      if (said) {
        return Optional.of(text.build());
      }
    }
    return Optional.empty();
  }

  /**
   * A name under one of the usual predicates; if there is none, what stands for it in the graph.
   */
  LocalizedText name() {
    return text(Cpsv.NAMES.toArray(String[]::new))
        .orElseGet(() -> LocalizedText.untagged(term.value()));
  }

  /** The first literal under these predicates. */
  Optional<String> literal(String... predicates) {
    return objects(predicates).stream()
        .filter(Term::isLiteral)
        .map(Term::value)
        .filter(v -> !v.isBlank())
        .findFirst();
  }

  List<String> literals(String... predicates) {
    return objects(predicates).stream().map(Term::value).filter(v -> !v.isBlank()).toList();
  }

  /** The first literal, understood; what cannot be understood becomes a finding and is left out. */
  <T> Optional<T> value(String predicate, Function<String, T> parse) {
    return literal(predicate).flatMap(text -> understood(predicate, text, parse));
  }

  /** The addresses under these predicates, also those that were written as text. */
  List<URI> addresses(String... predicates) {
    return objects(predicates).stream()
        .filter(object -> !object.isBlank())
        .flatMap(
            object -> understood(predicates[0], object.value().strip(), Node::address).stream())
        .toList();
  }

  Optional<URI> address(String... predicates) {
    return addresses(predicates).stream().findFirst();
  }

  /** The IRI of this resource, if it has one that is well-formed. */
  Optional<URI> id() {
    return term.isIri() ? understood("@id", term.value(), Node::address) : Optional.empty();
  }

  /** The IRI of this resource as the id of a service, if it can be one. */
  Optional<ServiceId> serviceId() {
    try {
      return term.isIri() ? Optional.of(ServiceId.of(new URI(term.value()))) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean isA(String type) {
    return graph.objects(term, Cpsv.TYPE).contains(Term.iri(type));
  }

  private <T> Optional<T> understood(String predicate, String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException e) {
      findings.unusable(term, predicate, text, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static URI address(String text) {
    try {
      URI uri = new URI(text);
      if (uri.isAbsolute()) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "expected an address, found '" + Findings.shortened(text) + "'", e);
    }
    throw new IllegalArgumentException(
        "expected an absolute address, found '" + Findings.shortened(text) + "'");
  }
}
