package id.simpul.catalog.lucene;

import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.engine.IndexedService;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Which services may answer: those that are still there, and have the values that are wanted. */
final class Narrowing {

  private final Map<Facet, Set<String>> only;

  Narrowing(Map<Facet, Set<String>> only) {
    this.only = only;
  }

  InLeaf in(LeafReader leaf) throws IOException {
    return new InLeaf(leaf.getLiveDocs(), wanted(leaf));
  }

  /** The same for one segment of the index. */
  record InLeaf(@Nullable Bits live, @Nullable Bits wanted) {

    boolean allows(int document) {
      return (live == null || live.get(document)) && (wanted == null || wanted.get(document));
    }
  }

  private @Nullable FixedBitSet wanted(LeafReader leaf) throws IOException {
    FixedBitSet wanted = null;
    for (Map.Entry<Facet, Set<String>> facet : only.entrySet()) {
      FixedBitSet any = new FixedBitSet(leaf.maxDoc());
      for (String value : facet.getValue()) {
        String term = IndexedService.facet(facet.getKey(), value);
        PostingsEnum postings =
            leaf.postings(new Term(ServiceDocument.FACET, term), PostingsEnum.NONE);
        if (postings != null) {
          any.or(postings);
        }
      }
      if (wanted == null) {
        wanted = any;
      } else {
        wanted.and(any);
      }
    }
    return wanted;
  }
}
