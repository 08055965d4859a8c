package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.catalog.search.engine.IndexedService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One change: what is seen after it, given what was seen before it. May be asked again. */
interface Writing {

  /** What a change may use. */
  record Tools(Cluster cluster, Layout layout, ServiceDocuments documents) {}

  /**
   * What is seen afterwards. Documents that it needs are written by then, once.
   *
   * @param before what is seen now
   * @param batch the name for new documents, the same each time it is asked
   */
  State after(State before, String batch, Tools tools);

  /** The sources that it touches. */
  Collection<String> sources();

  /** Everything that is known of a source. */
  static Writing replace(String source, List<IndexedService> services) {
    return new Writing() {
      private @Nullable Batch written;

      @Override
      public State after(State before, String batch, Tools tools) {
        if (services.isEmpty() && before.of(source).isEmpty()) {
          return before;
        }
        if (written == null) {
          written = write(batch, services, tools);
        }
        return before.with(source, List.of(written));
      }

      @Override
      public Collection<String> sources() {
        return List.of(source);
      }
    };
  }

  /** Adds services, or replaces those of the same key. */
  static Writing put(Collection<IndexedService> services) {
    Map<String, List<IndexedService>> bySource = new TreeMap<>();
    services.forEach(
        one -> bySource.computeIfAbsent(one.source().value(), s -> new ArrayList<>()).add(one));
    return new Writing() {
      private final Map<String, Batch> written = new TreeMap<>();

      @Override
      public State after(State before, String batch, Tools tools) {
        if (written.isEmpty()) {
          int number = 0;
          for (Map.Entry<String, List<IndexedService>> each : bySource.entrySet()) {
            written.put(each.getKey(), write(batch + "-" + number++, each.getValue(), tools));
          }
        }
        State after = before;
        for (Map.Entry<String, List<IndexedService>> each : bySource.entrySet()) {
          List<String> keys = each.getValue().stream().map(IndexedService::key).toList();
          List<Batch> batches = new ArrayList<>(without(keys, before.of(each.getKey()), tools));
          Batch added = written.get(each.getKey());
          if (added != null) {
            batches.add(added);
          }
          after = after.with(each.getKey(), batches);
        }
        return after;
      }

      @Override
      public Collection<String> sources() {
        return bySource.keySet();
      }
    };
  }

  /** Forgets one service. */
  static Writing remove(String source, String key) {
    return new Writing() {
      @Override
      public State after(State before, String batch, Tools tools) {
        List<Batch> batches = before.of(source);
        List<Batch> less = without(List.of(key), batches, tools);
        return less.equals(batches) ? before : before.with(source, less);
      }

      @Override
      public Collection<String> sources() {
        return List.of(source);
      }
    };
  }

  private static Batch write(String batch, List<IndexedService> services, Tools tools) {
    if (!services.isEmpty()) {
      tools.documents().write(batch, 0, services);
      tools.documents().refresh();
    }
    return new Batch(batch, services.size(), Set.of());
  }

  /** The batches, in which what has one of these keys is hidden. */
  private static List<Batch> without(List<String> keys, List<Batch> batches, Tools tools) {
    if (batches.isEmpty()) {
      return batches;
    }
    Map<String, List<Integer>> hidden = new LinkedHashMap<>();
    for (int from = 0; from < keys.size(); from += MOST_KEYS) {
      List<String> some =
          keys.subList(from, Math.min(keys.size(), from + MOST_KEYS)).stream()
              .map(ServiceDocuments::whole)
              .toList();
      ObjectNode query =
          Json.object(
              "query", Json.filtered(List.of(State.seen(batches), Json.terms(Layout.KEY, some))));
      query.put("size", MOST_KEYS).put("_source", false);
      JsonNode found = tools.cluster().search(tools.layout().services(), query).body();
      for (JsonNode hit : found.path("hits").path("hits")) {
        String id = hit.path("_id").asText();
        hidden.computeIfAbsent(Batch.batch(id), b -> new ArrayList<>()).add(Batch.place(id));
      }
    }
    return batches.stream()
        .map(batch -> batch.hiding(hidden.getOrDefault(batch.name(), List.of())))
        .toList();
  }

  /** So many are looked up at a time. */
  int MOST_KEYS = 1_000;
}
