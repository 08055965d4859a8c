package id.simpul.core.http;

import id.simpul.core.Retryability;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Sends an attempt to one of a provider's base URLs. One that refuses it here, before anything is
 * sent, is passed over for the next: that costs no attempt.
 */
final class EndpointLayer implements Transport {

  private final Transport next;
  private final Providers providers;
  private final EndpointChoice choice;

  EndpointLayer(Transport next, Providers providers, RandomGenerator random) {
    this.next = next;
    this.providers = providers;
    this.choice = new EndpointChoice(providers, random);
  }

  @Override
  public Response send(Request request) {
    Provider provider = providers.of(request);
    return provider.hasChoice() ? send(request, provider) : next.send(request);
  }

  private Response send(Request request, Provider provider) {
    Visits visits = request.limits().attempts().visits();
    List<BaseUrl> left = new ArrayList<>(provider.bases());
    List<CallException> refusals = new ArrayList<>(0);
    while (true) {
      BaseUrl base = choice.among(left, request);
      boolean first = visits.add(base);
      try {
        return next.send(provider.at(base, request));
      } catch (CallException e) {
        if (!isPassing(e)) {
          remember(e, base, request);
          throw e;
        }
        if (first) {
          visits.remove(base);
        }
        left.remove(base);
        refusals.add(e);
        if (left.isEmpty() || visits.bound() != null) {
          throw ofAll(request, refusals);
        }
      }
    }
  }

  /** Refused here, so that nothing was sent. */
  private static boolean isPassing(CallException e) {
    return !e.isSettled()
        && (e instanceof CircuitOpenException
            || (e instanceof RefusedLocallyException refused && refused.isForLoad()));
  }

  /** Another server need not know the key under which this one may have done it already. */
  private static void remember(CallException e, BaseUrl base, Request request) {
    if (e.retryability() == Retryability.UNKNOWN && request.isIdempotentByKeyOnly()) {
      request.limits().attempts().visits().bindTo(base);
    }
  }

  /** Where there is only no room, there may be soon. */
  private static CallException ofAll(Request request, List<CallException> refusals) {
    List<CircuitOpenException> paused = new ArrayList<>();
    for (CallException refusal : refusals) {
      if (refusal instanceof CircuitOpenException open) {
        paused.add(open);
      }
    }
    if (paused.size() == refusals.size()) {
      return paused.size() == 1 ? paused.get(0) : CircuitOpenException.everywhere(request, paused);
    }
    CallException full =
        refusals.stream().filter(e -> !paused.contains(e)).findFirst().orElseThrow();
    refusals.stream().filter(e -> e != full).forEach(full::addSuppressed);
    return full;
  }

  @Override
  public String toString() {
    return "Endpoint > " + next;
  }
}
