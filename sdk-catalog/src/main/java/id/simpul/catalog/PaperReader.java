package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.time.Period;
import java.util.Collection;
import java.util.List;

/** Reads what is brought, what comes out, and which law says so. */
final class PaperReader {

  private final ReadOnce once;
  private final TimeReader times;

  PaperReader(ReadOnce once, TimeReader times) {
    this.once = once;
    this.times = times;
  }

  List<Requirement> requirements(Node owner) {
    return once.each(
        "requirement", owner.nodes(Cpsv.HOLDS_REQUIREMENT, CV + "hasCriterion"), this::requirement);
  }

  List<EvidenceType> evidence(Collection<Node> nodes) {
    return once.each("evidence", nodes, this::evidenceType);
  }

  List<Output> outputs(Node owner) {
    return once.each("output", owner.nodes(Cpsv.PRODUCES), this::output);
  }

  List<LegalResource> legalResources(Node owner, String predicate) {
    return once.each("law", owner.nodes(predicate), this::legalResource);
  }

  private Requirement requirement(Node node) {
    Requirement.Builder requirement = Requirement.builder(node.name());
    node.id().ifPresent(requirement::id);
    node.text(DESCRIPTION).ifPresent(requirement::description);
    for (Node list : node.nodes(CV + "hasEvidenceTypeList")) {
      together(list.nodes(CV + "specifiesEvidenceType"), requirement);
    }
    together(node.nodes(CV + "hasSupportingEvidence"), requirement);
    return requirement.build();
  }

  private void together(List<Node> papers, Requirement.Builder requirement) {
    if (!papers.isEmpty()) {
      requirement.evidence(new EvidenceTypeList(evidence(papers)));
    }
  }

  private EvidenceType evidenceType(Node node) {
    EvidenceType.Builder paper = EvidenceType.builder(node.name());
    node.id().ifPresent(paper::id);
    node.text(DESCRIPTION).ifPresent(paper::description);
    node.address(SIMPUL + "form", Cpsv.PAGE).ifPresent(paper::form);
    node.objects(SIMPUL + "issuedThrough").stream()
        .flatMap(type -> ServiceType.fromIri(type.value()).stream())
        .findFirst()
        .ifPresent(paper::issuedThrough);
    return paper.build();
  }

  private Output output(Node node) {
    Output.Builder output = Output.builder(node.name());
    node.id().ifPresent(output::id);
    node.text(DESCRIPTION).ifPresent(output::description);
    node.value(SIMPUL + "validFor", PaperReader::period).ifPresent(output::validFor);
    node.text(SIMPUL + "validity").ifPresent(output::validity);
    times.processingTime(node).ifPresent(output::processingTime);
    return output.build();
  }

  private LegalResource legalResource(Node node) {
    LegalResource.Builder law = LegalResource.builder(node.name());
    node.id().ifPresent(law::id);
    node.address(Cpsv.PAGE).ifPresent(law::page);
    return law.build();
  }

  private static Period period(String iso) {
    return ProcessingTime.parse(iso).period();
  }
}
