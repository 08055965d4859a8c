package id.simpul.catalog.lucene;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.engine.IndexedService;
import id.simpul.catalog.search.engine.Regions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

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

  private Columns(
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

  static Columns of(LeafReader leaf, Regions parsed) throws IOException {
    return new Columns(
        order(leaf), first(leaf), regions(leaf, parsed), facets(leaf), SegmentWords.of(leaf));
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

  private static int[] order(LeafReader leaf) throws IOException {
    int[] order = new int[leaf.maxDoc()];
    NumericDocValues values = DocValues.getNumeric(leaf, ServiceDocument.ORDER);
    for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
      order[i] = (int) values.longValue();
    }
    return order;
  }

  private static int[] first(LeafReader leaf) throws IOException {
    NumericDocValues values = DocValues.getNumeric(leaf, ServiceDocument.FIRST);
    int[] first = new int[Math.toIntExact(values.cost())];
    int many = 0;
    for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
      if (many == first.length) {
        first = Arrays.copyOf(first, many * 2 + 1);
      }
      first[many++] = i;
    }
    return Arrays.copyOf(first, many);
  }

  private static Sets<RegionCode> regions(LeafReader leaf, Regions parsed) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf, ServiceDocument.REGION);
    List<RegionCode> codes =
        names(values, 0, Math.toIntExact(values.getValueCount()), 0).stream()
            .map(parsed::parse)
            .toList();
    SetsWriter<RegionCode> regions = new SetsWriter<>(leaf.maxDoc(), codes);
    for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
      for (int value = 0; value < values.docValueCount(); value++) {
        regions.add(Math.toIntExact(values.nextOrd()));
      }
      regions.end(i);
    }
    return regions.sets();
  }

  /** The values of all facets lie in one field, those of each beside each other. */
  private static Map<Facet, Sets<String>> facets(LeafReader leaf) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf, ServiceDocument.FACET);
    Facet[] facets = Facet.values();
    int[] from = new int[facets.length];
    int[] facetOf = new int[Math.toIntExact(values.getValueCount())];
    List<SetsWriter<String>> writers = new ArrayList<>();
    for (int i = 0; i < facets.length; i++) {
      String prefix = IndexedService.facet(facets[i], "");
      int begin = ordinal(values, prefix);
      int end = ordinal(values, facets[i].name() + (char) ('=' + 1));
      from[i] = begin;
      Arrays.fill(facetOf, begin, end, i);
      writers.add(new SetsWriter<>(leaf.maxDoc(), names(values, begin, end, prefix.length())));
    }
    for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
      for (int value = 0; value < values.docValueCount(); value++) {
        int number = Math.toIntExact(values.nextOrd());
        writers.get(facetOf[number]).add(number - from[facetOf[number]]);
      }
      for (SetsWriter<String> writer : writers) {
        writer.end(i);
      }
    }
    Map<Facet, Sets<String>> sets = new EnumMap<>(Facet.class);
    for (int i = 0; i < facets.length; i++) {
      sets.put(facets[i], writers.get(i).sets());
    }
    return sets;
  }

  private static int ordinal(SortedSetDocValues values, String from) throws IOException {
    int found = Math.toIntExact(values.lookupTerm(new BytesRef(from)));
    return found < 0 ? -found - 1 : found;
  }

  private static List<String> names(SortedSetDocValues values, int from, int to, int prefix)
      throws IOException {
    List<String> names = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      names.add(values.lookupOrd(i).utf8ToString().substring(prefix));
    }
    return names;
  }
}
