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
  private final MoneyWriter money;
  private final CodeWriter codes;
  private final TimeWriter times;

  DeliveryWriter(
      SayOnce once,
      PlaceWriter places,
      PaperWriter papers,
      MoneyWriter money,
      CodeWriter codes,
      TimeWriter times) {
    this.once = once;
    this.places = places;
    this.papers = papers;
    this.money = money;
    this.codes = codes;
    this.times = times;
  }

  void write(Statements says, Delivery delivery) {
    times.processingTime(says, Optional.ofNullable(delivery.processingTime()));
    applicants(says, delivery.applicants());
    delivery.requirements().forEach(requirement -> papers.requirement(says, requirement));
    delivery.costs().forEach(cost -> money.cost(says, cost));
    delivery.fines().forEach(fine -> money.fine(says, fine));
    delivery.outputs().forEach(output -> papers.output(says, output));
    delivery.channels().forEach(channel -> places.channel(says, channel));
  }

  void situation(Statements owner, Situation situation) {
    if (once.isSaid(owner, SIMPUL + "situation", situation)) {
      return;
    }
    Statements says = owner.part(SIMPUL + "situation", situation, SIMPUL + "Situation");
    says.text(TITLE, situation.name()).text(DESCRIPTION, situation.description());
    write(says, situation.delivery());
    steps(says, situation.steps());
    says.numberedIfSaid(situation).extensions(situation.extensions());
  }

  void rule(Statements owner, Rule rule) {
    if (once.isSaid(owner, CPSV + "follows", rule)) {
      return;
    }
    Statements says = owner.part(CPSV + "follows", rule, CPSV + "Rule");
    says.numbered(rule).named(rule);
    codes.concept(says, Cpsv.DCT_TYPE, rule.type());
    says.iris(Cpsv.LANGUAGE, rule.languages(), Cpsv.LANGUAGE_CLASS);
    steps(says, rule.steps());
    rule.legalResources().forEach(law -> papers.legalResource(says, CPSV + "implements", law));
    says.extensions(rule.extensions());
  }

  private void applicants(Statements owner, List<Applicant> applicants) {
    for (Applicant applicant : applicants) {
      if (!once.isSaid(owner, SIMPUL + "applicant", applicant)) {
        owner
            .part(SIMPUL + "applicant", applicant, SIMPUL + "Applicant")
            .literal(SIMPUL + "role", applicant.role().name().toLowerCase(Locale.ROOT))
            .text(DESCRIPTION, applicant.condition())
            .numberedIfSaid(applicant)
            .extensions(applicant.extensions());
      }
    }
  }

  private void steps(Statements owner, List<Step> steps) {
    int position = 1;
    for (Step step : steps) {
      Statements says = owner.part(SIMPUL + "step", step, SIMPUL + "Step");
      says.typed(SIMPUL + "position", position++, "integer")
          .named(step)
          .text(SIMPUL + "actor", step.actor());
      times.processingTime(says, step.processingTime());
      says.numberedIfSaid(step).extensions(step.extensions());
    }
  }
}
