package id.simpul.catalog.harvest;

import id.simpul.catalog.SourcedService;
import java.lang.ref.SoftReference;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The services of a copy, read when somebody goes through them. Of a small catalogue they are
 * remembered as long as the memory has room.
 */
final class HarvestedServices extends AbstractCollection<SourcedService> {

  private static final int SMALL = 2000;

  private final HarvestedCatalog catalog;
  private final StoredCopy stored;
  private volatile @Nullable SoftReference<List<SourcedService>> remembered;

  HarvestedServices(HarvestedCatalog catalog, StoredCopy stored) {
    this.catalog = catalog;
    this.stored = stored;
  }

  @Override
  public int size() {
    return catalog.head().services();
  }

  @Override
  public Iterator<SourcedService> iterator() {
    if (size() > SMALL) {
      return new Reading(stored.records());
    }
    SoftReference<List<SourcedService>> before = remembered;
    List<SourcedService> known = before == null ? null : before.get();
    if (known == null) {
      List<SourcedService> read = new ArrayList<>();
      new Reading(stored.records()).forEachRemaining(read::add);
      known = List.copyOf(read);
      remembered = new SoftReference<>(known);
    }
    return known.iterator();
  }

  /** Passes over what is gone. */
  private final class Reading implements Iterator<SourcedService> {

    private final Iterator<StoredRecord> records;
    private @Nullable Kept next;

    Reading(Iterator<StoredRecord> records) {
      this.records = records;
      advance();
    }

    private void advance() {
      next = null;
      while (next == null && records.hasNext()) {
        Kept kept = catalog.read(records.next());
        next = kept.isGone() ? null : kept;
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public SourcedService next() {
      Kept kept = next;
      if (kept == null) {
        throw new NoSuchElementException();
      }
      advance();
      return catalog.service(kept);
    }
  }
}
