package id.simpul.catalog.lucene;

import id.simpul.catalog.search.engine.IndexedService;
import id.simpul.catalog.search.engine.Scoring;
import id.simpul.catalog.search.engine.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** Which services of one segment say what was asked, and how loudly. */
final class Answers implements Scoring.Weights {

  private record Said(int slot, double weight, List<PostingsEnum> words) {}

  private final double[] weights;
  private final List<Said> said = new ArrayList<>();
  private int at = -1;

  Answers(List<Slot> slots, LeafReader leaf) throws IOException {
    this.weights = new double[slots.size()];
    for (int i = 0; i < slots.size(); i++) {
      for (Slot.Way way : slots.get(i).ways()) {
        List<PostingsEnum> words = postings(way, leaf);
        if (words.size() == way.words().size()) {
          said.add(new Said(i, way.weight(), words));
        }
      }
    }
  }

  private static List<PostingsEnum> postings(Slot.Way way, LeafReader leaf) throws IOException {
    List<PostingsEnum> words = new ArrayList<>();
    for (String word : way.words()) {
      PostingsEnum postings =
          leaf.postings(new Term(ServiceDocument.field(way.form()), word), PostingsEnum.FREQS);
      if (postings != null) {
        words.add(postings);
      }
    }
    return words;
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
      sum += (double) word.freq() / IndexedService.WHOLE;
    }
    return way.weight() * sum / way.words().size();
  }

  /** How loudly the service of now answers a slot, 0 to about 1. */
  @Override
  public double of(int slot) {
    return weights[slot];
  }
}
