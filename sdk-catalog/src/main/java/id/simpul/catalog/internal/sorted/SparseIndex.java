package id.simpul.catalog.internal.sorted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file the entries of some keys begin, always at the first of a key. It has a bounded
 * number of marks: when there are more, every second one goes, and the stretches between them grow
 * instead.
 */
final class SparseIndex {

  private static final int MOST = 16_384;
  private static final int FIRST_STRIDE = 16 << 10;

  private List<byte[]> keys = new ArrayList<>();
  private List<Long> positions = new ArrayList<>();
  private long stride = FIRST_STRIDE;
  private byte @Nullable [] last;

  /** Notes an entry that begins at a position; keys and positions come in order. */
  void note(byte[] key, long position) {
    boolean continues = Arrays.equals(last, key);
    last = key;
    if (continues || (!keys.isEmpty() && position - positions.get(keys.size() - 1) < stride)) {
      return;
    }
    keys.add(key);
    positions.add(position);
    if (keys.size() > MOST) {
      thinOut();
    }
  }

  /** The last mark at or before a key, or -1 if the key comes before all. */
  int at(byte[] key) {
    int low = 0;
    int high = keys.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(keys.get(middle), key) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  long from(int mark) {
    return positions.get(mark);
  }

  /** Where the stretch of a mark ends, in a file of this length. */
  long to(int mark, long length) {
    return mark + 1 < positions.size() ? positions.get(mark + 1) : length;
  }

  private void thinOut() {
    List<byte[]> fewerKeys = new ArrayList<>();
    List<Long> fewer = new ArrayList<>();
    for (int i = 0; i < keys.size(); i += 2) {
      fewerKeys.add(keys.get(i));
      fewer.add(positions.get(i));
    }
    keys = fewerKeys;
    positions = fewer;
    stride *= 2;
  }
}
