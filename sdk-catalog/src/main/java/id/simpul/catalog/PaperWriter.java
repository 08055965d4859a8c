package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;
import static id.simpul.catalog.Cpsv.TITLE;

/** Says what is brought, what comes out, and which law says so. */
final class PaperWriter {

  private final SayOnce once;

  PaperWriter(SayOnce once) {
    this.once = once;
  }

  void requirement(Statements owner, Requirement requirement) {
    if (once.isSaid(owner, Cpsv.HOLDS_REQUIREMENT, requirement.id(), requirement)) {
      return;
    }
    Statements says = owner.part(Cpsv.HOLDS_REQUIREMENT, requirement.id(), CV + "Requirement");
    says.text(TITLE, requirement.name()).text(DESCRIPTION, requirement.description());
    for (EvidenceTypeList list : requirement.evidence()) {
      Statements together = says.part(CV + "hasEvidenceTypeList", CV + "EvidenceTypeList");
      list.types().forEach(paper -> evidenceType(together, CV + "specifiesEvidenceType", paper));
    }
  }

  void evidenceType(Statements owner, String predicate, EvidenceType paper) {
    if (once.isSaid(owner, predicate, paper.id(), paper)) {
      return;
    }
    Statements says = owner.part(predicate, paper.id(), CV + "EvidenceType");
    says.text(TITLE, paper.name())
        .text(DESCRIPTION, paper.description())
        .iri(SIMPUL + "form", paper.form());
    paper.issuedThrough().ifPresent(type -> says.iri(SIMPUL + "issuedThrough", type.iri()));
  }

  void output(Statements owner, Output output) {
    if (once.isSaid(owner, Cpsv.PRODUCES, output.id(), output)) {
      return;
    }
    Statements says = owner.part(Cpsv.PRODUCES, output.id(), CV + "Output");
    says.text(TITLE, output.name()).text(DESCRIPTION, output.description());
    output.validFor().ifPresent(period -> says.typed(SIMPUL + "validFor", period, "duration"));
    says.text(SIMPUL + "validity", output.validity());
    TimeWriter.processingTime(says, output.processingTime());
  }

  void legalResource(Statements owner, String predicate, LegalResource law) {
    if (once.isSaid(owner, predicate, law.id(), law)) {
      return;
    }
    owner
        .part(predicate, law.id(), Cpsv.ELI + "LegalResource")
        .text(TITLE, law.name())
        .iri(Cpsv.PAGE, law.page());
  }
}
