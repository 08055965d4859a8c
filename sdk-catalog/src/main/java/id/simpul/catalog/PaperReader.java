package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DCT;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import id.simpul.catalog.graph.Term;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads what is brought, what comes out, and which law says so. */
final class PaperReader {

  private final ReadOnce once;
  private final TimeReader times;
  private final CodeReader codes;

  PaperReader(ReadOnce once, TimeReader times, CodeReader codes) {
    this.once = once;
    this.times = times;
    this.codes = codes;
  }

  List<Requirement> requirements(Node owner) {
    return once.each(
        "requirement", owner.nodes(Cpsv.HOLDS_REQUIREMENT, CV + "hasCriterion"), this::requirement);
  }

  List<Evidence> evidence(Collection<Node> nodes) {
    return once.each("evidence", nodes, this::evidence);
  }

  List<EvidenceType> evidenceTypes(Collection<Node> nodes) {
    return once.each("evidence type", nodes, this::evidenceType);
  }

  List<Output> outputs(Node owner) {
    return once.each("output", owner.nodes(Cpsv.PRODUCES), this::output);
  }

  List<LegalResource> legalResources(Node owner, String predicate) {
    return once.each("law", owner.nodes(predicate), this::legalResource);
  }

  Optional<LegalResource> legalResource(Node owner, String predicate) {
    return owner.node(predicate).map(n -> once.each("law", List.of(n), this::legalResource).get(0));
  }

  private Requirement requirement(Node node) {
    Requirement.Builder requirement = Requirement.builder(node.name());
    node.isA(CV + "Requirement");
    node.text(DESCRIPTION).ifPresent(requirement::description);
    codes.concepts(node, Cpsv.DCT_TYPE).forEach(requirement::type);
    once.each("list", node.nodes(CV + "hasEvidenceTypeList"), this::together)
        .forEach(requirement::evidence);
    evidence(node.nodes(CV + "hasSupportingEvidence")).forEach(requirement::supportingEvidence);
    codes.links(node, CV + "fulfils").forEach(requirement::fulfils);
    node.rest(requirement);
    return requirement.build();
  }

  private EvidenceTypeList together(Node node) {
    EvidenceTypeList.Builder list = EvidenceTypeList.builder();
    node.isA(CV + "EvidenceTypeList");
    node.text(DESCRIPTION).ifPresent(list::description);
    evidenceTypes(node.nodes(CV + "specifiesEvidenceType")).forEach(list::type);
    node.rest(list);
    return list.build();
  }

  private Evidence evidence(Node node) {
    Evidence.Builder evidence = Evidence.builder(node.name());
    node.isA(CV + "Evidence");
    node.text(DESCRIPTION).ifPresent(evidence::description);
    codes.concept(node, Cpsv.DCT_TYPE).ifPresent(evidence::type);
    evidenceTypes(node.nodes(DCT + "conformsTo")).forEach(evidence::conformsTo);
    node.addresses(Cpsv.PAGE, Cpsv.DOCUMENT).forEach(evidence::document);
    codes.links(node, CV + "supportsRequirement").forEach(evidence::supports);
    CodeReader.languages(node).forEach(evidence::language);
    codes.links(node, Cpsv.PART_OF).forEach(evidence::partOf);
    node.rest(evidence);
    return evidence.build();
  }

  private EvidenceType evidenceType(Node node) {
    EvidenceType.Builder paper = EvidenceType.builder(node.name());
    node.isA(CV + "EvidenceType");
    node.text(DESCRIPTION).ifPresent(paper::description);
    codes.concepts(node, CV + "evidenceTypeClassification").forEach(paper::classification);
    node.address(SIMPUL + "form").ifPresent(paper::form);
    for (Term type : node.objects(SIMPUL + "issuedThrough")) {
      Optional<ServiceType> issuing = ServiceType.fromIri(type.value());
      if (issuing.isPresent()) {
        paper.issuedThrough(issuing.get());
        node.take(SIMPUL + "issuedThrough", type);
        break;
      }
    }
    node.rest(paper);
    return paper.build();
  }

  private Output output(Node node) {
    Output.Builder output = Output.builder(node.name());
    node.isA(CV + "Output");
    node.text(DESCRIPTION).ifPresent(output::description);
    codes.concepts(node, Cpsv.DCT_TYPE).forEach(output::type);
    CodeReader.languages(node).forEach(output::language);
    codes.links(node, Cpsv.PART_OF).forEach(output::partOf);
    node.value(SIMPUL + "validFor", PaperReader::period).ifPresent(output::validFor);
    node.text(SIMPUL + "validity").ifPresent(output::validity);
    times.processingTime(node).ifPresent(output::processingTime);
    node.rest(output);
    return output.build();
  }

  private LegalResource legalResource(Node node) {
    LegalResource.Builder law = LegalResource.builder(node.name());
    node.isA(Cpsv.ELI + "LegalResource");
    node.text(DESCRIPTION).ifPresent(law::description);
    node.address(Cpsv.PAGE).ifPresent(law::page);
    codes.links(node, DCT + "relation").forEach(law::related);
    node.rest(law);
    return law.build();
  }

  private static Period period(String iso) {
    return ProcessingTime.parse(iso).period();
  }
}
