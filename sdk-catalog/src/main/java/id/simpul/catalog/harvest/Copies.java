package id.simpul.catalog.harvest;

import id.simpul.catalog.CatalogReader;
import id.simpul.core.AgencyId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The last good copy of each authority's catalogue: in memory while the process lives, and in the
 * store beyond it.
 */
final class Copies {

  private final HarvestStore store;
  private final Map<AgencyId, HarvestedCatalog> shown = new ConcurrentHashMap<>();

  Copies(HarvestStore store) {
    this.store = store;
  }

  Optional<HarvestedCatalog> of(AgencyId agency) {
    HarvestedCatalog known = shown.get(agency);
    return known != null ? Optional.of(known) : stored(agency);
  }

  /** All copies, in the order of their authorities' names. */
  List<HarvestedCatalog> all() {
    Set<AgencyId> agencies = new TreeSet<>(Comparator.comparing(AgencyId::value));
    agencies.addAll(shown.keySet());
    agencies.addAll(store.agencies());
    return agencies.stream().flatMap(agency -> of(agency).stream()).toList();
  }

  /** Shows a copy from now on, and stores it; it is shown even if it cannot be stored. */
  void show(HarvestedCatalog copy) {
    shown.put(copy.agency(), copy);
    store.save(copy.agency(), StoredCopy.write(copy));
  }

  private Optional<HarvestedCatalog> stored(AgencyId agency) {
    Optional<HarvestedCatalog> copy =
        store
            .load(agency)
            .flatMap(bytes -> StoredCopy.read(agency, bytes, CatalogReader.ofDefaults()));
    copy.ifPresent(found -> shown.putIfAbsent(agency, found));
    return copy;
  }
}
