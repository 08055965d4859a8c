package id.simpul.catalog.lucene;

import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.engine.Question;
import id.simpul.catalog.search.engine.Scoring;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Puts the services that answer a question in order, as {@link Scoring} says. */
final class Ranking {

  /** A service with its place in the order. */
  record Ranked(int document, double score, long order) {

    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparingLong(Ranked::order)
            .thenComparingInt(Ranked::document);
  }

  private static final int[] NOBODY = {};

  private final Question question;
  private final Narrowing narrowing;
  private final Nearness nearness;
  private final FacetCounter facets;
  private final int most;
  private final Scoring scoring;
  private final PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.BEST_FIRST.reversed());
  private int total;

  Ranking(Question question, ServiceQuery query, Nearness nearness, int most) {
    this.question = question;
    this.narrowing = new Narrowing(query.only());
    this.nearness = nearness;
    this.facets = new FacetCounter(query.counting());
    this.most = most;
    this.scoring = Scoring.of(question);
  }

  void rank(IndexReader reader, ReaderVocabulary vocabulary, Segments segments) throws IOException {
    boolean[] finding = scoring.finding();
    for (LeafReaderContext leaf : reader.leaves()) {
      Columns columns = segments.of(leaf.reader());
      int[] also = question.emergency() ? columns.first() : NOBODY;
      rank(
          new Answers(question.slots(), finding, also, question.blank(), vocabulary, leaf),
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
    while (answers.next()) {
      FixedBitSet found = answers.found();
      for (int place = found.nextSetBit(0); place < Answers.WINDOW; place = after(place, found)) {
        int document = answers.document(place);
        if (!wanted.allows(document)) {
          continue;
        }
        answers.look(place);
        double score = scoring.answered(answers);
        double nearby = near.of(document);
        boolean emergency =
            question.emergency() && scoring.comesFirst(columns.isFirst(document), nearby);
        if (score > 0 || emergency) {
          total++;
          counter.count(document);
          keep(
              leaf.docBase + document,
              scoring.placed(score, nearby, emergency),
              columns.order(document));
        }
      }
    }
    counter.end();
  }

  private static int after(int place, FixedBitSet found) {
    return place + 1 < Answers.WINDOW ? found.nextSetBit(place + 1) : DocIdSetIterator.NO_MORE_DOCS;
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
