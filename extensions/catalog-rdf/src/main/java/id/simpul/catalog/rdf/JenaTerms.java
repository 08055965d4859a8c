package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.Term;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * Jena's nodes as terms; nodes without an IRI are numbered, so that the same document always gives
 * the same labels.
 */
final class JenaTerms {

  private final Map<Node, Term> blanks = new HashMap<>();

  Term term(Node node) {
    if (node.isURI()) {
      return Term.iri(node.getURI());
    }
    if (node.isBlank()) {
      return blanks.computeIfAbsent(node, n -> Term.blank("b" + blanks.size()));
    }
    if (node.isLiteral()) {
      return literal(node);
    }
    throw new BrokenStatementException(
        "pernyataan tentang pernyataan (RDF 1.2) tidak dipakai di sini",
        "statements about statements (RDF 1.2) are not used here");
  }

  private static Term literal(Node node) {
    String value = node.getLiteralLexicalForm();
    String language = node.getLiteralLanguage();
    return language.isEmpty()
        ? Term.typed(value, node.getLiteralDatatypeURI())
        : Term.text(value, language);
  }
}
