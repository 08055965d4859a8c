package id.simpul.core.http;

import java.util.List;

/** Who is behind an address: a provider that was declared with several, or the server alone. */
final class Providers {

  private final List<Provider> declared;
  private final PerOrigin<Provider> others;
  private final PerOrigin<Endpoint> endpoints;

  Providers(Settings settings, PerOrigin<Endpoint> endpoints) {
    this.declared = settings.replicas.stream().map(bases -> new Provider(bases, settings)).toList();
    this.others = new PerOrigin<>(origin -> new Provider(List.of(), settings));
    this.endpoints = endpoints;
  }

  Provider of(Request request) {
    for (Provider provider : declared) {
      if (provider.covers(request)) {
        return provider;
      }
    }
    return others.of(request);
  }

  Endpoint endpoint(BaseUrl base) {
    return endpoints.of(base.origin());
  }

  /** Whether another attempt of this request would go out at once. */
  boolean isReady(Provider provider, Request request) {
    return provider.hasChoice()
        ? provider.bases().stream().anyMatch(base -> endpoint(base).isReady())
        : endpoints.of(request).isReady();
  }

  /** Whether a further attempt of this call can go at once to an address it has not been to. */
  boolean hasElsewhere(Provider provider, Request request) {
    if (!provider.hasChoice()) {
      return false;
    }
    Visits visits = request.limits().attempts().visits();
    return visits.bound() == null
        && provider.bases().stream()
            .anyMatch(base -> !visits.include(base) && endpoint(base).isReady());
  }
}
