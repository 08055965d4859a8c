package id.simpul.catalog.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Where an index lies: in memory, or in a folder that is marked as ours, so that nobody else's
 * files are ever touched.
 */
final class Store {

  private static final String MARK = "simpul-index.txt";
  private static final String MARK_TEXT = "simpul index of services 1\n";
  private static final String FILES = "lucene";

  private Store() {}

  static Directory open(@Nullable Path folder, boolean startOver) {
    if (folder == null) {
      return new ByteBuffersDirectory();
    }
    try {
      mark(folder);
      Directory files = FSDirectory.open(folder.resolve(FILES));
      try (Lock lock = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
        check(files, folder, startOver);
      } catch (LockObtainFailedException e) {
        files.close();
        throw Failures.inUse(folder, e);
      } catch (RuntimeException | IOException e) {
        files.close();
        throw e;
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw Failures.failed("read", e);
    }
  }

  private static void mark(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path mark = folder.resolve(MARK);
    if (Files.exists(mark)) {
      if (!Files.readString(mark, StandardCharsets.ISO_8859_1).equals(MARK_TEXT)) {
        throw Failures.foreign(folder);
      }
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw Failures.foreign(folder);
      }
    }
    Files.writeString(mark, MARK_TEXT);
  }

  /** Reads every byte once, because what is broken shall be found now and not by a visitor. */
  private static void check(Directory files, Path folder, boolean startOver) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(files)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    } catch (IndexNotFoundException e) {
      if (holdsSegments(files)) {
        damaged(files, folder, startOver, e);
      }
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | java.io.EOFException
        | java.nio.file.NoSuchFileException
        | java.io.FileNotFoundException
        | IllegalArgumentException e) {
      damaged(files, folder, startOver, e);
    }
  }

  private static boolean holdsSegments(Directory files) throws IOException {
    for (String file : files.listAll()) {
      if (file.startsWith("_") || file.startsWith("segments")) {
        return true;
      }
    }
    return false;
  }

  private static void damaged(Directory files, Path folder, boolean startOver, Exception cause)
      throws IOException {
    if (!startOver) {
      throw Failures.damaged(folder, cause);
    }
    for (String file : files.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        files.deleteFile(file);
      }
    }
  }
}
