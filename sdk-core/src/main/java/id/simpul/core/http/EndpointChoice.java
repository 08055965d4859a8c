package id.simpul.core.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the base URL for an attempt: one that can take it and that the call has not been to, of
 * two taken at random the one where it would wait less. Taking the best of all would send everybody
 * to the same one.
 */
final class EndpointChoice {

  /** Without calls that may be repeated, a server that failed would otherwise never be tried. */
  private static final Duration LONG_OVERDUE = Duration.ofSeconds(30);

  private final Providers providers;
  private final RandomGenerator random;

  EndpointChoice(Providers providers, RandomGenerator random) {
    this.providers = providers;
    this.random = random;
  }

  /**
   * Where an attempt goes.
   *
   * @param left those that have not refused this attempt, at least one
   */
  BaseUrl among(List<BaseUrl> left, Request request) {
    Visits visits = request.limits().attempts().visits();
    @Nullable BaseUrl bound = visits.bound();
    if (bound != null) {
      return bound;
    }
    List<BaseUrl> fresh = only(left, base -> !visits.include(base));
    List<BaseUrl> trials = only(fresh, base -> mayTry(providers.endpoint(base), request));
    if (!trials.isEmpty()) {
      return trials.get(0);
    }
    List<BaseUrl> ready = only(fresh, this::isReady);
    List<BaseUrl> eligible = ready.isEmpty() ? only(left, this::isReady) : ready;
    return eligible.isEmpty() ? soonest(left) : lessWaiting(eligible);
  }

  /** A trial that fails costs its call an attempt: better one that can go elsewhere then. */
  private static boolean mayTry(Endpoint endpoint, Request request) {
    return endpoint.circuit().isDueForTrial()
        && endpoint.canTake()
        && ((request.isIdempotent() && request.isReplayable())
            || endpoint.circuit().overdue().compareTo(LONG_OVERDUE) > 0);
  }

  private boolean isReady(BaseUrl base) {
    return providers.endpoint(base).isReady();
  }

  private BaseUrl lessWaiting(List<BaseUrl> eligible) {
    BaseUrl one = eligible.get(below(eligible.size()));
    if (eligible.size() == 1) {
      return one;
    }
    List<BaseUrl> others = only(eligible, base -> !base.equals(one));
    BaseUrl other = others.get(below(others.size()));
    return wait(other) < wait(one) ? other : one;
  }

  private int below(int bound) {
    return (int) (random.nextDouble() * bound);
  }

  private double wait(BaseUrl base) {
    return providers.endpoint(base).expectedWait();
  }

  private BaseUrl soonest(List<BaseUrl> left) {
    return left.stream()
        .min(Comparator.comparing(base -> providers.endpoint(base).untilReady()))
        .orElseThrow();
  }

  private static List<BaseUrl> only(List<BaseUrl> all, Predicate<BaseUrl> wanted) {
    List<BaseUrl> some = new ArrayList<>(all.size());
    for (BaseUrl base : all) {
      if (wanted.test(base)) {
        some.add(base);
      }
    }
    return some;
  }
}
