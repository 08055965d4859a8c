package id.simpul.catalog.lucene;

import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

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
  private final Map<Facet, Set<String>> only;
  private final Nearness nearness;
  private final FacetCounter facets;
  private final int most;
  private final double whole;
  private final PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.BEST_FIRST.reversed());
  private int total;

  Ranking(Question question, ServiceQuery query, int most) {
    this.question = question;
    this.only = query.only();
    this.nearness = new Nearness(question.places(), question.emergency());
    this.facets = new FacetCounter(query.counting());
    this.most = most;
    this.whole = question.slots().stream().filter(Slot::counts).mapToDouble(Slot::rarity).sum();
  }

  void rank(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      rank(leaf.reader(), leaf.docBase);
    }
  }

  /** The best of them, best first. */
  List<Ranked> best() {
    List<Ranked> ordered = new ArrayList<>(best);
    ordered.sort(Ranked.BEST_FIRST);
    return ordered;
  }

  int total() {
    return total;
  }

  FacetCounter facets() {
    return facets;
  }

  private void rank(LeafReader leaf, int base) throws IOException {
    FixedBitSet wanted = wanted(leaf);
    Bits live = leaf.getLiveDocs();
    NumericDocValues order = DocValues.getNumeric(leaf, ServiceDocument.ORDER);
    NumericDocValues first = DocValues.getNumeric(leaf, ServiceDocument.FIRST);
    Nearness.InLeaf near = nearness.in(leaf);
    FacetCounter.InLeaf counter = facets.in(leaf);
    Answers answers = new Answers(question.slots(), leaf);
    for (int document = next(-1, answers, leaf);
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = next(document, answers, leaf)) {
      if ((live != null && !live.get(document)) || (wanted != null && !wanted.get(document))) {
        continue;
      }
      double score = question.blank() ? 1 : answered(answers);
      double nearby = near.of(document);
      boolean emergency =
          question.emergency() && nearby > Nearness.COMES_TO_HELP && first.advanceExact(document);
      if (score > 0 || emergency) {
        double placed = (score + (emergency ? FIRST : 0)) * nearby;
        total++;
        counter.count(document);
        order.advanceExact(document);
        keep(new Ranked(base + document, placed, order.longValue()));
      }
    }
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
    return sum * Math.pow(complete / whole, COMPLETENESS);
  }

  private void keep(Ranked ranked) {
    best.add(ranked);
    if (best.size() > most) {
      best.poll();
    }
  }

  private @Nullable FixedBitSet wanted(LeafReader leaf) throws IOException {
    FixedBitSet wanted = null;
    for (Map.Entry<Facet, Set<String>> facet : only.entrySet()) {
      FixedBitSet any = new FixedBitSet(leaf.maxDoc());
      for (String value : facet.getValue()) {
        String term = ServiceDocument.facet(facet.getKey(), ServiceDocument.shortened(value));
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

  /** Which services of one segment say what was asked, and how loudly. */
  private static final class Answers {

    private final double[] weights;
    private final List<Said> said = new ArrayList<>();
    private int at = -1;

    private record Said(int slot, double weight, List<PostingsEnum> words) {}

    Answers(List<Slot> slots, LeafReader leaf) throws IOException {
      this.weights = new double[slots.size()];
      for (int i = 0; i < slots.size(); i++) {
        for (Slot.Way way : slots.get(i).ways()) {
          List<PostingsEnum> words = new ArrayList<>();
          for (String word : way.words()) {
            PostingsEnum postings = leaf.postings(new Term(way.field(), word), PostingsEnum.FREQS);
            if (postings != null) {
              words.add(postings);
            }
          }
          if (words.size() == way.words().size()) {
            said.add(new Said(i, way.weight(), words));
          }
        }
      }
    }

    /** The next service after a document that says anything. */
    int next(int document) throws IOException {
      int next = DocIdSetIterator.NO_MORE_DOCS;
      for (Said way : said) {
        PostingsEnum lead = way.words().get(0);
        int reached = lead.docID() > document ? lead.docID() : lead.advance(document + 1);
        next = Math.min(next, reached);
      }
      if (next != DocIdSetIterator.NO_MORE_DOCS) {
        moveTo(next);
      }
      return next;
    }

    void moveTo(int document) throws IOException {
      at = document;
      Arrays.fill(weights, 0);
      for (Said way : said) {
        weights[way.slot()] = Math.max(weights[way.slot()], weight(way));
      }
    }

    private double weight(Said way) throws IOException {
      double sum = 0;
      for (PostingsEnum word : way.words()) {
        int reached = word.docID() >= at ? word.docID() : word.advance(at);
        if (reached != at) {
          return 0;
        }
        sum += (double) word.freq() / WeightedTokens.STEPS;
      }
      return way.weight() * sum / way.words().size();
    }

    double weight(int slot) {
      return weights[slot];
    }
  }
}
