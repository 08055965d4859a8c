package id.simpul.catalog.lucene;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.RegionScheme;
import id.simpul.catalog.search.engine.Proximity;
import id.simpul.catalog.search.engine.Question;
import java.util.Arrays;
import java.util.List;

/** How near the services of an index are to somebody. */
final class Nearness {

  private final Proximity proximity;
  private final boolean[] near = new boolean[Provinces.MOST];

  Nearness(Question question) {
    this.proximity = Proximity.of(question);
    near[Provinces.NONE] = true;
    for (RegionCode place : question.places()) {
      if (place.scheme() == RegionScheme.KEMENDAGRI) {
        near[Provinces.of(place)] = true;
      } else {
        Arrays.fill(near, true);
      }
    }
  }

  /** The same for one segment of the index, where every set of regions is compared once. */
  InLeaf in(Columns columns) {
    return new InLeaf(columns);
  }

  final class InLeaf {

    private final Sets<RegionCode> offered;
    private final byte[] provinces;
    private final double[] known;

    private InLeaf(Columns columns) {
      this.offered = columns.regions();
      this.provinces = columns.provinces();
      this.known = new double[proximity.isAnywhere() ? 0 : offered.size()];
    }

    double of(int document) {
      if (proximity.isAnywhere()) {
        return 1;
      }
      int set = offered.of(document);
      if (!near[provinces[set]]) {
        return proximity.elsewhere();
      }
      if (known[set] == 0) {
        known[set] = to(offered.values(set));
      }
      return known[set];
    }
  }

  private double to(List<RegionCode> regions) {
    if (regions.isEmpty()) {
      return proximity.everywhere();
    }
    double best = 0;
    for (int i = 0; i < regions.size(); i++) {
      best = Math.max(best, proximity.to(regions.get(i)));
    }
    return best;
  }
}
