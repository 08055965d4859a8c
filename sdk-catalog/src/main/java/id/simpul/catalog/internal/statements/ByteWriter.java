package id.simpul.catalog.internal.statements;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Numbers, texts and bytes one behind the other, as {@link ByteReader} reads them; for one thread.
 */
public final class ByteWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  /** A number that is not negative, in as few bytes as it needs. */
  public ByteWriter number(long value) {
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  /** A text with its length. */
  public ByteWriter text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes with their length. */
  public ByteWriter bytes(byte[] bytes) {
    number(bytes.length);
    return raw(bytes);
  }

  /** Bytes as they are. */
  public ByteWriter raw(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
    return this;
  }

  /** How much was written. */
  public int size() {
    return out.size();
  }

  /** What was written. */
  public byte[] toByteArray() {
    return out.toByteArray();
  }
}
