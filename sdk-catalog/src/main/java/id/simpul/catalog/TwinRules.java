package id.simpul.catalog;

import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules about names that two services of one catalogue bear: people would get the wrong one. */
final class TwinRules {

  private TwinRules() {}

  /** Services that the document describes more than once under one IRI. */
  static List<Finding> describedAgain(Graph graph, List<PublicService> services) {
    List<Finding> twins = new ArrayList<>();
    for (int i = 0; i < services.size(); i++) {
      String iri = services.get(i).id().iri().toString();
      if (graph.describedAgain().contains(Term.iri(iri))) {
        twins.add(
            Finding.of(
                Rules.ID_TWICE,
                "/services/" + i + "/id",
                iri
                    + " diuraikan lebih dari sekali; uraiannya disatukan. Beri tiap layanan IRI"
                    + " sendiri.",
                iri
                    + " is described more than once; the descriptions were put together. Give each"
                    + " service an IRI of its own."));
      }
    }
    return twins;
  }

  /** Services of which two carry the same number. */
  static List<Finding> identifiers(List<PublicService> services) {
    List<Finding> twins = new ArrayList<>();
    Map<String, PublicService> first = new HashMap<>();
    for (int i = 0; i < services.size(); i++) {
      PublicService service = services.get(i);
      PublicService twin =
          service.identifier().map(number -> first.putIfAbsent(number, service)).orElse(null);
      if (twin != null) {
        twins.add(twin(service, twin, "/services/" + i + "/identifier"));
      }
    }
    return twins;
  }

  private static Finding twin(PublicService service, PublicService other, String path) {
    String number = Findings.shortened(service.identifier().orElseThrow());
    return Finding.of(
        Rules.IDENTIFIER_TWICE,
        path,
        "Nomor '" + number + "' sudah dipakai " + other.id() + ". Beri nomor lain.",
        "The identifier '" + number + "' is that of " + other.id() + " too. Give it another.");
  }
}
