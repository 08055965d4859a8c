package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;

/** The official shapes, with the ontology's subclasses, asked through Jena. */
final class OfficialShapes {

  private static final String SHAPES = file("cpsv-ap-SHACL.ttl");
  private static final org.apache.jena.graph.Graph ONTOLOGY =
      RDFDataMgr.loadGraph(file("cpsv-ap.ttl"));
  private static final Shapes PARSED = Shapes.parse(RDFDataMgr.loadGraph(SHAPES));
  private static final Map<String, String> RULES =
      Map.of(
          "MinCountConstraintComponent", "profile.value.missing",
          "MaxCountConstraintComponent", "profile.value.repeated",
          "DatatypeConstraintComponent", "profile.value.datatype",
          "ClassConstraintComponent", "profile.reference.kind");

  /**
   * What the shapes do not accept.
   *
   * @param subject the resource
   * @param property the IRI of the property
   * @param rule our rule for the same
   * @param value the value that is wrong, if one is
   */
  record Violation(String subject, String property, String rule, String value) {
    String withoutValue() {
      return subject + " " + property + " " + rule;
    }
  }

  private OfficialShapes() {}

  static Set<Violation> validate(Graph graph) {
    org.apache.jena.graph.Graph data = jena(graph);
    Set<Violation> violations = new HashSet<>();
    for (ReportEntry entry :
        ShaclValidator.get().validate(PARSED, new Union(data, ONTOLOGY)).getEntries()) {
      if (data.contains(entry.focusNode(), Node.ANY, Node.ANY)) {
        violations.add(violation(entry));
      }
    }
    return violations;
  }

  private static Violation violation(ReportEntry entry) {
    String component = entry.sourceConstraintComponent().getLocalName();
    String property = ((P_Link) entry.resultPath()).getNode().getURI();
    String rule = RULES.getOrDefault(component, component);
    boolean text = String.valueOf(entry.constraint()).contains("langString");
    return new Violation(
        shown(entry.focusNode()),
        property,
        rule.endsWith("datatype") && text ? "profile.text.untagged" : rule,
        entry.value() == null ? "" : shown(entry.value()));
  }

  private static org.apache.jena.graph.Graph jena(Graph graph) {
    org.apache.jena.graph.Graph jena = GraphFactory.createDefaultGraph();
    for (Term subject : graph.subjects()) {
      for (String predicate : graph.predicates(subject)) {
        for (Term object : graph.objects(subject, predicate)) {
          jena.add(Triple.create(node(subject), NodeFactory.createURI(predicate), node(object)));
        }
      }
    }
    return jena;
  }

  private static Node node(Term term) {
    if (term.isIri()) {
      return NodeFactory.createURI(term.value());
    }
    if (term.isBlank()) {
      return NodeFactory.createBlankNode(term.value());
    }
    return term.language().isPresent()
        ? NodeFactory.createLiteralLang(term.value(), term.language().get())
        : NodeFactory.createLiteralDT(
            term.value(), TypeMapper.getInstance().getSafeTypeByName(term.datatype()));
  }

  private static String shown(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getLiteralLexicalForm();
  }

  private static String file(String name) {
    return Documents.sharedData().resolve("cpsv-ap-3.2.0").resolve(name).toString();
  }
}
