package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DCT;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

/** Says what is brought, what comes out, and which law says so. */
final class PaperWriter {

  private final SayOnce once;
  private final CodeWriter codes;
  private final TimeWriter times;

  PaperWriter(SayOnce once, CodeWriter codes, TimeWriter times) {
    this.once = once;
    this.codes = codes;
    this.times = times;
  }

  void requirement(Statements owner, Requirement requirement) {
    if (once.isSaid(owner, Cpsv.HOLDS_REQUIREMENT, requirement)) {
      return;
    }
    Statements says =
        owner
            .part(Cpsv.HOLDS_REQUIREMENT, requirement, CV + "Requirement")
            .numbered(requirement)
            .named(requirement);
    codes.concepts(says, Cpsv.DCT_TYPE, requirement.types());
    requirement.evidence().forEach(list -> together(says, list));
    requirement
        .supportingEvidence()
        .forEach(paper -> evidence(says, CV + "hasSupportingEvidence", paper));
    says.links(CV + "fulfils", requirement.fulfils()).extensions(requirement.extensions());
  }

  private void together(Statements owner, EvidenceTypeList list) {
    if (once.isSaid(owner, CV + "hasEvidenceTypeList", list)) {
      return;
    }
    Statements says =
        owner
            .part(CV + "hasEvidenceTypeList", list, CV + "EvidenceTypeList")
            .numbered(list)
            .text(DESCRIPTION, list.description());
    list.types().forEach(paper -> evidenceType(says, CV + "specifiesEvidenceType", paper));
    says.extensions(list.extensions());
  }

  void evidence(Statements owner, String predicate, Evidence paper) {
    if (once.isSaid(owner, predicate, paper)) {
      return;
    }
    Statements says = owner.part(predicate, paper, CV + "Evidence").numbered(paper).named(paper);
    codes.concept(says, Cpsv.DCT_TYPE, paper.type());
    paper.conformsTo().forEach(type -> evidenceType(says, DCT + "conformsTo", type));
    says.iris(Cpsv.PAGE, paper.documents(), Cpsv.DOCUMENT)
        .links(CV + "supportsRequirement", paper.supports())
        .iris(Cpsv.LANGUAGE, paper.languages(), Cpsv.LANGUAGE_CLASS)
        .links(Cpsv.PART_OF, paper.partOf())
        .extensions(paper.extensions());
  }

  void evidenceType(Statements owner, String predicate, EvidenceType paper) {
    if (once.isSaid(owner, predicate, paper)) {
      return;
    }
    Statements says =
        owner.part(predicate, paper, CV + "EvidenceType").numbered(paper).named(paper);
    codes.concepts(says, CV + "evidenceTypeClassification", paper.classifications());
    says.iri(SIMPUL + "form", paper.form(), Cpsv.DOCUMENT);
    paper.issuedThrough().ifPresent(type -> says.iri(SIMPUL + "issuedThrough", type.iri()));
    says.extensions(paper.extensions());
  }

  void output(Statements owner, Output output) {
    if (once.isSaid(owner, Cpsv.PRODUCES, output)) {
      return;
    }
    Statements says =
        owner.part(Cpsv.PRODUCES, output, CV + "Output").numbered(output).named(output);
    codes.concepts(says, Cpsv.DCT_TYPE, output.types());
    says.iris(Cpsv.LANGUAGE, output.languages(), Cpsv.LANGUAGE_CLASS)
        .links(Cpsv.PART_OF, output.partOf());
    output.validFor().ifPresent(period -> says.typed(SIMPUL + "validFor", period, "duration"));
    says.text(SIMPUL + "validity", output.validity());
    times.processingTime(says, output.processingTime());
    says.extensions(output.extensions());
  }

  void legalResource(Statements owner, String predicate, LegalResource law) {
    if (once.isSaid(owner, predicate, law)) {
      return;
    }
    owner
        .part(predicate, law, Cpsv.ELI + "LegalResource")
        .numbered(law)
        .named(law)
        .iri(Cpsv.PAGE, law.page(), Cpsv.DOCUMENT)
        .links(DCT + "relation", law.related())
        .extensions(law.extensions());
  }
}
