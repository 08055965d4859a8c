package id.simpul.catalog.internal.sorted;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes entries that come in the order of their keys; for one thread. */
public final class SortedFileWriter implements Closeable {

  private final PlainFile file;
  private final EntryOutput out;
  private final SparseIndex index = new SparseIndex();
  private long count;
  private boolean handedOver;

  private SortedFileWriter(PlainFile file) {
    this.file = file;
    this.out = new EntryOutput(file.output());
  }

  /** Begins a file that is not there yet. */
  public static SortedFileWriter create(Path path) throws IOException {
    return new SortedFileWriter(PlainFile.create(path));
  }

  /** Begins with an empty file. */
  static SortedFileWriter into(PlainFile file) {
    return new SortedFileWriter(file);
  }

  /** Adds an entry behind the one before. */
  public void add(Entry entry) throws IOException {
    index.note(entry.key(), out.position());
    out.write(entry);
    count++;
  }

  /** How many entries were added. */
  public long count() {
    return count;
  }

  /** How many bytes they take. */
  public long length() {
    return out.position();
  }

  /** Everything is on the disk when it returns, whatever happens to the machine then. */
  public void force() throws IOException {
    out.flush();
    file.force();
  }

  /** What was written, for reading; the file is the reader's to close then. */
  SortedFile finish() throws IOException {
    out.flush();
    handedOver = true;
    return new SortedFile(file, out.position(), index, count);
  }

  @Override
  public void close() throws IOException {
    if (!handedOver) {
      file.close();
    }
  }
}
