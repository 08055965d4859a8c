package id.simpul.catalog.internal.sorted;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of which many threads read stretches. Not a channel, for an interrupt would close that for
 * everybody.
 */
final class PlainFile implements Closeable {

  private static final int BUFFER = 16 << 10;

  private final RandomAccessFile file;

  private PlainFile(RandomAccessFile file) {
    this.file = file;
  }

  static PlainFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new java.nio.file.NoSuchFileException(path.toString());
    }
    return new PlainFile(new RandomAccessFile(path.toFile(), "r"));
  }

  /** A file that is not there yet. */
  static PlainFile create(Path path) throws IOException {
    Files.createFile(path);
    return new PlainFile(new RandomAccessFile(path.toFile(), "rw"));
  }

  /** A file that has no name any more where that is possible: a kill leaves nothing behind. */
  static PlainFile scratch(Path folder) throws IOException {
    Path path = Files.createTempFile(folder, "simpul-", ".scratch");
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      Files.delete(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit(); // where an open file keeps its name
    }
    return new PlainFile(file);
  }

  synchronized long length() throws IOException {
    return file.length();
  }

  /** What is written from its beginning on. */
  OutputStream output() {
    return new BufferedOutputStream(
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            file.write(one);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            file.write(bytes, offset, length);
          }
        },
        BUFFER);
  }

  /** Everything is on the disk when it returns. */
  void force() throws IOException {
    file.getFD().sync();
  }

  /** A stretch of it. */
  InputStream input(long from, long to) {
    return new Stretch(from, to);
  }

  private synchronized int read(long position, byte[] target, int length) throws IOException {
    file.seek(position);
    return file.read(target, 0, length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private final class Stretch extends InputStream {

    private final byte[] buffer;
    private final long end;
    private long position;
    private int at;
    private int filled;

    Stretch(long from, long to) {
      this.position = from;
      this.end = to;
      this.buffer = new byte[(int) Math.min(BUFFER, Math.max(1, to - from))];
    }

    @Override
    public int read() throws IOException {
      return fill() ? buffer[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, filled - at);
      System.arraycopy(buffer, at, target, offset, count);
      at += count;
      return count;
    }

    private boolean fill() throws IOException {
      if (at < filled) {
        return true;
      }
      if (position >= end) {
        return false;
      }
      at = 0;
      filled =
          Math.max(
              0,
              PlainFile.this.read(position, buffer, (int) Math.min(buffer.length, end - position)));
      position += filled;
      return filled > 0;
    }
  }
}
