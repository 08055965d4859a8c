package id.simpul.quality;

import id.simpul.core.ServiceId;
import java.util.Comparator;
import java.util.List;

/**
 * How good an order of services is, held against a judgement.
 *
 * <p>Recall at k: how much of what was asked stands among the first k, of at most k that can.
 * Reciprocal rank: 1 through the place of the first that belongs on top, 0 if none is there. nDCG
 * at k: the sum of (2^grade - 1) / log2(place + 1), through the same sum of the best possible order
 * (Järvelin and Kekäläinen 2002, with the gain of Burges and others 2005).
 */
record Ranking(List<ServiceId> ranked, Judgement judgement) {

  /** Copies the order; a service that stands twice in it counts where it stands first. */
  Ranking {
    ranked = ranked.stream().distinct().toList();
  }

  double recallAt(int k) {
    long found = ranked.stream().limit(k).filter(judgement.asked()::contains).count();
    return (double) found / Math.min(k, judgement.asked().size());
  }

  double reciprocalRank() {
    for (int i = 0; i < ranked.size(); i++) {
      if (judgement.top().contains(ranked.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  double ndcgAt(int k) {
    List<Integer> best =
        judgement.grades().values().stream().sorted(Comparator.reverseOrder()).toList();
    return gain(ranked.stream().map(id -> judgement.grades().getOrDefault(id, 0)).toList(), k)
        / gain(best, k);
  }

  private static double gain(List<Integer> grades, int k) {
    double gain = 0;
    for (int i = 0; i < Math.min(k, grades.size()); i++) {
      gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }
}
