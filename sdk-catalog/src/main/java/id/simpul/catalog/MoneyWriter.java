package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.math.BigDecimal;
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
    cost.amount().ifPresent(amount -> amount(says, amount, cost.currency()));
    if (cost.kind() == Cost.Kind.RANGE) {
      cost.upTo()
          .ifPresent(most -> says.typed(SIMPUL + "maximumValue", most.toPlainString(), "double"));
    }
    says.text(DESCRIPTION, cost.description());
    if (cost.kind() == Cost.Kind.FORMULA) {
      says.text(SIMPUL + "formula", cost.description());
    }
    cost.exemptions().forEach(exemption -> exemption(says, exemption));
    cost.accessedThrough()
        .ifPresent(channel -> says.iri(CV + "ifAccessedThrough", channel.toString()));
    cost.definedBy()
        .forEach(agent -> agents.agent(says, CV + "isDefinedBy", agent, Cpsv.ORGANIZATION));
    cost.regulation().ifPresent(law -> papers.legalResource(says, SIMPUL + "underRegulation", law));
    says.extensions(cost.extensions());
  }

  private void exemption(Statements owner, Exemption exemption) {
    if (!once.isSaid(owner, SIMPUL + "exemption", exemption)) {
      owner
          .part(SIMPUL + "exemption", exemption, SIMPUL + "Exemption")
          .text(DESCRIPTION, exemption.people())
          .numberedIfSaid(exemption)
          .extensions(exemption.extensions());
    }
  }

  void fine(Statements owner, Fine fine) {
    if (once.isSaid(owner, SIMPUL + "fine", fine)) {
      return;
    }
    Statements says =
        owner.part(SIMPUL + "fine", fine, SIMPUL + "Fine").text(DESCRIPTION, fine.description());
    fine.rupiah().ifPresent(amount -> amount(says, amount, Cost.IDR));
    says.numberedIfSaid(fine).extensions(fine.extensions());
  }

  private static void amount(Statements says, BigDecimal amount, String currency) {
    says.typed(Cpsv.HAS_VALUE, amount.toPlainString(), "double")
        .iri(CV + "currency", URI.create(Cpsv.CURRENCIES + currency), Cpsv.CONCEPT);
  }
}
