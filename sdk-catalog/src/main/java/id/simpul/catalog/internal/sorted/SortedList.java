package id.simpul.catalog.internal.sorted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries that fit into memory. Immutable and safe for any number of threads. */
public final class SortedList implements Sorted {

  private final List<Entry> entries;

  /** Entries that are in order; not copied. */
  public SortedList(List<Entry> entries) {
    this.entries = entries;
  }

  @Override
  public Cursor cursor() {
    int[] at = {0};
    return () -> at[0] < entries.size() ? entries.get(at[0]++) : null;
  }

  @Override
  public @Nullable List<Entry> find(byte[] key, long mostBytes) {
    Entry wanted = new Entry(key, new byte[0]);
    int at = Collections.binarySearch(entries, wanted);
    List<Entry> found = new ArrayList<>();
    long bytes = 0;
    while (at > 0 && entries.get(at - 1).hasKeyOf(wanted)) {
      at--;
    }
    while (at >= 0 && at < entries.size() && entries.get(at).hasKeyOf(wanted)) {
      Entry entry = entries.get(at++);
      bytes += entry.value().length;
      if (bytes > mostBytes) {
        return null;
      }
      found.add(entry);
    }
    return found;
  }

  @Override
  public long count() {
    return entries.size();
  }
}
