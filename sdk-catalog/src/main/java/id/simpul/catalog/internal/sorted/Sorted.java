package id.simpul.catalog.internal.sorted;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries in the order of their keys. */
public interface Sorted {

  /** All entries from the first. */
  Cursor cursor();

  /**
   * The entries under a key, in the order in which they were added; null if they take more than so
   * many bytes.
   */
  @Nullable List<Entry> find(byte[] key, long mostBytes) throws IOException;

  /** How many entries there are. */
  long count();
}
