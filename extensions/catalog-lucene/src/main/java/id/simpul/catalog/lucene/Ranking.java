package id.simpul.catalog.lucene;

import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Puts the services that answer a question in order.
 *
 * <p>A service gets, for each slot, the rarity of what was asked times the weight of the best place
 * where it says so; the sum is worth the less the less of the question it answers, and is taken
 * times its nearness. The emergency number stands above everything in an emergency.
 */
final class Ranking {

  /** Who answers less of a question than this does not answer it. */
  private static final double LEAST = 0.25;

  private static final double FIRST = 1_000;

  /** Sums of the same numbers in another order differ by less. */
  private static final double ROUNDING = 1e-9;

  private static final int[] NOBODY = {};

  /** A word in a title answers it wholly, one that stands among the papers to bring hardly. */
  private static final double CLEARLY = 1.6;

  /** A service with its place in the order. */
  record Ranked(int document, double score, long order) {

    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparingLong(Ranked::order)
            .thenComparingInt(Ranked::document);
  }

  private final Question question;
  private final Narrowing narrowing;
  private final Nearness nearness;
  private final FacetCounter facets;
  private final int most;
  private final double whole;
  private final PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.BEST_FIRST.reversed());
  private int total;

  Ranking(Question question, ServiceQuery query, Nearness nearness, int most) {
    this.question = question;
    this.narrowing = new Narrowing(query.only());
    this.nearness = nearness;
    this.facets = new FacetCounter(query.counting());
    this.most = most;
    this.whole = question.slots().stream().filter(Slot::counts).mapToDouble(Slot::rarity).sum();
  }

  void rank(IndexReader reader, ReaderVocabulary vocabulary, Segments segments) throws IOException {
    boolean[] finds = Answers.finds(question.slots(), needed());
    for (LeafReaderContext leaf : reader.leaves()) {
      Columns columns = segments.of(leaf.reader());
      int[] also = question.emergency() ? columns.first() : NOBODY;
      rank(
          new Answers(question.slots(), finds, also, question.blank(), vocabulary, leaf),
          columns,
          leaf);
    }
  }

  /** The best of them after so many, best first. */
  List<Ranked> from(int skip) {
    List<Ranked> ordered = new ArrayList<>(best);
    ordered.sort(Ranked.BEST_FIRST);
    return ordered.subList(Math.min(skip, ordered.size()), ordered.size());
  }

  int total() {
    return total;
  }

  FacetCounter facets() {
    return facets;
  }

  private void rank(Answers answers, Columns columns, LeafReaderContext leaf) throws IOException {
    Narrowing.InLeaf wanted = narrowing.in(leaf.reader(), columns);
    Nearness.InLeaf near = nearness.in(columns);
    FacetCounter.InLeaf counter = facets.in(columns);
    FixedBitSet first = question.emergency() ? first(columns, leaf) : null;
    while (answers.next()) {
      FixedBitSet found = answers.found();
      for (int place = found.nextSetBit(0); place < Answers.WINDOW; place = after(place, found)) {
        int document = answers.document(place);
        if (!wanted.allows(document)) {
          continue;
        }
        double score = question.blank() ? 1 : answered(answers, place);
        double nearby = near.of(document);
        boolean emergency = first != null && nearby > Nearness.COMES_TO_HELP && first.get(document);
        if (score > 0 || emergency) {
          total++;
          counter.count(document);
          keep(
              leaf.docBase + document,
              (score + (emergency ? FIRST : 0)) * nearby,
              columns.order(document));
        }
      }
    }
    counter.end();
  }

  private static int after(int place, FixedBitSet found) {
    return place + 1 < Answers.WINDOW ? found.nextSetBit(place + 1) : DocIdSetIterator.NO_MORE_DOCS;
  }

  private static FixedBitSet first(Columns columns, LeafReaderContext leaf) {
    FixedBitSet first = new FixedBitSet(leaf.reader().maxDoc());
    for (int document : columns.first()) {
      first.set(document);
    }
    return first;
  }

  /** What the slots that a service answers have to be worth. */
  private double needed() {
    return LEAST * (whole + question.unknown()) * (1 - ROUNDING);
  }

  private double answered(Answers answers, int place) {
    double sum = 0;
    double complete = 0;
    for (int i = 0; i < question.slots().size(); i++) {
      Slot slot = question.slots().get(i);
      double weight = answers.weight(i, place);
      sum += slot.rarity() * weight;
      if (slot.counts()) {
        complete += slot.rarity() * Math.min(1, weight * CLEARLY);
      }
    }
    if (whole == 0 || complete / (whole + question.unknown()) < LEAST) {
      return 0;
    }
    double share = complete / whole;
    return sum * share * Math.sqrt(share); // to the power of 1.5
  }

  private void keep(int document, double score, long order) {
    Ranked worst = best.size() < most ? null : best.peek();
    if (worst != null && score < worst.score()) {
      return;
    }
    best.add(new Ranked(document, score, order));
    if (worst != null) {
      best.poll();
    }
  }
}
