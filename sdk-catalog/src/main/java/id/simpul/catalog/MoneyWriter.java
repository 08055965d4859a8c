package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.net.URI;

/** Says what is paid, and what is fined. */
final class MoneyWriter {

  private final SayOnce once;
  private final AgentWriter agents;
  private final PaperWriter papers;

  MoneyWriter(SayOnce once, AgentWriter agents, PaperWriter papers) {
    this.once = once;
    this.agents = agents;
    this.papers = papers;
  }

  void cost(Statements owner, Cost cost) {
    if (once.isSaid(owner, Cpsv.HAS_COST, cost)) {
      return;
    }
    Statements says = owner.part(Cpsv.HAS_COST, cost, CV + "Cost").numbered(cost);
    cost.amount()
        .ifPresent(
            amount ->
                says.typed(Cpsv.HAS_VALUE, amount.toPlainString(), "double")
                    .iri(
                        CV + "currency",
                        URI.create(Cpsv.CURRENCIES + cost.currency()),
                        Cpsv.CONCEPT));
    if (cost.kind() == Cost.Kind.RANGE) {
      cost.upTo()
          .ifPresent(most -> says.typed(SIMPUL + "maximumValue", most.toPlainString(), "double"));
    }
    says.text(DESCRIPTION, cost.description());
    if (cost.kind() == Cost.Kind.FORMULA) {
      says.text(SIMPUL + "formula", cost.description());
    }
    cost.exemptions()
        .forEach(
            people ->
                says.part(SIMPUL + "exemption", SIMPUL + "Exemption").text(DESCRIPTION, people));
    cost.accessedThrough()
        .ifPresent(channel -> says.iri(CV + "ifAccessedThrough", channel.toString()));
    cost.definedBy()
        .forEach(agent -> agents.agent(says, CV + "isDefinedBy", agent, Cpsv.ORGANIZATION));
    cost.regulation().ifPresent(law -> papers.legalResource(says, SIMPUL + "underRegulation", law));
    says.extensions(cost.extensions());
  }

  static void fine(Statements owner, Fine fine) {
    Statements says =
        owner.part(SIMPUL + "fine", SIMPUL + "Fine").text(DESCRIPTION, fine.description());
    fine.rupiah()
        .ifPresent(
            amount ->
                says.typed(Cpsv.HAS_VALUE, amount.toPlainString(), "double")
                    .iri(CV + "currency", Cpsv.CURRENCIES + Cost.IDR));
  }
}
