package id.simpul.catalog.rdf;

import id.simpul.catalog.CatalogReader;
import id.simpul.catalog.Finding;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import id.simpul.catalog.rdf.OfficialShapes.Violation;
import id.simpul.catalog.rdf.ShaclParityTest.Disagreement;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One document before the official shapes and before the rules in code. */
final class Comparison {

  private final Graph graph;
  private final Set<String> code = new TreeSet<>();
  private final Set<String> shapes = new TreeSet<>();
  private final Map<Disagreement, Set<Violation>> disagreements = new EnumMap<>(Disagreement.class);

  Comparison(Graph graph) {
    this.graph = graph;
    for (Finding finding : CatalogReader.ofDefaults().read(graph, Documents.BASE).findings()) {
      if (finding.ruleId().startsWith("profile.")) {
        String[] tokens = finding.path().split("/", -1);
        code.add(plain(tokens[1]) + " " + plain(tokens[2]) + " " + finding.ruleId());
      }
    }
    for (Violation violation : OfficialShapes.validate(graph)) {
      if (code.contains(violation.withoutValue()) || !standsElsewhere(violation)) {
        shapes.add(violation.withoutValue());
      } else {
        disagreements
            .computeIfAbsent(Disagreement.TYPE_STANDS_IN_ANOTHER_LIST, d -> new LinkedHashSet<>())
            .add(violation);
      }
    }
  }

  /** Found by both: resource, property and rule. */
  Set<String> both() {
    Set<String> both = new TreeSet<>(code);
    both.retainAll(shapes);
    return both;
  }

  Set<String> onlyShapes() {
    Set<String> only = new TreeSet<>(shapes);
    only.removeAll(code);
    return only;
  }

  Set<String> onlyCode() {
    Set<String> only = new TreeSet<>(code);
    only.removeAll(shapes);
    return only;
  }

  Set<Violation> disagreements(Disagreement reason) {
    return disagreements.getOrDefault(reason, Set.of());
  }

  private boolean standsElsewhere(Violation violation) {
    return violation.rule().equals("profile.reference.kind")
        && violation.value().contains(":")
        && !violation.value().startsWith("_:")
        && graph
            .objects(subject(violation), violation.property())
            .contains(Term.iri(violation.value()))
        && graph.predicates(Term.iri(violation.value())).isEmpty();
  }

  private static Term subject(Violation violation) {
    return violation.subject().startsWith("_:")
        ? Term.blank(violation.subject().substring(2))
        : Term.iri(violation.subject());
  }

  private static String plain(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }
}
