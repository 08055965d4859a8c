package id.simpul.catalog.lucene;

import id.simpul.catalog.search.engine.Scoring;
import id.simpul.catalog.search.engine.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which services of one segment may answer, and how loudly they say what was asked, window by
 * window: the words of a window are read one after the other, each from its beginning to its end.
 *
 * <p>A service that says no more than the commonest words of a question cannot answer enough of it.
 * So these words find nobody; they are looked up for those whom the others find.
 */
final class Answers implements Scoring.Weights {

  static final int WINDOW = 2_048;

  private final double[][] weights;
  private final boolean[] touched;
  private final List<Said> finding = new ArrayList<>();
  private final List<Said> adding = new ArrayList<>();
  private final FixedBitSet found = new FixedBitSet(WINDOW);
  private final int[] also;
  private final boolean all;
  private final int end;
  private int nextAlso;
  private int looked;
  private int base = -WINDOW;

  /**
   * Stands before the first window.
   *
   * @param slots what was asked
   * @param finds for each slot, whether a service may answer that says nothing but this
   * @param also services that may answer whatever they say, in their order
   * @param all whether every service may
   */
  Answers(
      List<Slot> slots,
      boolean[] finds,
      int[] also,
      boolean all,
      ReaderVocabulary vocabulary,
      LeafReaderContext leaf)
      throws IOException {
    this.weights = new double[slots.size()][WINDOW];
    this.touched = new boolean[slots.size()];
    this.also = also;
    this.all = all;
    this.end = leaf.reader().maxDoc();
    for (int i = 0; i < slots.size(); i++) {
      for (Slot.Way way : slots.get(i).ways()) {
        List<PostingsEnum> words = postings(way, vocabulary, leaf);
        if (words.size() == way.words().size()) {
          (finds[i] ? finding : adding).add(new Said(i, way.weight(), words));
        }
      }
    }
    for (Said said : finding) {
      said.next();
    }
  }

  private static List<PostingsEnum> postings(
      Slot.Way way, ReaderVocabulary vocabulary, LeafReaderContext leaf) throws IOException {
    List<PostingsEnum> words = new ArrayList<>();
    for (String word : way.words()) {
      PostingsEnum postings = vocabulary.postings(ServiceDocument.field(way.form()), word, leaf);
      if (postings == null) {
        return List.of();
      }
      words.add(postings);
    }
    return words;
  }

  /** Moves to the next window in which a service may answer. */
  boolean next() throws IOException {
    int lowest = all ? base + WINDOW : lowest();
    if (lowest >= end) {
      return false;
    }
    base = lowest - lowest % WINDOW;
    clear();
    find(Math.min(end, base + WINDOW));
    for (Said said : adding) {
      add(said);
    }
    return true;
  }

  /** The services of the window that may answer, by their places in it. */
  FixedBitSet found() {
    return found;
  }

  /** The service at a place of the window. */
  int document(int place) {
    return base + place;
  }

  /** From now on weights are those of the service at this place. */
  void look(int place) {
    looked = place;
  }

  /** How loudly the service that is looked at answers a slot, 0 to about 1. */
  @Override
  public double of(int slot) {
    return weights[slot][looked];
  }

  private int lowest() {
    int lowest = nextAlso < also.length ? also[nextAlso] : DocIdSetIterator.NO_MORE_DOCS;
    for (Said said : finding) {
      lowest = Math.min(lowest, said.document());
    }
    return lowest;
  }

  private void clear() {
    found.clear();
    for (int i = 0; i < weights.length; i++) {
      if (touched[i]) {
        Arrays.fill(weights[i], 0);
        touched[i] = false;
      }
    }
  }

  private void find(int until) throws IOException {
    if (all) {
      found.set(0, until - base);
    }
    while (nextAlso < also.length && also[nextAlso] < until) {
      found.set(also[nextAlso++] - base);
    }
    for (Said said : finding) {
      for (int document = said.document(); document < until; document = said.document()) {
        if (say(said, document - base)) {
          found.set(document - base);
        }
        said.next();
      }
    }
  }

  private void add(Said said) throws IOException {
    for (int place = found.nextSetBit(0);
        place != DocIdSetIterator.NO_MORE_DOCS;
        place = place + 1 < WINDOW ? found.nextSetBit(place + 1) : DocIdSetIterator.NO_MORE_DOCS) {
      said.advance(base + place);
      if (said.document() == base + place) {
        say(said, place);
      }
    }
  }

  private boolean say(Said said, int place) throws IOException {
    double weight = said.weight();
    double[] ofSlot = weights[said.slot()];
    if (weight > ofSlot[place]) {
      ofSlot[place] = weight;
      touched[said.slot()] = true;
    }
    return weight > 0;
  }
}
