package id.simpul.catalog.internal.statements;

import id.simpul.catalog.internal.sorted.DamagedFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote; for one thread. */
public final class ByteReader {

  private final byte[] bytes;
  private int at;

  /** Begins at the first byte. */
  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether everything was read. */
  public boolean atEnd() {
    return at >= bytes.length;
  }

  /** A number. */
  public long number() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at >= bytes.length) {
        break;
      }
      byte next = bytes[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new DamagedFileException("a record that ends in a number");
  }

  /** A text. */
  public String text() throws IOException {
    int length = length();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** Bytes. */
  public byte[] bytes() throws IOException {
    int length = length();
    byte[] part = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return part;
  }

  private int length() throws IOException {
    long length = number();
    if (length < 0 || length > bytes.length - at) {
      throw new DamagedFileException("a record that is shorter than it says");
    }
    return (int) length;
  }
}
