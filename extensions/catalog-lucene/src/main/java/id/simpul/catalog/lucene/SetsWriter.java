package id.simpul.catalog.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the sets of values of one segment, service by service. */
final class SetsWriter {

  private final int[] ofDocument;
  private final String[] names;
  private final int[] single;
  private final Map<List<Integer>, Integer> several = new HashMap<>();
  private final List<List<String>> sets = new ArrayList<>();
  private final int[] now;
  private int many;

  /**
   * For one kind of values.
   *
   * @param documents how many services the segment has
   * @param names of the values, by their numbers
   */
  SetsWriter(int documents, String[] names) {
    this.ofDocument = new int[documents];
    this.names = names;
    this.single = new int[names.length];
    this.now = new int[names.length];
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
        sets.add(List.of(names[value]));
      }
      return single[value];
    }
    List<Integer> key = Arrays.stream(now, 0, many).boxed().toList();
    Integer known = several.get(key);
    if (known == null) {
      known = sets.size();
      several.put(key, known);
      sets.add(key.stream().map(value -> names[value]).toList());
    }
    return known;
  }

  Sets sets() {
    return new Sets(ofDocument, sets);
  }
}
