package id.simpul.catalog.harvest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record of a copy as a store keeps it: bytes that only the harvester understands, under the
 * name of their service. Records are sorted by the UTF-8 bytes of that name, without a sign.
 *
 * <pre>{@code
 * statement.setString(1, record.key());
 * statement.setBytes(2, record.content());
 * }</pre>
 */
public final class StoredRecord implements Comparable<StoredRecord> {

  private final String key;
  private final byte[] content;

  /** A record; the bytes are not copied, and nobody changes them. */
  public StoredRecord(String key, byte[] content) {
    this.key = Objects.requireNonNull(key, "key");
    this.content = Objects.requireNonNull(content, "content");
  }

  /** The name of the service. */
  public String key() {
    return key;
  }

  /** What is kept of it; not to be changed. */
  public byte[] content() {
    return content;
  }

  @Override
  public int compareTo(StoredRecord other) {
    return Arrays.compareUnsigned(
        key.getBytes(StandardCharsets.UTF_8), other.key.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredRecord that
        && key.equals(that.key)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "StoredRecord[" + key + ", " + content.length + " bytes]";
  }
}
