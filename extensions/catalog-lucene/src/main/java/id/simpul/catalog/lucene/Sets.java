package id.simpul.catalog.lucene;

import java.util.List;

/**
 * For each service of one segment the number of its set of values. Most sets are shared by many
 * services, so what is known of a set need not be worked out again for each of them. Immutable.
 *
 * @param <V> a value
 */
final class Sets<V> {

  private final int[] ofDocument;
  private final List<List<V>> values;

  Sets(int[] ofDocument, List<List<V>> values) {
    this.ofDocument = ofDocument;
    this.values = List.copyOf(values);
  }

  /** The number of the set of a service. */
  int of(int document) {
    return ofDocument[document];
  }

  /** How many different sets there are. */
  int size() {
    return values.size();
  }

  /** What is in a set. */
  List<V> values(int set) {
    return values.get(set);
  }
}
