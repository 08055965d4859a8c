package id.simpul.catalog.search;

import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One shard an authority, replaced as a whole. */
final class MemoryIndex implements ServiceIndex {

  private final Map<AgencyId, Shard> shards = new ConcurrentHashMap<>();

  @Override
  public void replace(AgencyId source, Collection<SourcedService> services) {
    if (services.isEmpty()) {
      shards.remove(source);
    } else {
      shards.put(source, new Shard(services));
    }
  }

  @Override
  public SearchResult search(ServiceQuery query) {
    return new Search(query, List.copyOf(shards.values())).result();
  }

  @Override
  public int size() {
    return shards.values().stream().mapToInt(shard -> shard.services().size()).sum();
  }

  @Override
  public String toString() {
    return "MemoryIndex[" + shards.keySet() + "]";
  }
}
