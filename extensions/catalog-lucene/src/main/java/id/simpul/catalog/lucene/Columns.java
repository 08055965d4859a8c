package id.simpul.catalog.lucene;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.search.Facet;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * What ranking asks of every service of one segment, in memory: some 40 bytes a service. Read once,
 * because a segment never changes. Immutable and safe for several threads.
 */
final class Columns {

  private final int[] order;
  private final int[] first;
  private final Sets<RegionCode> regions;
  private final byte[] provinces;
  private final Map<Facet, Sets<String>> facets;
  private final SegmentWords words;

  Columns(
      int[] order,
      int[] first,
      Sets<RegionCode> regions,
      Map<Facet, Sets<String>> facets,
      SegmentWords words) {
    this.order = order;
    this.first = first;
    this.regions = regions;
    this.provinces = Provinces.of(regions);
    this.facets = facets;
    this.words = words;
  }

  /** Where a service stands among those that answer equally well. */
  long order(int document) {
    return Integer.toUnsignedLong(order[document]);
  }

  /** The services that stand first in an emergency, in their order. */
  int[] first() {
    return first;
  }

  /** Whether this is the emergency number itself. */
  boolean isFirst(int document) {
    return Arrays.binarySearch(first, document) >= 0;
  }

  /** Where services are given; the empty set is the nation. */
  Sets<RegionCode> regions() {
    return regions;
  }

  /** The province of each set of regions, as {@link Provinces} numbers it. */
  byte[] provinces() {
    return provinces;
  }

  Sets<String> facet(Facet facet) {
    return Objects.requireNonNull(facets.get(facet));
  }

  /** Every word as it is written. */
  SegmentWords words() {
    return words;
  }
}
