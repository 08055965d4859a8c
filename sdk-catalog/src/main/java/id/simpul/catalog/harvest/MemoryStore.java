package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Copies in memory. */
final class MemoryStore implements HarvestStore {

  private final Map<AgencyId, byte[]> copies = new ConcurrentHashMap<>();

  @Override
  public Optional<byte[]> load(AgencyId agency) {
    return Optional.ofNullable(copies.get(agency)).map(byte[]::clone);
  }

  @Override
  public void save(AgencyId agency, byte[] copy) {
    copies.put(agency, copy.clone());
  }

  @Override
  public Set<AgencyId> agencies() {
    return Set.copyOf(copies.keySet());
  }
}
