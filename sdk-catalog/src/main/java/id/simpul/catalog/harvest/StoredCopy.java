package id.simpul.catalog.harvest;

import java.util.Iterator;
import java.util.Optional;

/**
 * The copy of one authority's catalogue in a store, as it was at one moment: whatever is written
 * meanwhile, it stays the same.
 *
 * <p>Safe for any number of threads; its iterators are for one thread each. What cannot be read
 * ends in a {@link HarvestStoreException}.
 *
 * <pre>{@code
 * Optional<StoredRecord> record = store.latest(depok).flatMap(copy -> copy.find(iri));
 * }</pre>
 */
public interface StoredCopy {

  /** What is said of the copy as a whole; not to be changed. */
  byte[] head();

  /** The record under this name. */
  Optional<StoredRecord> find(String key);

  /** All records, sorted; read as they are asked for. */
  Iterator<StoredRecord> records();

  /** Whether a newer copy is there but damaged, so that this older one stands in for it. */
  boolean isOlderThanDamaged();
}
