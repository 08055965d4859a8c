package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which services are seen: of each source some batches, less what is hidden in them. A state never
 * changes, so what was counted in it stays true.
 */
final class State {

  private static final int MOST_COUNTED = 50_000;

  private final Map<String, List<Batch>> bySource;
  private final Map<String, Integer> counted = new ConcurrentHashMap<>();

  State(Map<String, List<Batch>> bySource) {
    Map<String, List<Batch>> copy = new TreeMap<>();
    bySource.forEach(
        (source, batches) -> {
          List<Batch> seen = batches.stream().filter(batch -> batch.live() > 0).toList();
          if (!seen.isEmpty()) {
            copy.put(source, seen);
          }
        });
    this.bySource = copy;
  }

  /** The sources of which anything is seen. */
  Collection<String> sources() {
    return bySource.keySet();
  }

  List<Batch> of(String source) {
    return bySource.getOrDefault(source, List.of());
  }

  List<Batch> batches() {
    return bySource.values().stream().flatMap(List::stream).toList();
  }

  int size() {
    return batches().stream().mapToInt(Batch::live).sum();
  }

  /** The same with other batches of one source. */
  State with(String source, List<Batch> batches) {
    Map<String, List<Batch>> other = new LinkedHashMap<>(bySource);
    other.put(source, batches);
    return new State(other);
  }

  /** What is seen of these batches. */
  static JsonNode seen(Collection<Batch> batches) {
    List<String> hidden = batches.stream().flatMap(batch -> batch.hiddenIds().stream()).toList();
    ObjectNode seen =
        Json.object(
            "filter",
            Json.array().add(Json.terms(Layout.BATCH, batches.stream().map(Batch::name).toList())));
    if (!hidden.isEmpty()) {
      seen.set("must_not", Json.object("ids", Json.object("values", Json.texts(hidden))));
    }
    return Json.object("bool", seen);
  }

  JsonNode seen() {
    return seen(batches());
  }

  /** What was counted before, by whoever asks this state. */
  Map<String, Integer> counted() {
    if (counted.size() > MOST_COUNTED) {
      counted.clear();
    }
    return counted;
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object();
    bySource.forEach(
        (source, batches) -> {
          ArrayNode all = json.putArray(source);
          batches.forEach(batch -> all.add(batch.toJson()));
        });
    return json;
  }

  static State of(JsonNode json) {
    Map<String, List<Batch>> bySource = new LinkedHashMap<>();
    json.properties()
        .forEach(
            source -> {
              List<Batch> batches = new ArrayList<>();
              source.getValue().forEach(batch -> batches.add(Batch.of(batch)));
              bySource.put(source.getKey(), batches);
            });
    return new State(bySource);
  }
}
