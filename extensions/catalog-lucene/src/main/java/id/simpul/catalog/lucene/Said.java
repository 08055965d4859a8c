package id.simpul.catalog.lucene;

import id.simpul.catalog.search.engine.IndexedService;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;

/** The services of one segment that answer a slot in one way, in their order. */
final class Said {

  private final int slot;
  private final double weight;
  private final PostingsEnum[] words;
  private final PostingsEnum rarest;

  /**
   * Stands before the first service.
   *
   * @param slot its number in the question
   * @param weight of the way
   * @param words all of which have to be there
   */
  Said(int slot, double weight, List<PostingsEnum> words) {
    this.slot = slot;
    this.weight = weight;
    this.words = words.toArray(PostingsEnum[]::new);
    this.rarest =
        Arrays.stream(this.words)
            .min((one, other) -> Long.compare(one.cost(), other.cost()))
            .orElseThrow();
  }

  int slot() {
    return slot;
  }

  /** The service where it stands; it may lack some of the words. */
  int document() {
    return rarest.docID();
  }

  void next() throws IOException {
    rarest.nextDoc();
  }

  void advance(int document) throws IOException {
    if (rarest.docID() < document) {
      rarest.advance(document);
    }
  }

  /** How loudly the service where it stands says this, 0 if it lacks a word. */
  double weight() throws IOException {
    int document = rarest.docID();
    double sum = 0;
    for (PostingsEnum word : words) {
      if (word != rarest && word.docID() < document) {
        word.advance(document);
      }
      if (word.docID() != document) {
        return 0;
      }
      sum += (double) word.freq() / IndexedService.WHOLE;
    }
    return weight * sum / words.length;
  }
}
