package id.simpul.catalog.harvest;

import id.simpul.catalog.internal.sorted.Entry;
import id.simpul.catalog.internal.sorted.SortedFileWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A generation that is being written. Records and manifest are forced to the disk before the
 * manifest gets its name, so that a generation that is there is whole.
 */
final class DiskReplacement implements HarvestStore.Replacement {

  private static final Logger LOG = LoggerFactory.getLogger(DiskReplacement.class);

  private final AgencyFolder folder;
  private final FileChannel lock;
  private final long generation;
  private @Nullable SortedFileWriter writer;

  DiskReplacement(AgencyFolder folder, FileChannel lock, long generation) {
    this.folder = folder;
    this.lock = lock;
    this.generation = generation;
  }

  @Override
  public void add(StoredRecord record) {
    try {
      writer().add(new Entry(record.key().getBytes(StandardCharsets.UTF_8), record.content()));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void commit(byte[] head) {
    try {
      SortedFileWriter records = writer();
      records.force();
      publish(new Manifest(generation, generation, records.length(), records.count(), head));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void commitHead(byte[] head) {
    try {
      Manifest before =
          folder
              .newestSound()
              .orElseThrow(() -> new IOException("there is no copy whose records could stay"));
      publish(new Manifest(generation, before.records(), before.length(), before.count(), head));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void publish(Manifest manifest) throws IOException {
    Path unfinished = folder.file(generation, "unfinished");
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(manifest.toBytes());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    forceNames();
    Files.move(unfinished, folder.file(generation, "manifest"), StandardCopyOption.ATOMIC_MOVE);
    forceNames();
    clearAway();
  }

  /** The names of files are in the folder, which has to reach the disk too. */
  private void forceNames() {
    try (FileChannel names = FileChannel.open(folder.path(), StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      LOG.debug("The folder {} cannot be forced to the disk", folder.path(), e); // as on Windows
    }
  }

  /** The new copy counts, whether or not the old ones can be cleared away. */
  private void clearAway() {
    try {
      folder.clear();
    } catch (IOException e) {
      LOG.warn("Old copies in {} cannot be deleted: {}", folder.path(), e.toString());
    }
  }

  private SortedFileWriter writer() throws IOException {
    SortedFileWriter known = writer;
    if (known == null) {
      known = SortedFileWriter.create(folder.file(generation, "records"));
      writer = known;
    }
    return known;
  }

  /** An unfinished file of records has no manifest; it goes now, or with the next writer. */
  @Override
  public void close() {
    try {
      SortedFileWriter begun = writer;
      if (begun != null) {
        begun.close();
        if (!Files.exists(folder.file(generation, "manifest"))) {
          Files.deleteIfExists(folder.file(generation, "records"));
        }
      }
    } catch (IOException e) {
      LOG.warn("An unfinished copy in {} cannot be deleted: {}", folder.path(), e.toString());
    } finally {
      release();
    }
  }

  private void release() {
    try {
      lock.close();
    } catch (IOException e) {
      LOG.warn("The lock of {} cannot be closed: {}", folder.path(), e.toString());
    }
  }

  private HarvestStoreException failed(IOException cause) {
    return new HarvestStoreException(folder.path().toString(), cause);
  }
}
