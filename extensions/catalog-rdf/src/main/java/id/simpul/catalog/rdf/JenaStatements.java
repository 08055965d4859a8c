package id.simpul.catalog.rdf;

import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;

/** Passes on what Jena reads. */
final class JenaStatements extends StreamRDFBase {

  private final JenaTerms terms;
  private final Statements statements;
  private final LongSupplier line;

  JenaStatements(JenaTerms terms, Statements statements, LongSupplier line) {
    this.terms = terms;
    this.statements = statements;
    this.line = line;
  }

  @Override
  public void triple(Triple triple) {
    Node subject = triple.getSubject();
    try {
      statements.add(
          terms.term(subject),
          triple.getPredicate().getURI(),
          terms.term(triple.getObject()),
          line.getAsLong());
    } catch (BrokenStatementException e) {
      boolean known = subject.isURI() || subject.isBlank();
      statements.setAside(known ? terms.term(subject) : null, line.getAsLong(), e.fault());
    }
  }
}
