package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.sorted.Cursor;
import id.simpul.catalog.internal.sorted.DamagedFileException;
import id.simpul.catalog.internal.sorted.Entry;
import id.simpul.catalog.internal.sorted.SortedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One generation, opened. Its file stays readable after its name is gone. */
final class DiskCopy implements StoredCopy {

  private static final long MOST_BYTES = Integer.MAX_VALUE;

  private final String where;
  private final Manifest manifest;
  private final SortedFile records;
  private final boolean olderThanDamaged;

  DiskCopy(String where, Manifest manifest, SortedFile records, boolean olderThanDamaged) {
    this.where = where;
    this.manifest = manifest;
    this.records = records;
    this.olderThanDamaged = olderThanDamaged;
  }

  Manifest manifest() {
    return manifest;
  }

  SortedFile file() {
    return records;
  }

  @Override
  public byte[] head() {
    return manifest.head();
  }

  @Override
  public Optional<StoredRecord> find(String key) {
    try {
      List<Entry> found = records.find(key.getBytes(StandardCharsets.UTF_8), MOST_BYTES);
      return found == null ? Optional.empty() : found.stream().findFirst().map(DiskCopy::record);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public Iterator<StoredRecord> records() {
    Cursor cursor = records.cursor();
    return new Iterator<>() {
      private @Nullable Entry next = advance();

      private @Nullable Entry advance() {
        try {
          return cursor.next();
        } catch (IOException e) {
          throw failed(e);
        }
      }

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public StoredRecord next() {
        Entry entry = next;
        if (entry == null) {
          throw new NoSuchElementException();
        }
        next = advance();
        return record(entry);
      }
    };
  }

  @Override
  public boolean isOlderThanDamaged() {
    return olderThanDamaged;
  }

  private static StoredRecord record(Entry entry) {
    return new StoredRecord(new String(entry.key(), StandardCharsets.UTF_8), entry.value());
  }

  private HarvestStoreException failed(IOException cause) {
    return cause instanceof DamagedFileException
        ? HarvestStoreException.damaged(where, cause)
        : new HarvestStoreException(where, cause);
  }
}
