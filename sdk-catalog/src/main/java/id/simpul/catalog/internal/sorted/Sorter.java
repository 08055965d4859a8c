package id.simpul.catalog.internal.sorted;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts entries by their keys; those with one key stay in the order in which they were added. So
 * many as fit into a few megabytes are sorted in memory; the others go to the disk in sorted runs
 * and are merged. What it writes is gone when it is closed, or when the process ends. For one
 * thread.
 */
public final class Sorter implements Closeable {

  private static final int MOST_RUNS = 48;
  private static final int OVERHEAD = 80;

  private final Path scratch;
  private final long buffer;
  private List<Entry> memory = new ArrayList<>();
  private long bytes;
  private long count;
  private final List<Run> runs = new ArrayList<>();
  private final List<Closeable> open = new ArrayList<>();

  /**
   * A sorter that may write.
   *
   * @param scratch the folder in which it writes what does not fit
   * @param buffer how many bytes it holds before it does
   */
  public Sorter(Path scratch, long buffer) {
    this.scratch = scratch;
    this.buffer = buffer;
  }

  /** A stretch of a file that is sorted. */
  private record Run(PlainFile file, long length) {
    Cursor cursor() {
      return new EntryInput(file.input(0, length), length);
    }
  }

  /** Adds an entry. */
  public void add(Entry entry) throws IOException {
    memory.add(entry);
    count++;
    bytes += OVERHEAD + entry.key().length + entry.value().length;
    if (bytes > buffer) {
      spill();
    }
  }

  /** How many entries were added. */
  public long count() {
    return count;
  }

  /** All entries in order; nothing is added afterwards. */
  public Cursor sorted() throws IOException {
    memory.sort(null);
    if (runs.isEmpty()) {
      return new SortedList(memory).cursor();
    }
    spill();
    return merged(runs);
  }

  /** All entries in order, for looking up too; nothing is added afterwards. */
  public Sorted lookup() throws IOException {
    if (runs.isEmpty()) {
      memory.sort(null);
      return new SortedList(memory);
    }
    SortedFileWriter writer = SortedFileWriter.into(scratchFile());
    try (Cursor cursor = sorted()) {
      for (Entry entry = cursor.next(); entry != null; entry = cursor.next()) {
        writer.add(entry);
      }
    }
    return writer.finish();
  }

  private void spill() throws IOException {
    memory.sort(null);
    List<Entry> sorted = memory;
    memory = new ArrayList<>();
    bytes = 0;
    if (!sorted.isEmpty()) {
      runs.add(written(new SortedList(sorted).cursor()));
    }
    if (runs.size() >= MOST_RUNS) {
      Run one = written(merged(runs));
      for (Run run : runs) {
        run.file().close();
      }
      runs.clear();
      runs.add(one);
    }
  }

  private Run written(Cursor entries) throws IOException {
    PlainFile file = scratchFile();
    EntryOutput out = new EntryOutput(file.output());
    for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
      out.write(entry);
    }
    out.flush();
    return new Run(file, out.position());
  }

  private PlainFile scratchFile() throws IOException {
    PlainFile file = PlainFile.scratch(scratch);
    open.add(file);
    return file;
  }

  private static Cursor merged(List<Run> runs) throws IOException {
    PriorityQueue<Head> heads = new PriorityQueue<>();
    for (int i = 0; i < runs.size(); i++) {
      advance(heads, runs.get(i).cursor(), i);
    }
    return () -> next(heads);
  }

  private static @Nullable Entry next(PriorityQueue<Head> heads) throws IOException {
    Head first = heads.poll();
    if (first == null) {
      return null;
    }
    advance(heads, first.rest(), first.run());
    return first.entry();
  }

  private static void advance(PriorityQueue<Head> heads, Cursor rest, int run) throws IOException {
    Entry entry = rest.next();
    if (entry != null) {
      heads.add(new Head(entry, rest, run));
    }
  }

  /** The first entry of a run that is not merged yet. */
  private record Head(Entry entry, Cursor rest, int run) implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      int byKey = entry.compareTo(other.entry);
      return byKey != 0 ? byKey : Integer.compare(run, other.run);
    }
  }

  @Override
  public void close() throws IOException {
    for (Closeable file : open) {
      file.close();
    }
    open.clear();
    memory = new ArrayList<>();
  }
}
