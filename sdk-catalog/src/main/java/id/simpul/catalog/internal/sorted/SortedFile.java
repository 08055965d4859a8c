package id.simpul.catalog.internal.sorted;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries in a file, in the order of their keys. Opening it reads it once from end to end, so that
 * every checksum is known to be right and the marks for finding a key are there. It may be deleted
 * by its name while it is open. Safe for any number of threads.
 */
public final class SortedFile implements Sorted, Closeable {

  private static final int STRETCHES_KEPT = 32;
  private static final int KEPT_BYTES = 64 << 10;

  private final PlainFile file;
  private final long length;
  private final SparseIndex index;
  private final long count;
  private final Map<Integer, List<Entry>> recent = new Recent<>(STRETCHES_KEPT);

  SortedFile(PlainFile file, long length, SparseIndex index, long count) {
    this.file = file;
    this.length = length;
    this.index = index;
    this.count = count;
  }

  /**
   * Opens a file that was written before.
   *
   * @throws DamagedFileException if it is not as it was written
   */
  public static SortedFile open(Path path, long expectedLength, long expectedCount)
      throws IOException {
    PlainFile file = PlainFile.open(path);
    try {
      if (file.length() != expectedLength) {
        throw new DamagedFileException(
            "a file of " + file.length() + " bytes; expected " + expectedLength);
      }
      SparseIndex index = new SparseIndex();
      long count = checked(file, expectedLength, index);
      if (count != expectedCount) {
        throw new DamagedFileException(
            "a file of " + count + " entries; expected " + expectedCount);
      }
      return new SortedFile(file, expectedLength, index, count);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static long checked(PlainFile file, long length, SparseIndex index) throws IOException {
    long count = 0;
    long position = 0;
    EntryInput all = new EntryInput(file.input(0, length), length);
    for (Entry entry = all.next(); entry != null; entry = all.next()) {
      index.note(entry.key(), position);
      position += EntryOutput.HEAD + entry.key().length + entry.value().length;
      count++;
    }
    return count;
  }

  @Override
  public long count() {
    return count;
  }

  /** How many bytes they take. */
  public long length() {
    return length;
  }

  @Override
  public Cursor cursor() {
    return new EntryInput(file.input(0, length), length);
  }

  /** Marks stand where a key begins, so all of a key lies in one stretch. */
  @Override
  public @Nullable List<Entry> find(byte[] key, long mostBytes) throws IOException {
    int mark = index.at(key);
    if (mark < 0) {
      return List.of();
    }
    long from = index.from(mark);
    long to = index.to(mark, length);
    if (to - from > KEPT_BYTES) {
      return found(key, new EntryInput(file.input(from, to), to - from), mostBytes);
    }
    List<Entry> stretch = recently(mark);
    if (stretch == null) {
      stretch = all(new EntryInput(file.input(from, to), to - from));
      synchronized (recent) {
        recent.put(mark, stretch);
      }
    }
    return found(key, new SortedList(stretch).cursor(), mostBytes);
  }

  private static @Nullable List<Entry> found(byte[] key, Cursor stretch, long mostBytes)
      throws IOException {
    Entry wanted = new Entry(key, new byte[0]);
    List<Entry> found = new ArrayList<>();
    long bytes = 0;
    for (Entry entry = stretch.next(); entry != null; entry = stretch.next()) {
      int order = entry.compareTo(wanted);
      if (order > 0) {
        break;
      }
      if (order == 0) {
        bytes += entry.value().length;
        if (bytes > mostBytes) {
          return null;
        }
        found.add(entry);
      }
    }
    return found;
  }

  private static List<Entry> all(Cursor stretch) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry = stretch.next(); entry != null; entry = stretch.next()) {
      entries.add(entry);
    }
    return entries;
  }

  private @Nullable List<Entry> recently(int mark) {
    synchronized (recent) {
      return recent.get(mark);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
