package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CPSV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;
import static id.simpul.catalog.Cpsv.TITLE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says how a service is given, in every case and in a single one. */
final class DeliveryWriter {

  private final SayOnce once;
  private final PlaceWriter places;
  private final PaperWriter papers;

  DeliveryWriter(SayOnce once, PlaceWriter places, PaperWriter papers) {
    this.once = once;
    this.places = places;
    this.papers = papers;
  }

  void write(Statements says, Delivery delivery) {
    TimeWriter.processingTime(says, Optional.ofNullable(delivery.processingTime()));
    applicants(says, delivery.applicants());
    delivery.requirements().forEach(requirement -> papers.requirement(says, requirement));
    delivery.costs().forEach(cost -> MoneyWriter.cost(says, cost));
    delivery.fines().forEach(fine -> MoneyWriter.fine(says, fine));
    delivery.outputs().forEach(output -> papers.output(says, output));
    delivery.channels().forEach(channel -> places.channel(says, channel));
  }

  void situation(Statements owner, Situation situation) {
    if (once.isSaid(owner, SIMPUL + "situation", situation.id(), situation)) {
      return;
    }
    Statements says = owner.part(SIMPUL + "situation", situation.id(), SIMPUL + "Situation");
    says.text(TITLE, situation.name()).text(DESCRIPTION, situation.description());
    write(says, situation.delivery());
    steps(says, situation.steps());
  }

  void rule(Statements owner, Rule rule) {
    if (once.isSaid(owner, CPSV + "follows", rule.id(), rule)) {
      return;
    }
    Statements says = owner.part(CPSV + "follows", rule.id(), CPSV + "Rule");
    says.text(TITLE, rule.name()).text(DESCRIPTION, rule.description());
    steps(says, rule.steps());
    rule.legalResources().forEach(law -> papers.legalResource(says, CPSV + "implements", law));
  }

  private static void applicants(Statements owner, List<Applicant> applicants) {
    for (Applicant applicant : applicants) {
      owner
          .part(SIMPUL + "applicant", SIMPUL + "Applicant")
          .literal(SIMPUL + "role", applicant.role().name().toLowerCase(Locale.ROOT))
          .text(DESCRIPTION, applicant.condition());
    }
  }

  private static void steps(Statements owner, List<Step> steps) {
    int position = 1;
    for (Step step : steps) {
      owner
          .part(SIMPUL + "step", SIMPUL + "Step")
          .typed(SIMPUL + "position", position++, "integer")
          .text(TITLE, step.name())
          .text(DESCRIPTION, step.description())
          .text(SIMPUL + "actor", step.actor());
    }
  }
}
