package id.simpul.catalog.internal.statements;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers, texts and bytes one behind the other, as {@link ByteReader} reads them; for one thread.
 */
public final class ByteWriter {

  private byte[] bytes = new byte[256];
  private int size;

  /** A number that is not negative, in as few bytes as it needs. */
  public ByteWriter number(long value) {
    long rest = value;
    while (rest >= 0x80) {
      one((byte) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    one((byte) rest);
    return this;
  }

  /** A text with its length. */
  public ByteWriter text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes with their length. */
  public ByteWriter bytes(byte[] more) {
    number(more.length);
    return raw(more);
  }

  /** Bytes as they are. */
  public ByteWriter raw(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  private void one(byte more) {
    room(1);
    bytes[size++] = more;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, more)));
    }
  }

  /** How much was written. */
  public int size() {
    return size;
  }

  /** What was written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}
