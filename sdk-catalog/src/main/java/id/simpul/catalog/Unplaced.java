package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CPSV;
import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DCT;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.util.Set;

/** Keeps what a foreign catalogue says of a service and the model has no place for. */
final class Unplaced {

  /** What the model says in its own words; every other predicate is kept. */
  private static final Set<String> UNDERSTOOD =
      Set.of(
          Cpsv.TYPE,
          Cpsv.TITLE,
          DESCRIPTION,
          Cpsv.IDENTIFIER,
          Cpsv.AUTHORITY,
          Cpsv.PROCESSING_TIME,
          Cpsv.SERVICE_TIME,
          Cpsv.HAS_CHANNEL,
          Cpsv.HAS_COST,
          Cpsv.HOLDS_REQUIREMENT,
          CV + "hasCriterion",
          CPSV + "hasInput",
          CV + "hasInputType",
          CPSV + "follows",
          Cpsv.PRODUCES,
          Cpsv.CONTACT_POINT,
          CV + "hasContactPoint",
          Cpsv.COMPLAINT_POINT,
          Cpsv.HAS_LEGAL_RESOURCE,
          CV + "isGroupedBy",
          Cpsv.DCAT + "keyword",
          SIMPUL + "situation",
          SIMPUL + "fine",
          SIMPUL + "applicant",
          SIMPUL + "servesResidentsOf",
          SIMPUL + "dataService",
          Cpsv.DATA_SERVICE_NO,
          SIMPUL + "serviceStandard",
          Cpsv.SPATIAL,
          CV + "isClassifiedBy",
          DCT + "requires",
          CV + "relatedService",
          DCT + "relation");

  private Unplaced() {}

  static void keep(Node node, PublicService.Builder service) {
    for (String predicate : node.predicates()) {
      if (!UNDERSTOOD.contains(predicate)) {
        node.objects(predicate).stream()
            .filter(object -> !object.isBlank())
            .forEach(object -> service.extension(predicate, object));
      }
    }
  }
}
