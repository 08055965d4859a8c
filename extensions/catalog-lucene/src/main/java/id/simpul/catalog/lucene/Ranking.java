package id.simpul.catalog.lucene;

import id.simpul.catalog.search.ServiceQuery;
import id.simpul.catalog.search.engine.Question;
import id.simpul.catalog.search.engine.Scoring;
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
      double score = scoring.answered(answers);
      double nearby = near.of(document);
      boolean emergency =
          question.emergency() && scoring.comesFirst(first.advanceExact(document), nearby);
      if (score > 0 || emergency) {
        total++;
        counter.count(document);
        order.advanceExact(document);
        double placed = scoring.placed(score, nearby, emergency);
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

  private void keep(Ranked ranked) {
    best.add(ranked);
    if (best.size() > most) {
      best.poll();
    }
  }
}
