package id.simpul.catalog.harvest;

import id.simpul.core.AgencyId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the last good copy of each authority's catalogue: a head, and one record a service, as
 * bytes that only the harvester understands.
 *
 * <p>The seam for a fleet: one node keeps copies in memory or on its disk, many share a database.
 * An implementation is safe for any number of threads, and a replacement is all or nothing: whoever
 * looks sees the old copy or the new one, also after the process was killed in between. Records
 * pass one by one, so that no catalogue need fit into memory.
 *
 * <pre>{@code
 * Harvester harvester = Harvester.builder().transport(transport).store(HarvestStore.onDisk(Path.of("katalog"))).build();
 * }</pre>
 */
public interface HarvestStore {

  /** Copies that live as long as this object, and need memory for each record. */
  static HarvestStore inMemory() {
    return new MemoryStore();
  }

  /**
   * Copies in a folder, a folder an authority in it; nothing is touched before the first is needed.
   * Any number of processes may read there; of those that write, one at a time replaces a copy and
   * the others are refused. Beside the newest copy the one before is kept, for the case that a file
   * is damaged; what is older is deleted.
   */
  static HarvestStore onDisk(Path folder) {
    return new DiskStore(folder);
  }

  /**
   * The copy of an authority's catalogue, if there is one.
   *
   * @throws HarvestStoreException if the store cannot be reached, or all that is there is damaged
   */
  Optional<StoredCopy> latest(AgencyId agency);

  /**
   * Begins to replace the copy of an authority's catalogue; nobody else can until it is closed.
   *
   * @throws HarvestStoreException if the store cannot be written, or somebody else is replacing it
   */
  Replacement replace(AgencyId agency);

  /** The authorities of which there may be a copy. */
  Set<AgencyId> agencies();

  /**
   * What is remembered of the last runs over an authority's source, beside its copy: when it is due
   * again, also after a restart. Empty if nothing is, or if it cannot be read.
   *
   * @throws HarvestStoreException if the store cannot be reached
   */
  Optional<byte[]> attempts(AgencyId agency);

  /**
   * Remembers that, in place of what was remembered; whoever looks sees the one or the other.
   *
   * @throws HarvestStoreException if it cannot be written
   */
  void attempted(AgencyId agency, byte[] attempts);

  /** A copy that is being written; for one thread. Closed without a commit, it never was. */
  interface Replacement extends AutoCloseable {

    /**
     * Adds a record; they come in their order.
     *
     * @throws HarvestStoreException if it cannot be written
     */
    void add(StoredRecord record);

    /**
     * Puts what was added in the place of the copy before.
     *
     * @throws HarvestStoreException if it cannot be written; the copy before is still there
     */
    void commit(byte[] head);

    /**
     * Leaves the records of the copy before as they are, and replaces its head alone.
     *
     * @throws HarvestStoreException if it cannot be written; the head before is still there
     */
    void commitHead(byte[] head);

    /** Ends it. Never throws. */
    @Override
    void close();
  }
}
