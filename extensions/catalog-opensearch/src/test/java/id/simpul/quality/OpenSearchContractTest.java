package id.simpul.quality;

import id.simpul.catalog.opensearch.TestCluster;
import id.simpul.catalog.search.ServiceIndex;
import id.simpul.core.AgencyId;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** On a real cluster of three nodes. Tests share one index, which each finds empty. */
@Tag("slow")
class OpenSearchContractTest extends ServiceIndexContract {

  private static final List<String> SOURCES_OF_TESTS = List.of("pemanjat", "penghimpun");

  @Override
  ServiceIndex open() {
    ServiceIndex index = TestCluster.get().index("kontrak").open();
    SOURCES_OF_TESTS.forEach(source -> index.replace(AgencyId.of(source), List.of()));
    return index;
  }
}
