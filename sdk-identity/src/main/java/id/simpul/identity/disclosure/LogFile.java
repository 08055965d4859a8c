package id.simpul.identity.disclosure;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is only ever appended to. It is a stream and no channel: a channel is closed for
 * everybody when one thread that writes to it is interrupted, and cancelled calls are written down
 * by interrupted threads. New ones can be read by their owner alone.
 */
final class LogFile implements Closeable {

  private final Path path;
  private final FileOutputStream out;
  private final @Nullable Object key;

  private LogFile(Path path, FileOutputStream out, @Nullable Object key) {
    this.path = path;
    this.out = out;
    this.key = key;
  }

  static LogFile open(Path path) throws IOException {
    createForOwnerAlone(path);
    FileOutputStream out = new FileOutputStream(path.toFile(), true);
    try {
      return new LogFile(path, out, attributes(path).fileKey());
    } catch (IOException | RuntimeException e) {
      out.close();
      throw e;
    }
  }

  static void createForOwnerAlone(Path path) throws IOException {
    try {
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(path);
      }
    } catch (FileAlreadyExistsException e) {
      // It goes on, with the rights that somebody has given it.
    }
  }

  /** Whether this file is what its name still leads to; else it was moved away or deleted. */
  boolean isInPlace() throws IOException {
    try {
      return Objects.equals(attributes(path).fileKey(), key);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  long size() throws IOException {
    return Files.size(path);
  }

  /** On the disk when it returns. */
  void append(byte[] bytes) throws IOException {
    out.write(bytes);
    out.getFD().sync();
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  @Override
  public String toString() {
    return "LogFile[" + path + "]";
  }
}
