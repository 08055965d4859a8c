package id.simpul.catalog.lucene;

import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

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

  private static final double COMPLETENESS = 1.5;
  private static final double FIRST = 1_000;

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
    this.whole = whole(question.slots());
  }

  void rank(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      rank(leaf.reader(), leaf.docBase);
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

  private void rank(LeafReader leaf, int base) throws IOException {
    Narrowing.InLeaf wanted = narrowing.in(leaf);
    NumericDocValues order = DocValues.getNumeric(leaf, ServiceDocument.ORDER);
    NumericDocValues first = DocValues.getNumeric(leaf, ServiceDocument.FIRST);
    Nearness.InLeaf near = nearness.in(leaf);
    FacetCounter.InLeaf counter = facets.in(leaf);
    Answers answers = new Answers(question.slots(), leaf);
    for (int document = next(-1, answers, leaf);
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = next(document, answers, leaf)) {
      if (!wanted.allows(document)) {
        continue;
      }
      double score = question.blank() ? 1 : answered(answers);
      double nearby = near.of(document);
      boolean emergency =
          question.emergency() && nearby > Nearness.COMES_TO_HELP && first.advanceExact(document);
      if (score > 0 || emergency) {
        total++;
        counter.count(document);
        order.advanceExact(document);
        double placed = (score + (emergency ? FIRST : 0)) * nearby;
        keep(new Ranked(base + document, placed, order.longValue()));
      }
    }
    counter.end();
  }

  /** Everything is looked at if nothing was asked, and in an emergency, where any may be first. */
  private int next(int document, Answers answers, LeafReader leaf) throws IOException {
    if (!question.blank() && !question.emergency()) {
      return answers.next(document);
    }
    int next = document + 1;
    if (next >= leaf.maxDoc()) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    answers.moveTo(next);
    return next;
  }

  private double answered(Answers answers) {
    double sum = 0;
    double complete = 0;
    for (int i = 0; i < question.slots().size(); i++) {
      Slot slot = question.slots().get(i);
      double weight = answers.weight(i);
      sum += slot.rarity() * weight;
      if (slot.counts()) {
        complete += slot.rarity() * Math.min(1, weight * CLEARLY);
      }
    }
    if (whole == 0 || complete / (whole + question.unknown()) < LEAST) {
      return 0;
    }
    return sum * Math.pow(Math.min(1, complete / whole), COMPLETENESS);
  }

  private static final int ENOUGH = 4;

  private static double whole(List<Slot> slots) {
    double sum = slots.stream().filter(Slot::counts).mapToDouble(Slot::rarity).sum();
    long counted = slots.stream().filter(Slot::counts).count();
    return counted <= ENOUGH ? sum : sum * ENOUGH / counted;
  }

  private void keep(Ranked ranked) {
    best.add(ranked);
    if (best.size() > most) {
      best.poll();
    }
  }
}
