package id.simpul.ecosystem;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.harvest.HarvestedCatalog;
import id.simpul.core.AgencyId;
import id.simpul.identity.disclosure.MarkedApi;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Which APIs of a member hold personal data, as its catalogue says now: a mark that came after a
 * client was made counts, and so does that of another service whose API lies below this one's. A
 * mark only ever asks for more care, so that a neighbour's word is taken as it is.
 */
final class PersonalDataMarks {

  private final Function<AgencyId, Optional<HarvestedCatalog>> catalogues;
  private final Map<AgencyId, Marks> known = new ConcurrentHashMap<>();

  PersonalDataMarks(Function<AgencyId, Optional<HarvestedCatalog>> catalogues) {
    this.catalogues = catalogues;
  }

  /** Whether a call to this address of a service that was found carries or fetches such data. */
  boolean hold(FoundService found, URI address) {
    URI root = found.endpoint().uri();
    return of(List.of(found.service())).stream().anyMatch(api -> api.covers(root))
        || now(found.member()).stream().anyMatch(api -> api.covers(root) || api.covers(address));
  }

  /** The same for a service before anything of it is called. */
  boolean hold(FoundService found) {
    return hold(found, found.endpoint().uri());
  }

  private List<MarkedApi> now(AgencyId member) {
    return catalogues.apply(member).map(copy -> marks(member, copy).apis()).orElse(List.of());
  }

  /** Once for each harvest. */
  private Marks marks(AgencyId member, HarvestedCatalog copy) {
    Marks marks = known.get(member);
    if (marks == null || !marks.asOf.equals(copy.asOf())) {
      marks = new Marks(copy.asOf(), of(copy));
      known.put(member, marks);
    }
    return marks;
  }

  private static List<MarkedApi> of(HarvestedCatalog copy) {
    return copy.personalDataApis().stream().map(MarkedApi::new).toList();
  }

  private static List<MarkedApi> of(List<PublicService> services) {
    return services.stream()
        .flatMap(service -> service.endpoints().stream())
        .filter(endpoint -> endpoint.personalData().orElse(false))
        .map(ServiceEndpoint::url)
        .map(MarkedApi::new)
        .toList();
  }

  private record Marks(Instant asOf, List<MarkedApi> apis) {}
}
