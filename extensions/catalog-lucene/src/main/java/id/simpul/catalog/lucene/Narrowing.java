package id.simpul.catalog.lucene;

import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.engine.IndexedService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Which services may answer: those that are still there, and have the values that are wanted. */
final class Narrowing {

  private final Map<Facet, Set<String>> only;

  Narrowing(Map<Facet, Set<String>> only) {
    this.only =
        only.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    facet ->
                        facet.getValue().stream()
                            .map(IndexedService::shortened)
                            .collect(Collectors.toUnmodifiableSet())));
  }

  InLeaf in(LeafReader leaf, Columns columns) {
    List<Wanted> wanted = new ArrayList<>();
    only.forEach((facet, values) -> wanted.add(new Wanted(columns.facet(facet), values)));
    return new InLeaf(leaf.getLiveDocs(), wanted);
  }

  /** The sets of one facet that hold a wanted value. */
  private static final class Wanted {

    private final Sets<String> sets;
    private final boolean[] holds;

    Wanted(Sets<String> sets, Set<String> values) {
      this.sets = sets;
      this.holds = new boolean[sets.size()];
      for (int set = 0; set < holds.length; set++) {
        holds[set] = !Collections.disjoint(sets.values(set), values);
      }
    }

    boolean has(int document) {
      return holds[sets.of(document)];
    }
  }

  /** The same for one segment of the index. */
  record InLeaf(@Nullable Bits live, List<Wanted> wanted) {

    boolean allows(int document) {
      if (live != null && !live.get(document)) {
        return false;
      }
      for (int i = 0; i < wanted.size(); i++) {
        if (!wanted.get(i).has(document)) {
          return false;
        }
      }
      return true;
    }
  }
}
