package id.simpul.catalog.internal.sorted;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads what {@link EntryOutput} wrote, up to a known length, and checks every entry. */
final class EntryInput implements Cursor {

  private final DataInputStream in;
  private final CRC32C sum = new CRC32C();
  private long left;

  EntryInput(InputStream in, long length) {
    this.in = new DataInputStream(in);
    this.left = length;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    if (left == 0) {
      return null;
    }
    require(left >= EntryOutput.HEAD);
    int keyLength = in.readInt();
    int valueLength = in.readInt();
    int expected = in.readInt();
    left -= EntryOutput.HEAD;
    require(keyLength >= 0 && valueLength >= 0 && (long) keyLength + valueLength <= left);
    byte[] key = in.readNBytes(keyLength);
    byte[] value = in.readNBytes(valueLength);
    left -= keyLength + valueLength;
    require(key.length == keyLength && value.length == valueLength);
    require(EntryOutput.sumOf(sum, key, value) == expected);
    return new Entry(key, value);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static void require(boolean sound) throws DamagedFileException {
    if (!sound) {
      throw new DamagedFileException("an entry differs from what was written");
    }
  }
}
