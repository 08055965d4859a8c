package id.simpul.core.http;

import java.util.List;

/** Whoever answers at one or several base URLs, and what retries and hedges to it are paid from. */
final class Provider {

  private final List<BaseUrl> bases;
  private final RetryBudget retries;
  private final HedgeBudget hedges;

  /**
   * A provider.
   *
   * @param bases empty if it is known by its origin only
   */
  Provider(List<BaseUrl> bases, Settings settings) {
    this.bases = List.copyOf(bases);
    this.retries = new RetryBudget(settings.retry.budget());
    this.hedges = new HedgeBudget(settings.hedging.budgetPercent());
  }

  RetryBudget retries() {
    return retries;
  }

  HedgeBudget hedges() {
    return hedges;
  }

  /** Where it answers; empty if there is nothing to choose from. */
  List<BaseUrl> bases() {
    return bases;
  }

  boolean hasChoice() {
    return !bases.isEmpty();
  }

  /** Whether a second attempt may go out beside the first; if so it is paid for. */
  boolean payForHedge() {
    if (!hedges.take()) {
      return false;
    }
    boolean paid = retries.take(RetryBudget.RETRY);
    if (!paid) {
      hedges.giveBack();
    }
    return paid;
  }

  /** The second attempt did not go out after all. */
  void hedgeNotSent() {
    hedges.giveBack();
    retries.succeeded(RetryBudget.RETRY);
  }

  boolean covers(Request request) {
    return bases.stream().anyMatch(base -> base.covers(request));
  }

  /** The same request to another of its base URLs. */
  Request at(BaseUrl base, Request request) {
    return bases.stream()
        .filter(asked -> asked.covers(request))
        .findFirst()
        .map(asked -> asked.moved(request, base))
        .orElse(request);
  }
}
