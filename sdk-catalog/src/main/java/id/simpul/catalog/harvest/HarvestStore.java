package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the last good copy of each authority's catalogue, as bytes that only the harvester
 * understands.
 *
 * <p>The seam for a fleet: one node keeps copies in memory or on its disk, many share a database.
 * An implementation is safe for any number of threads, and a save is all or nothing: whoever loads
 * sees the old copy or the new one, also after the process was killed in between. The bytes carry a
 * checksum, so a copy that was damaged counts as none.
 *
 * <pre>{@code
 * Harvester harvester = Harvester.builder().transport(transport).store(HarvestStore.onDisk(Path.of("katalog"))).build();
 * }</pre>
 */
public interface HarvestStore {

  /** Copies that live as long as this object. */
  static HarvestStore inMemory() {
    return new MemoryStore();
  }

  /**
   * Copies in a folder, one file an authority; the folder is made if it is missing.
   *
   * @throws HarvestStoreException if the folder cannot be made
   */
  static HarvestStore onDisk(Path folder) {
    return new DiskStore(folder, InstantSource.system());
  }

  /**
   * The copy of an authority's catalogue, if there is one.
   *
   * @throws HarvestStoreException if the store cannot be reached
   */
  Optional<byte[]> load(AgencyId agency);

  /**
   * Replaces the copy of an authority's catalogue.
   *
   * @throws HarvestStoreException if the store cannot be reached; the old copy is still there
   */
  void save(AgencyId agency, byte[] copy);

  /** The authorities of which there is a copy. */
  Set<AgencyId> agencies();
}
