package id.simpul.catalog;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;

/** Says things about one resource. */
final class Statements {

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

  Statements iri(String predicate, Optional<URI> iri) {
    iri.ifPresent(uri -> iri(predicate, uri.toString()));
    return this;
  }

  Statements iris(String predicate, Collection<URI> iris) {
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

  Statements literals(String predicate, Collection<String> values) {
    values.forEach(value -> literal(predicate, value));
    return this;
  }

  Statements typed(String predicate, Object value, String type) {
    return add(predicate, Term.typed(value.toString(), Cpsv.XSD + type));
  }

  /**
   * A new resource under this predicate, with its IRI if it has one, and with the identifier that
   * CPSV-AP asks for.
   */
  Statements part(String predicate, Optional<URI> id, String... types) {
    Term part = id.map(uri -> Term.iri(uri.toString())).orElseGet(blanks::fresh);
    add(predicate, part);
    return new Statements(graph, part, blanks).type(types).literal(Cpsv.IDENTIFIER, part.value());
  }

  /** A new resource under this predicate that nobody refers to from elsewhere. */
  Statements part(String predicate, String... types) {
    Term part = blanks.fresh();
    add(predicate, part);
    return new Statements(graph, part, blanks).type(types);
  }

  Statements about(Term other) {
    return new Statements(graph, other, blanks);
  }
}
