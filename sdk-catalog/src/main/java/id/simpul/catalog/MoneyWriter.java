package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import java.util.Optional;

/** Says what is paid, and what is fined. */
final class MoneyWriter {

  private MoneyWriter() {}

  static void cost(Statements owner, Cost cost) {
    Statements says = owner.part(Cpsv.HAS_COST, Optional.empty(), CV + "Cost");
    cost.amount()
        .ifPresent(
            amount ->
                says.typed(Cpsv.HAS_VALUE, amount.toPlainString(), "double")
                    .iri(CV + "currency", Cpsv.CURRENCIES + cost.currency()));
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
