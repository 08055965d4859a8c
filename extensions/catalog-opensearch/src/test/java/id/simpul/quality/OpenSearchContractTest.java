package id.simpul.quality;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.opensearch.TestCluster;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.AgencyId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;

/**
 * On a real cluster of three nodes. Tests share one index, in which what one changed is restored.
 */
@Tag("slow")
class OpenSearchContractTest extends ServiceIndexContract {

  private static final List<String> SOURCES_OF_TESTS = List.of("pemanjat", "penghimpun");

  private static final Map<AgencyId, Set<SourcedService>> SAMPLES =
      SampleServices.load().all().stream()
          .map(sample -> new SourcedService(sample.service(), sample.source(), AS_OF))
          .collect(Collectors.groupingBy(SourcedService::source, Collectors.toSet()));

  @Override
  ServiceIndex open() {
    return TestCluster.get().index("kontrak").open();
  }

  @Override
  void fill(ServiceIndex index) {
    SOURCES_OF_TESTS.forEach(source -> index.replace(AgencyId.of(source), List.of()));
    SAMPLES.forEach(
        (source, services) -> {
          ServiceQuery all =
              ServiceQuery.text("").only(Facet.AUTHORITY, source.value()).limit(1_000);
          Set<SourcedService> found = new HashSet<>();
          index.search(all).hits().stream().map(Hit::found).forEach(found::add);
          if (!found.equals(services)) {
            index.replace(source, services);
          }
        });
  }
}
