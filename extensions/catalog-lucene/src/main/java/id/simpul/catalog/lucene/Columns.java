package id.simpul.catalog.lucene;

import id.simpul.catalog.search.Facet;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
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
  private final Sets regions;
  private final Map<Facet, Sets> facets;
  private final SegmentWords words;

  private Columns(
      int[] order, int[] first, Sets regions, Map<Facet, Sets> facets, SegmentWords words) {
    this.order = order;
    this.first = first;
    this.regions = regions;
    this.facets = facets;
    this.words = words;
  }

  static Columns of(LeafReader leaf) throws IOException {
    return new Columns(
        order(leaf), first(leaf), regions(leaf), facets(leaf), SegmentWords.of(leaf));
  }

  /** Where a service stands among those that answer equally well. */
  long order(int document) {
    return Integer.toUnsignedLong(order[document]);
  }

  /** The services that stand first in an emergency, in their order. */
  int[] first() {
    return first;
  }

  /** Where services are given, {@code kemendagri:32.76}; the empty set is the nation. */
  Sets regions() {
    return regions;
  }

  Sets facet(Facet facet) {
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

  private static Sets regions(LeafReader leaf) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf, ServiceDocument.REGION);
    String[] names = names(values, 0, Math.toIntExact(values.getValueCount()), 0);
    SetsWriter regions = new SetsWriter(leaf.maxDoc(), names);
    for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
      for (int value = 0; value < values.docValueCount(); value++) {
        regions.add(Math.toIntExact(values.nextOrd()));
      }
      regions.end(i);
    }
    return regions.sets();
  }

  /** The values of all facets lie in one field, those of each beside each other. */
  private static Map<Facet, Sets> facets(LeafReader leaf) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf, ServiceDocument.FACET);
    Facet[] facets = Facet.values();
    int[] from = new int[facets.length];
    int[] facetOf = new int[Math.toIntExact(values.getValueCount())];
    SetsWriter[] writers = new SetsWriter[facets.length];
    for (Facet facet : facets) {
      String prefix = ServiceDocument.facet(facet, "");
      int begin = ordinal(values, prefix);
      int end = ordinal(values, facet.name() + (char) ('=' + 1));
      from[facet.ordinal()] = begin;
      Arrays.fill(facetOf, begin, end, facet.ordinal());
      writers[facet.ordinal()] =
          new SetsWriter(leaf.maxDoc(), names(values, begin, end, prefix.length()));
    }
    for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
      for (int value = 0; value < values.docValueCount(); value++) {
        int number = Math.toIntExact(values.nextOrd());
        writers[facetOf[number]].add(number - from[facetOf[number]]);
      }
      for (SetsWriter writer : writers) {
        writer.end(i);
      }
    }
    Map<Facet, Sets> sets = new EnumMap<>(Facet.class);
    for (Facet facet : facets) {
      sets.put(facet, writers[facet.ordinal()].sets());
    }
    return sets;
  }

  private static int ordinal(SortedSetDocValues values, String from) throws IOException {
    int found = Math.toIntExact(values.lookupTerm(new BytesRef(from)));
    return found < 0 ? -found - 1 : found;
  }

  private static String[] names(SortedSetDocValues values, int from, int to, int prefix)
      throws IOException {
    String[] names = new String[to - from];
    for (int i = from; i < to; i++) {
      names[i - from] = values.lookupOrd(i).utf8ToString().substring(prefix);
    }
    return names;
  }
}
