package id.simpul.catalog;

import static id.simpul.catalog.Cpsv.CV;
import static id.simpul.catalog.Cpsv.DESCRIPTION;
import static id.simpul.catalog.Cpsv.SIMPUL;

import id.simpul.catalog.graph.Term;
import id.simpul.core.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads costs and fines. An amount that makes no sense is left out with a finding, and what was
 * said stays said.
 */
final class MoneyReader {

  private static final int MOST_SIGNS = 100;

  private final ReadOnce once;
  private final Findings findings;
  private final AgentReader agents;
  private final PaperReader papers;

  MoneyReader(ReadOnce once, Findings findings, AgentReader agents, PaperReader papers) {
    this.once = once;
    this.findings = findings;
    this.agents = agents;
    this.papers = papers;
  }

  List<Cost> costs(Node owner) {
    return once.each("cost", owner.nodes(Cpsv.HAS_COST), this::cost);
  }

  List<Fine> fines(Node owner) {
    return once.each("fine", owner.nodes(SIMPUL + "fine"), this::fine);
  }

  private Cost cost(Node node) {
    Cost.Builder cost = amount(node).toBuilder();
    node.isA(CV + "Cost");
    if (cost.build().kind() == Cost.Kind.FORMULA) {
      node.takeIfEqual(DESCRIPTION, cost.build().description().orElseThrow());
    } else {
      node.text(DESCRIPTION).ifPresent(cost::description);
    }
    exemptions(node).forEach(cost::exempting);
    node.address(CV + "ifAccessedThrough").ifPresent(cost::accessedThrough);
    agents.agents(node, CV + "isDefinedBy").forEach(cost::definedBy);
    papers.legalResource(node, SIMPUL + "underRegulation").ifPresent(cost::under);
    node.rest(cost);
    return cost.build();
  }

  private List<Exemption> exemptions(Node cost) {
    return once.each(
        "exemption",
        cost.readable(SIMPUL + "exemption", node -> node.text(DESCRIPTION).isPresent()),
        MoneyReader::exemption);
  }

  private static Exemption exemption(Node node) {
    Exemption.Builder exemption = Exemption.builder(node.text(DESCRIPTION).orElseThrow());
    node.isA(SIMPUL + "Exemption");
    node.rest(exemption);
    return exemption.build();
  }

  private Fine fine(Node node) {
    Fine.Builder fine =
        Fine.builder(
            node.text(DESCRIPTION)
                .or(() -> node.textBeside(Cpsv.TITLE))
                .orElse(NamedPart.NAMELESS));
    node.isA(SIMPUL + "Fine");
    String currency = currency(node);
    if (currency.equals(Cost.IDR)) {
      value(node, Cpsv.HAS_VALUE).ifPresentOrElse(fine::rupiah, () -> node.leave(CV + "currency"));
    } else {
      node.leave(CV + "currency");
      findings.unusable(
          node.term(),
          CV + "currency",
          currency,
          "expected a fine in IDR, found '"
              + Findings.shortened(currency)
              + "'; say the amount in rupiah");
    }
    node.rest(fine);
    return fine.build();
  }

  private Cost amount(Node node) {
    Optional<LocalizedText> formula = node.text(SIMPUL + "formula");
    if (formula.isPresent()) {
      return Cost.formula(formula.get());
    }
    Optional<BigDecimal> least = value(node, Cpsv.HAS_VALUE).or(() -> value(node, CV + "value"));
    Optional<BigDecimal> most = value(node, SIMPUL + "maximumValue");
    if (least.isEmpty()) {
      node.leave(SIMPUL + "maximumValue");
      return Cost.unknown();
    }
    String currency = currency(node);
    try {
      return most.isPresent()
          ? Cost.between(least.get(), most.get(), currency)
          : Cost.of(least.get(), currency);
    } catch (IllegalArgumentException e) {
      String found = currency + " " + least.get() + most.map(amount -> "–" + amount).orElse("");
      findings.unusable(node.term(), Cpsv.HAS_VALUE, found, String.valueOf(e.getMessage()));
      node.leave(Cpsv.HAS_VALUE, CV + "value", SIMPUL + "maximumValue", CV + "currency");
      return Cost.unknown();
    }
  }

  private static Optional<BigDecimal> value(Node node, String predicate) {
    return node.value(predicate, text -> Money.plain(number(text)));
  }

  /** A longer number is refused unread: to read it takes the square of its length. */
  private static BigDecimal number(String text) {
    String number = text.strip();
    try {
      return new BigDecimal(number.length() > MOST_SIGNS ? "" : number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "expected an amount, found '" + Findings.shortened(text) + "'", e);
    }
  }

  private static String currency(Node node) {
    for (Term term : node.objects(CV + "currency")) {
      String code = term.value().substring(term.value().lastIndexOf('/') + 1);
      if (term.value().equals(Cpsv.CURRENCIES + code)) {
        node.take(CV + "currency", term);
        node.placeType(term, Cpsv.CONCEPT);
      }
      return code;
    }
    return Cost.IDR;
  }
}
