package id.simpul.catalog.internal.sorted;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/**
 * Writes entries one behind the other: length of the key, length of the value, a checksum, the two.
 */
final class EntryOutput implements Closeable {

  /** What stands before each entry. */
  static final int HEAD = 12;

  private final DataOutputStream out;
  private final CRC32C sum = new CRC32C();
  private long position;

  EntryOutput(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  void write(Entry entry) throws IOException {
    out.writeInt(entry.key().length);
    out.writeInt(entry.value().length);
    out.writeInt(sumOf(sum, entry.key(), entry.value()));
    out.write(entry.key());
    out.write(entry.value());
    position += HEAD + entry.key().length + entry.value().length;
  }

  /** How many bytes were written. */
  long position() {
    return position;
  }

  void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  static int sumOf(CRC32C sum, byte[] key, byte[] value) {
    sum.reset();
    sum.update(key, 0, key.length);
    sum.update(value, 0, value.length);
    return (int) sum.getValue();
  }
}
