package id.simpul.catalog;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Says things about one resource. */
final class Statements {

  /** How the number begins that stands for one that was never given: CPSV-AP asks for one. */
  static final String NO_NUMBER = "_:";

  private final Graph.Builder graph;
  private final Term subject;
  private final Blanks blanks;

  Statements(Graph.Builder graph, Term subject, Blanks blanks) {
    this.graph = graph;
    this.subject = subject;
    this.blanks = blanks;
  }

  /** Numbers the resources that have no IRI. */
  static final class Blanks {
    private int next;

    Term fresh() {
      return Term.blank("b" + next++);
    }
  }

  Term subject() {
    return subject;
  }

  Statements type(String... types) {
    for (String type : types) {
      add(Cpsv.TYPE, Term.iri(type));
    }
    return this;
  }

  Statements add(String predicate, Term object) {
    graph.add(subject, predicate, object);
    return this;
  }

  Statements iri(String predicate, String iri) {
    return add(predicate, Term.iri(iri));
  }

  /** A resource of another list, with the type that CPSV-AP asks for. */
  Statements iri(String predicate, URI iri, String type) {
    about(Term.iri(iri.toString())).type(type);
    return iri(predicate, iri.toString());
  }

  Statements iri(String predicate, Optional<URI> iri, String type) {
    iri.ifPresent(uri -> iri(predicate, uri, type));
    return this;
  }

  Statements iris(String predicate, Collection<URI> iris, String type) {
    iris.forEach(uri -> iri(predicate, uri, type));
    return this;
  }

  /** References to what is described elsewhere. */
  Statements links(String predicate, Collection<URI> iris) {
    iris.forEach(uri -> iri(predicate, uri.toString()));
    return this;
  }

  Statements text(String predicate, LocalizedText text) {
    text.values("").forEach(value -> add(predicate, Term.literal(value)));
    text.languages()
        .forEach(tag -> text.values(tag).forEach(value -> add(predicate, Term.text(value, tag))));
    return this;
  }

  Statements text(String predicate, Optional<LocalizedText> text) {
    text.ifPresent(t -> text(predicate, t));
    return this;
  }

  Statements literal(String predicate, String value) {
    return add(predicate, Term.literal(value));
  }

  Statements literal(String predicate, Optional<String> value) {
    value.ifPresent(v -> literal(predicate, v));
    return this;
  }

  Statements literals(String predicate, Collection<String> values) {
    values.forEach(value -> literal(predicate, value));
    return this;
  }

  Statements typed(String predicate, Object value, String type) {
    return add(predicate, Term.typed(value.toString(), Cpsv.XSD + type));
  }

  /** A new resource under this predicate, with its IRI if it has one. */
  Statements part(String predicate, Resource resource, String... types) {
    String iri = resource.iri();
    Term part = iri == null ? blanks.fresh() : Term.iri(iri);
    add(predicate, part);
    return about(part).type(types);
  }

  /** A new resource under this predicate that nobody refers to from elsewhere. */
  Statements part(String predicate, String... types) {
    Term part = blanks.fresh();
    add(predicate, part);
    return about(part).type(types);
  }

  /** A new resource that nothing refers to. */
  Statements standing(Resource resource, String... types) {
    String iri = resource.iri();
    return about(iri == null ? blanks.fresh() : Term.iri(iri)).type(types);
  }

  /** The number that CPSV-AP asks for; the IRI or the label where none was given. */
  Statements numbered(Resource resource) {
    String own = subject.isIri() ? subject.value() : NO_NUMBER + subject.value();
    return literal(Cpsv.IDENTIFIER, resource.identifier().orElse(own));
  }

  /** The number only if one was given. */
  Statements numberedIfSaid(Resource resource) {
    return literal(Cpsv.IDENTIFIER, resource.identifier());
  }

  /** The name and the description; a name that only stands for one is not said. */
  Statements named(NamedPart part) {
    boolean given =
        !part.name().equals(NamedPart.NAMELESS)
            && !part.name().equals(LocalizedText.untagged(subject.value()));
    if (given) {
      text(Cpsv.TITLE, part.name());
    }
    return text(Cpsv.DESCRIPTION, part.description());
  }

  /** What was kept of a document, said again. */
  Statements extensions(Extensions extensions) {
    if (extensions.isEmpty()) {
      return this;
    }
    Map<Term, Term> labels = new HashMap<>();
    Deque<Term> open = new ArrayDeque<>();
    for (String predicate : extensions.predicates()) {
      for (Term object : extensions.objects(predicate)) {
        add(predicate, renamed(object, extensions, labels, open));
      }
    }
    while (!open.isEmpty()) {
      Term blank = open.remove();
      Statements below = about(labels.getOrDefault(blank, blank));
      extensions
          .beneath(blank)
          .forEach(
              (predicate, objects) ->
                  objects.forEach(o -> below.add(predicate, renamed(o, extensions, labels, open))));
    }
    return this;
  }

  /** Two catalogues may have used one label; what nothing else mentions gets a fresh one. */
  private Term renamed(
      Term object, Extensions extensions, Map<Term, Term> labels, Deque<Term> open) {
    if (!object.isBlank() || extensions.beneath(object).isEmpty()) {
      return object;
    }
    if (!labels.containsKey(object)) {
      labels.put(object, blanks.fresh());
      open.add(object);
    }
    return labels.getOrDefault(object, object);
  }

  Statements about(Term other) {
    return new Statements(graph, other, blanks);
  }
}
