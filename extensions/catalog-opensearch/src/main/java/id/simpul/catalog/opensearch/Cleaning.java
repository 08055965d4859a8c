package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.catalog.search.ServiceIndexException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes away what nobody can see any more. What it cannot take away now, it does another time. */
final class Cleaning {

  private static final int MOST = 10_000;

  private final States states;
  private final Writing.Tools tools;

  Cleaning(States states, Writing.Tools tools) {
    this.states = states;
    this.tools = tools;
  }

  /** After one state has followed another. */
  void after(Pointer before, Pointer now, State state) {
    try {
      for (Pointer.Earlier gone : before.letGoBy(now)) {
        List<String> ids = new ArrayList<>();
        gone.dropped()
            .forEach((batch, count) -> ids.addAll(new Batch(batch, count, Set.of()).ids()));
        tools.documents().delete(ids);
        states.forget(gone.id());
      }
      if (now.sweep().at() != before.sweep().at()) {
        sweep(now, state);
      }
    } catch (ServiceIndexException e) {
      return; // what was written is written; the next sweep finds what is left
    }
  }

  /** Looks for what writers that died have left behind, and are too late to name. */
  private void sweep(Pointer now, State state) {
    Set<String> named = new HashSet<>();
    state.batches().forEach(batch -> named.add(batch.name()));
    now.earlier().forEach(earlier -> named.addAll(earlier.dropped().keySet()));
    ObjectNode every =
        Json.object("terms", Json.object().put("field", Layout.BATCH).put("size", MOST));
    ObjectNode query = Json.object("aggs", Json.object("batches", every)).put("size", 0);
    JsonNode found = tools.cluster().search(tools.layout().services(), query).body();
    for (JsonNode bucket : found.path("aggregations").path("batches").path("buckets")) {
      String batch = bucket.path("key").asText();
      if (!named.contains(batch) && Batch.begun(batch) < now.sweep().floor()) {
        tools.documents().delete(idsIn(batch));
      }
    }
    long oldest = now.earlier().isEmpty() ? now.number() : now.earlier().get(0).number();
    ObjectNode before = Json.object("number", Json.object().put("lt", oldest));
    query = Json.object("query", Json.object("range", before)).put("size", MOST);
    query.put("_source", false);
    tools.cluster().tell("POST", tools.layout().states() + "/_refresh", Map.of(), (JsonNode) null);
    found = tools.cluster().search(tools.layout().states(), query).body();
    for (JsonNode hit : found.path("hits").path("hits")) {
      if (!hit.path("_id").asText().equals("pointer")) {
        states.forget(hit.path("_id").asText());
      }
    }
  }

  private List<String> idsIn(String batch) {
    ObjectNode query = Json.object("query", Json.term(Layout.BATCH, batch)).put("size", MOST);
    query.put("_source", false);
    List<String> ids = new ArrayList<>();
    tools
        .cluster()
        .search(tools.layout().services(), query)
        .body()
        .path("hits")
        .path("hits")
        .forEach(hit -> ids.add(hit.path("_id").asText()));
    return ids;
  }
}
