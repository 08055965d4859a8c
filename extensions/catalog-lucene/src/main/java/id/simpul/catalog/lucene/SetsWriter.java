package id.simpul.catalog.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the sets of values of one segment, service by service.
 *
 * @param <V> a value
 */
final class SetsWriter<V> {

  private final int[] ofDocument;
  private final List<V> values;
  private final int[] single;
  private final Map<List<Integer>, Integer> several = new HashMap<>();
  private final List<List<V>> sets = new ArrayList<>();
  private final int[] now;
  private int many;

  /**
   * For one kind of values.
   *
   * @param documents how many services the segment has
   * @param values by their numbers
   */
  SetsWriter(int documents, List<V> values) {
    this.ofDocument = new int[documents];
    this.values = values;
    this.single = new int[values.size()];
    this.now = new int[values.size()];
    Arrays.fill(single, -1);
    sets.add(List.of());
  }

  /** A value of the service that {@link #end} ends. */
  void add(int value) {
    now[many++] = value;
  }

  void end(int document) {
    ofDocument[document] = number();
    many = 0;
  }

  private int number() {
    if (many == 0) {
      return 0;
    }
    if (many == 1) {
      int value = now[0];
      if (single[value] < 0) {
        single[value] = sets.size();
        sets.add(List.of(values.get(value)));
      }
      return single[value];
    }
    List<Integer> key = Arrays.stream(now, 0, many).boxed().toList();
    Integer known = several.get(key);
    if (known == null) {
      known = sets.size();
      several.put(key, known);
      sets.add(key.stream().map(value -> values.get(value)).toList());
    }
    return known;
  }

  Sets<V> sets() {
    return new Sets<>(ofDocument, sets);
  }
}
