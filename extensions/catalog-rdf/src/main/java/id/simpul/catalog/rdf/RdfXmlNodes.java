package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.Term;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.lang.rdfxml.rrx.ReaderRDFXML_SAX;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/** Reads batches of the nodes of one document, all of them below the same root element. */
final class RdfXmlNodes {

  private final String root;
  private final String rootEnd;
  private final URI base;
  private final Statements statements;
  private final ParserProfile profile;
  private final JenaTerms terms = new JenaTerms();

  RdfXmlNodes(String rootStart, String rootEnd, URI base, Statements statements) {
    JenaSystem.init();
    this.root = rootStart;
    this.rootEnd = rootEnd;
    this.base = base;
    this.statements = statements;
    this.profile = Lenient.profile(base);
  }

  /**
   * Reads all of them; of a batch that Jena refuses, both halves, and of a single node what is
   * nested in it.
   */
  void read(List<RdfXmlNode> nodes) {
    read(nodes, true);
  }

  private void read(List<RdfXmlNode> nodes, boolean mayBeSplit) {
    if (nodes.isEmpty()) {
      return;
    }
    List<Triple> triples;
    try {
      triples = parse(nodes);
    } catch (RuntimeException e) { // Jena's own, and now and then a mistake of its parser
      readApart(nodes, mayBeSplit, e);
      return;
    }
    long line = nodes.size() == 1 ? nodes.get(0).line() : 0;
    triples.forEach(new JenaStatements(terms, statements, () -> line)::triple);
  }

  private void readApart(List<RdfXmlNode> nodes, boolean mayBeSplit, RuntimeException e) {
    if (nodes.size() > 1) {
      int half = nodes.size() / 2;
      read(nodes.subList(0, half), mayBeSplit);
      read(nodes.subList(half, nodes.size()), mayBeSplit);
      return;
    }
    RdfXmlNode node = nodes.get(0);
    List<RdfXmlNode> parts = mayBeSplit ? RdfXmlSplitter.split(node, root, rootEnd) : nodes;
    if (parts.size() > 1) {
      read(parts, false);
    } else {
      setAside(node, e);
    }
  }

  private List<Triple> parse(List<RdfXmlNode> nodes) {
    StringBuilder document = new StringBuilder(root);
    nodes.forEach(node -> document.append(node.xml()));
    document.append(rootEnd);
    List<Triple> triples = new ArrayList<>();
    StreamRDFBase collector =
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            triples.add(triple);
          }
        };
    new ReaderRDFXML_SAX(profile)
        .read(
            new StringReader(document.toString()),
            base.toString(),
            null,
            collector,
            ARQ.getContext());
    return triples;
  }

  private void setAside(RdfXmlNode node, RuntimeException e) {
    statements.setAside(subject(node.about()), node.line(), Lenient.fault(e));
  }

  private @Nullable Term subject(@Nullable String about) {
    return about == null ? null : Term.iri(profile.resolveIRI(about, 0, 0));
  }
}
