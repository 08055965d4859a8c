package id.simpul.catalog.internal.sorted;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last few things that were read; what was not asked for longest goes first. For one thread.
 *
 * @param <K> by what a thing is found
 * @param <V> the thing
 */
public final class Recent<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  /** Keeps at most so many. */
  public Recent(int most) {
    super(most * 2, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
