package id.simpul.catalog.internal.sorted;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is sorted: a key, compared byte by byte, and what stands under it. The arrays are not copied
 * and not to be changed.
 */
public final class Entry implements Comparable<Entry> {

  private final byte[] key;
  private final byte[] value;

  /** An entry of these bytes. */
  public Entry(byte[] key, byte[] value) {
    this.key = key;
    this.value = value;
  }

  /** The key. */
  public byte[] key() {
    return key;
  }

  /** What stands under the key. */
  public byte[] value() {
    return value;
  }

  /** By the key alone, its bytes without a sign. */
  @Override
  public int compareTo(Entry other) {
    return Arrays.compareUnsigned(key, other.key);
  }

  /** Whether two entries stand under one key. */
  public boolean hasKeyOf(Entry other) {
    return Arrays.equals(key, other.key);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry that && hasKeyOf(that) && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(key) + Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return "Entry[" + key.length + " + " + value.length + " bytes]";
  }
}
