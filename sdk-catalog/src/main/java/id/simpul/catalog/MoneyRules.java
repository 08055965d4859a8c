package id.simpul.catalog;

import java.util.List;

/** Rules about money: what must never be charged, and what contradicts itself. */
final class MoneyRules {

  private final List<Finding> findings;

  MoneyRules(List<Finding> findings) {
    this.findings = findings;
  }

  void check(PublicService service, String path) {
    boolean free = service.type().filter(ServiceType::isFreeByLaw).isPresent();
    costs(service.costs(), path + "/costs", free);
    for (int i = 0; i < service.situations().size(); i++) {
      costs(service.situations().get(i).costs(), path + "/situations/" + i + "/costs", free);
    }
  }

  private void costs(List<Cost> costs, String path, boolean freeByLaw) {
    boolean free = costs.stream().anyMatch(Cost::isFree);
    boolean charged = false;
    for (int i = 0; i < costs.size(); i++) {
      Cost cost = costs.get(i);
      boolean charges = charges(cost);
      charged |= charges;
      if (charges && freeByLaw) {
        forbidden(cost, path + "/" + i);
      }
    }
    if (free && charged) {
      contradiction(path);
    }
  }

  private static boolean charges(Cost cost) {
    return switch (cost.kind()) {
      case AMOUNT, FORMULA -> true;
      case RANGE -> cost.upTo().filter(most -> most.signum() > 0).isPresent();
      case FREE, UNKNOWN -> false;
    };
  }

  private void forbidden(Cost cost, String path) {
    findings.add(
        Finding.of(
            Rules.COST_FORBIDDEN,
            path,
            "Layanan ini gratis menurut undang-undang; tertulis "
                + cost.text().in("id")
                + ". Hapus biayanya; denda ditulis sebagai denda.",
            "This service is free by law; found "
                + cost.text().in("en")
                + ". Remove the fee; a fine is written as a fine."));
  }

  private void contradiction(String path) {
    findings.add(
        Finding.of(
            Rules.COST_CONTRADICTS,
            path,
            "Tertulis gratis dan juga berbayar. Pisahkan menurut situasi.",
            "It is said to be free and to be charged. Tell the situations apart."));
  }
}
