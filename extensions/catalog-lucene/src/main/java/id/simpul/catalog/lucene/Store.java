package id.simpul.catalog.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Where an index lies, in memory or in a folder, and what opens it for writing. */
final class Store {

  private static final String FILES = "lucene";
  private static final int BUFFER_MEGABYTES = 32;

  private final Directory directory;
  private final @Nullable Path folder;
  private final Segments segments = new Segments();

  private Store(Directory directory, @Nullable Path folder) {
    this.directory = directory;
    this.folder = folder;
  }

  static Store inMemory() {
    return new Store(new ByteBuffersDirectory(), null);
  }

  /** The index in a folder, every byte of it checked; or an empty one. */
  static Store at(Path folder, boolean startOver) {
    try {
      OwnFolder.claim(folder);
      Directory files = FSDirectory.open(folder.resolve(FILES));
      try (Lock lock = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
        check(files, folder, startOver);
        return new Store(files, folder);
      } catch (RuntimeException | IOException e) {
        files.close();
        throw e;
      }
    } catch (LockObtainFailedException e) {
      throw Failures.inUse(folder.toString(), e);
    } catch (IOException | UncheckedIOException e) {
      throw Failures.failed("read", e);
    }
  }

  /** The one writer of the index. */
  IndexWriter open() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setCommitOnClose(false)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setMergeScheduler(new QuietMerges())
            .setMergedSegmentWarmer(segments::of);
    try {
      return new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw Failures.inUse(where(), e);
    }
  }

  /** What is held of it in memory. */
  Segments segments() {
    return segments;
  }

  /** Where it lies, for messages. */
  String where() {
    return folder == null ? "in memory" : folder.toString();
  }

  void close() throws IOException {
    directory.close();
  }

  /** Reads every byte once, because what is broken shall be found now and not by a visitor. */
  private static void check(Directory files, Path folder, boolean startOver) throws IOException {
    Throwable broken = null;
    try (DirectoryReader reader = DirectoryReader.open(files)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    } catch (IndexNotFoundException e) {
      broken = holdsAnything(files) ? e : null;
    } catch (NoSuchFileException e) {
      broken = e;
    } catch (FileSystemException e) {
      throw e; // no permission, too many files: the index itself may be sound
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      broken = e; // a broken length can ask for any amount of memory
    }
    if (broken != null && !startOver) {
      throw Failures.damaged(folder, broken);
    }
    if (broken != null) {
      empty(files);
    }
  }

  /** The first state is written when an index is made, so what is there without one has lost it. */
  private static boolean holdsAnything(Directory files) throws IOException {
    for (String file : files.listAll()) {
      if (file.startsWith("_") || file.startsWith("segments")) {
        return true;
      }
    }
    return false;
  }

  private static void empty(Directory files) throws IOException {
    for (String file : files.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        files.deleteFile(file);
      }
    }
  }

  @Override
  public String toString() {
    return where();
  }

  /** Segments that could not be merged are tried again after the next write, which reports why. */
  private static final class QuietMerges extends ConcurrentMergeScheduler {

    @Override
    protected void handleMergeException(Throwable failure) {}
  }
}
