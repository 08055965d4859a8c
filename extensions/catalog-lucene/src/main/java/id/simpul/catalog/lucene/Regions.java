package id.simpul.catalog.lucene;

import id.simpul.catalog.RegionCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Region codes as they lie in the index, parsed once. Safe for several threads. */
final class Regions {

  /** More than there are in Indonesia. */
  private static final int MOST = 100_000;

  private final Map<String, RegionCode> parsed = new ConcurrentHashMap<>();

  RegionCode parse(String text) {
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
