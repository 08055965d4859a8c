package id.simpul.catalog.lucene;

import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.FacetCount;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts the values of facets over everything that answers. For one search. */
final class FacetCounter {

  private final Set<Facet> wanted;
  private final Map<String, Integer> counts = new HashMap<>();

  FacetCounter(Set<Facet> wanted) {
    this.wanted = wanted;
  }

  InLeaf in(LeafReader leaf) throws IOException {
    return new InLeaf(DocValues.getSortedSet(leaf, ServiceDocument.FACET));
  }

  /** The counts of a facet, most first. */
  List<FacetCount> counts(Facet facet) {
    String prefix = ServiceDocument.facet(facet, "");
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(e -> new FacetCount(facet, e.getKey().substring(prefix.length()), e.getValue()))
        .sorted(
            Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .toList();
  }

  final class InLeaf {

    private final SortedSetDocValues values;

    private InLeaf(SortedSetDocValues values) {
      this.values = values;
    }

    void count(int document) throws IOException {
      if (!wanted.isEmpty() && values.advanceExact(document)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          counts.merge(values.lookupOrd(values.nextOrd()).utf8ToString(), 1, Integer::sum);
        }
      }
    }
  }
}
