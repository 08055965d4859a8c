package id.simpul.catalog.lucene;

import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.FacetCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the values of facets over everything that answers. For one search. */
final class FacetCounter {

  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

  FacetCounter(Set<Facet> wanted) {
    wanted.forEach(facet -> counts.put(facet, new HashMap<>()));
  }

  InLeaf in(Columns columns) {
    return new InLeaf(columns);
  }

  /** The counts of a facet, most first. */
  List<FacetCount> counts(Facet facet) {
    return counts.getOrDefault(facet, Map.of()).entrySet().stream()
        .map(entry -> new FacetCount(facet, entry.getKey(), entry.getValue()))
        .sorted(MOST_FIRST)
        .toList();
  }

  /** Counts within one segment by the numbers of its sets, which is cheap; values come last. */
  final class InLeaf {

    private final Facet[] wanted = counts.keySet().toArray(Facet[]::new);
    private final List<Sets<String>> sets = new ArrayList<>();
    private final int[][] ofSet = new int[wanted.length][];

    private InLeaf(Columns columns) {
      for (int i = 0; i < wanted.length; i++) {
        sets.add(columns.facet(wanted[i]));
        ofSet[i] = new int[sets.get(i).size()];
      }
    }

    void count(int document) {
      for (int i = 0; i < ofSet.length; i++) {
        ofSet[i][sets.get(i).of(document)]++;
      }
    }

    /** Adds what was counted to the whole. */
    void end() {
      for (int i = 0; i < wanted.length; i++) {
        Map<String, Integer> whole = counts.getOrDefault(wanted[i], Map.of());
        for (int set = 0; set < ofSet[i].length; set++) {
          int services = ofSet[i][set];
          if (services > 0) {
            sets.get(i).values(set).forEach(value -> whole.merge(value, services, Integer::sum));
          }
        }
      }
    }
  }
}
