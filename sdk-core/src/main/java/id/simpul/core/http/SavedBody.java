package id.simpul.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A body on its way into a file: whole, or not at all. */
final class SavedBody {

  private static final int CHUNK = 64 << 10;

  private final String request;
  private final InputStream body;

  private SavedBody(String request, InputStream body) {
    this.request = request;
    this.body = body;
  }

  static SavedBody of(String request, Response response) {
    // Nothing new came: an empty file in the place of a good one would be worse.
    if (response.status() == 204 || response.status() == 205 || response.status() == 304) {
      throw NotSavedException.withoutBody(request, response.status());
    }
    return new SavedBody(request, response.stream());
  }

  void moveTo(Path target) {
    Path beside = newFileBeside(target);
    try {
      write(beside);
      move(beside, target);
    } finally {
      deleteIfLeft(beside);
    }
  }

  private Path newFileBeside(Path target) {
    try {
      Path folder = target.toAbsolutePath().getParent();
      if (folder == null || Files.isDirectory(target)) {
        throw new IOException("a file was expected; found a folder");
      }
      return Files.createTempFile(folder, ".simpul-", ".part");
    } catch (IOException e) {
      throw NotSavedException.of(request, e);
    }
  }

  private void write(Path file) {
    byte[] chunk = new byte[CHUNK];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int count = read(chunk); count >= 0; count = read(chunk)) {
        out.write(chunk, 0, count);
      }
    } catch (IOException e) {
      throw NotSavedException.of(request, e);
    }
  }

  /** A failure to read is the connection's, one to write is the disk's. */
  private int read(byte[] chunk) {
    try {
      return body.read(chunk, 0, chunk.length);
    } catch (IOException e) {
      throw ConnectionLostException.whileReading(request, e);
    }
  }

  private void move(Path from, Path target) {
    try {
      Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw NotSavedException.of(request, e);
    }
  }

  private void deleteIfLeft(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      CallLog.deletingFailed(request, e);
    }
  }
}
