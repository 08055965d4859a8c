package id.simpul.catalog.lucene;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.RegionScheme;
import java.util.List;

/** The provinces of sets of regions as numbers, by which most are told from a place at once. */
final class Provinces {

  /** Of a set without one province of the ministry's numbers: it has to be compared. */
  static final byte NONE = 0;

  /** Numbers are less. */
  static final int MOST = 100;

  private Provinces() {}

  static byte[] of(Sets<RegionCode> sets) {
    byte[] provinces = new byte[sets.size()];
    for (int set = 0; set < provinces.length; set++) {
      provinces[set] = of(sets.values(set));
    }
    return provinces;
  }

  /** The province of a region that the ministry numbers. */
  static byte of(RegionCode region) {
    return Byte.parseByte(region.province().code());
  }

  private static byte of(List<RegionCode> regions) {
    byte one = NONE;
    for (RegionCode region : regions) {
      boolean other =
          one != NONE && region.scheme() == RegionScheme.KEMENDAGRI && of(region) != one;
      if (other || region.scheme() != RegionScheme.KEMENDAGRI) {
        return NONE;
      }
      one = of(region);
    }
    return one;
  }
}
