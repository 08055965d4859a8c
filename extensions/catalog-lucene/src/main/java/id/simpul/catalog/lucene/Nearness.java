package id.simpul.catalog.lucene;

import id.simpul.catalog.search.engine.Proximity;
import id.simpul.catalog.search.engine.Question;
import id.simpul.catalog.search.engine.Regions;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** How near the services of an index are to somebody. */
final class Nearness {

  private final Proximity proximity;
  private final Regions regions;

  Nearness(Question question, Regions regions) {
    this.proximity = Proximity.of(question);
    this.regions = regions;
  }

  /** The same for one segment of the index, where every region is compared once. */
  InLeaf in(LeafReader leaf) throws IOException {
    return new InLeaf(DocValues.getSortedSet(leaf, ServiceDocument.REGION));
  }

  final class InLeaf {

    private final SortedSetDocValues offered;
    private final double[] known;

    private InLeaf(SortedSetDocValues offered) {
      this.offered = offered;
      this.known = new double[Math.toIntExact(offered.getValueCount())];
    }

    double of(int document) throws IOException {
      if (proximity.isAnywhere()) {
        return 1;
      }
      if (!offered.advanceExact(document)) {
        return proximity.everywhere();
      }
      double best = 0;
      for (int i = 0; i < offered.docValueCount(); i++) {
        int region = Math.toIntExact(offered.nextOrd());
        if (known[region] == 0) {
          known[region] = proximity.to(regions.parse(offered.lookupOrd(region).utf8ToString()));
        }
        best = Math.max(best, known[region]);
      }
      return best;
    }
  }
}
