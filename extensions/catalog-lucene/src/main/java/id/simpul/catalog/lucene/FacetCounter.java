package id.simpul.catalog.lucene;

import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.FacetCount;
import id.simpul.catalog.search.engine.IndexedService;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** Counts the values of facets over everything that answers. For one search. */
final class FacetCounter {

  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

  FacetCounter(Set<Facet> wanted) {
    wanted.forEach(facet -> counts.put(facet, new HashMap<>()));
  }

  InLeaf in(LeafReader leaf) throws IOException {
    return new InLeaf(DocValues.getSortedSet(leaf, ServiceDocument.FACET));
  }

  /** The counts of a facet, most first. */
  List<FacetCount> counts(Facet facet) {
    return counts.getOrDefault(facet, Map.of()).entrySet().stream()
        .map(entry -> new FacetCount(facet, entry.getKey(), entry.getValue()))
        .sorted(MOST_FIRST)
        .toList();
  }

  /** Counts within one segment by the numbers of its values, which is cheap; names come last. */
  final class InLeaf {

    private final SortedSetDocValues values;
    private final int[] ofNumber;

    private InLeaf(SortedSetDocValues values) {
      this.values = values;
      this.ofNumber = new int[counts.isEmpty() ? 0 : Math.toIntExact(values.getValueCount())];
    }

    void count(int document) throws IOException {
      if (ofNumber.length > 0 && values.advanceExact(document)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          ofNumber[Math.toIntExact(values.nextOrd())]++;
        }
      }
    }

    /** Adds what was counted to the whole. */
    void end() throws IOException {
      for (Map.Entry<Facet, Map<String, Integer>> wanted : counts.entrySet()) {
        String prefix = IndexedService.facet(wanted.getKey(), "");
        long first = values.lookupTerm(new BytesRef(prefix));
        for (int i = Math.toIntExact(first < 0 ? -first - 1 : first); i < ofNumber.length; i++) {
          String value = values.lookupOrd(i).utf8ToString();
          if (!value.startsWith(prefix)) {
            break;
          }
          if (ofNumber[i] > 0) {
            wanted.getValue().merge(value.substring(prefix.length()), ofNumber[i], Integer::sum);
          }
        }
      }
    }
  }
}
