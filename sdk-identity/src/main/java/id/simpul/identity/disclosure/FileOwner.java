package id.simpul.identity.disclosure;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * That one process alone writes a file, by a lock on another one beside it: the system drops a lock
 * as soon as this process closes any file of the same name, if only after reading it.
 */
final class FileOwner implements Closeable {

  private final RandomAccessFile held;

  private FileOwner(RandomAccessFile held) {
    this.held = held;
  }

  /**
   * Takes the file for this process.
   *
   * @throws PersonalDataException if it is taken
   */
  static FileOwner of(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".lock");
    LogFile.createForOwnerAlone(beside);
    RandomAccessFile opened = new RandomAccessFile(beside.toFile(), "rw");
    try {
      FileLock lock = opened.getChannel().tryLock();
      if (lock != null) {
        return new FileOwner(opened);
      }
    } catch (OverlappingFileLockException e) {
      // By another log of this process.
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
    opened.close();
    throw PersonalDataException.auditInUse(file);
  }

  @Override
  public void close() throws IOException {
    held.close();
  }

  @Override
  public String toString() {
    return "FileOwner";
  }
}
