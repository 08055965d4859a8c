package id.simpul.catalog.search.engine;

import id.simpul.catalog.RegionCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Region codes as they lie in an index, parsed once.
 *
 * <pre>{@code
 * double nearness = proximity.to(regions.parse(stored));
 * }</pre>
 *
 * <p>Safe for several threads.
 */
public final class Regions {

  /** More than there are in Indonesia. */
  private static final int MOST = 100_000;

  private final Map<String, RegionCode> parsed = new ConcurrentHashMap<>();

  /** With nothing parsed so far. */
  public Regions() {}

  /** The region that {@link IndexedService#regions} wrote. */
  public RegionCode parse(String text) {
    RegionCode known = parsed.get(text);
    if (known != null) {
      return known;
    }
    RegionCode region = RegionCode.parse(text);
    if (parsed.size() < MOST) {
      parsed.put(text, region);
    }
    return region;
  }
}
