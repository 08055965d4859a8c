package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Services that were written together and never change; some of them have been superseded since.
 *
 * @param name unlike any other's: the number of the state when it was begun, and chance
 * @param count how many were written
 * @param hidden the places of those that are no longer seen
 */
record Batch(String name, int count, Set<Integer> hidden) {

  private static final int MOST_HIDDEN = 1_000;

  Batch {
    hidden = Set.copyOf(hidden);
  }

  static String id(String batch, int place) {
    return batch + "." + place;
  }

  /** Where in its batch a document stands. */
  static int place(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf('.') + 1));
  }

  /** The batch of a document. */
  static String batch(String id) {
    return id.substring(0, id.lastIndexOf('.'));
  }

  /** The number of the state when a batch was begun. */
  static long begun(String name) {
    return Long.parseLong(name.substring(0, name.indexOf('-')), 36);
  }

  /** How many are seen. */
  int live() {
    return count - hidden.size();
  }

  /** Whether so much of it is hidden that it is better written again. */
  boolean isWorn() {
    return hidden.size() > Math.min(MOST_HIDDEN, count / 2);
  }

  Batch hiding(Collection<Integer> more) {
    Set<Integer> all = new TreeSet<>(hidden);
    all.addAll(more);
    return new Batch(name, count, all);
  }

  /** The names of its documents that are not seen. */
  List<String> hiddenIds() {
    return hidden.stream().map(place -> id(name, place)).toList();
  }

  List<String> ids() {
    List<String> ids = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ids.add(id(name, i));
    }
    return ids;
  }

  JsonNode toJson() {
    ObjectNode json = Json.object().put("name", name).put("count", count);
    ArrayNode places = json.putArray("hidden");
    new TreeSet<>(hidden).forEach(places::add);
    return json;
  }

  static Batch of(JsonNode json) {
    Set<Integer> hidden = new TreeSet<>();
    json.path("hidden").forEach(place -> hidden.add(place.asInt()));
    return new Batch(json.path("name").asText(), json.path("count").asInt(), hidden);
  }
}
