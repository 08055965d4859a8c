package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.engine.WordForm;
import java.util.List;
import java.util.Map;

/**
 * The two indexes of a cluster that make one index of services: {@code name-services} with the
 * descriptions, and {@code name-states} which says which of them are seen.
 *
 * @param name chosen by the agency
 * @param shards into how many parts the descriptions are divided
 * @param copies how many nodes keep each
 */
record Layout(String name, int shards, int copies) {

  static final String BATCH = "batch";
  static final String KEY = "key";
  static final String SOURCE = "source";
  static final String AS_OF = "asOf";
  static final String DESCRIPTION = "description";
  static final String WEIGHTS = "weights";
  static final String REGION = "region";
  static final String UNDER = "under";
  static final String ORDER = "order";
  static final String FIRST = "first";

  /** How long a write waits for copies that are away, before it is refused. */
  private static final String WAITING_FOR_COPIES = "10s";

  private static final String EXACT = "exact";
  private static final String STEMS = "stems";
  private static final String OURS = "simpul";
  private static final String VERSION = "1";

  String services() {
    return name + "-services";
  }

  String states() {
    return name + "-states";
  }

  static String field(WordForm form) {
    return form == WordForm.EXACT ? EXACT : STEMS;
  }

  static String field(Facet facet) {
    return "facet-" + facet.name();
  }

  /** More than half of the copies hear of a write before it counts. */
  Map<String, String> heardByMost() {
    return Map.of(
        "wait_for_active_shards", String.valueOf(copies / 2 + 1), "timeout", WAITING_FOR_COPIES);
  }

  /** Makes what is missing; refuses what is another's. */
  void ensure(Cluster cluster) {
    ensure(cluster, services(), servicesAre());
    ensure(cluster, states(), statesAre());
  }

  private void ensure(Cluster cluster, String index, JsonNode definition) {
    Cluster.Answer found = cluster.ask("GET", index + "/_mapping", Map.of(), null);
    if (found.status() == 404) {
      Cluster.Answer made = cluster.tell("PUT", index, heardByMost(), definition);
      boolean byAnother = made.status() == 400 && isThere(made);
      if (!made.isFine() && !byAnother) {
        throw Failures.away(made.trouble(), null);
      }
      found = cluster.ask("GET", index + "/_mapping", Map.of(), null);
    }
    if (!found.isFine()) {
      throw Failures.away(found.trouble(), null);
    }
    JsonNode meta = found.body().path(index).path("mappings").path("_meta");
    if (!meta.path(OURS).asText().equals(VERSION)) {
      throw Failures.foreign(index);
    }
  }

  private static boolean isThere(Cluster.Answer made) {
    return made.body()
        .path("error")
        .path("type")
        .asText()
        .equals("resource_already_exists_exception");
  }

  private ObjectNode settings(int shards) {
    return Json.object()
        .put("number_of_shards", shards)
        .put("number_of_replicas", copies - 1)
        .put("refresh_interval", "-1");
  }

  private JsonNode servicesAre() {
    ObjectNode fields = Json.object();
    ObjectNode counted = Json.object().put("type", "keyword");
    ObjectNode found = counted.deepCopy().put("doc_values", false);
    List.of(BATCH, KEY, REGION).forEach(field -> fields.set(field, counted));
    List.of(EXACT, STEMS, WEIGHTS, UNDER).forEach(field -> fields.set(field, found));
    for (Facet facet : Facet.values()) {
      fields.set(field(facet), counted);
    }
    List.of(SOURCE, AS_OF, DESCRIPTION)
        .forEach(field -> fields.set(field, found.deepCopy().put("index", false)));
    fields.set(DESCRIPTION, Json.object().put("type", "binary"));
    fields.set(ORDER, Json.object().put("type", "long").put("index", false));
    fields.set(FIRST, Json.object().put("type", "boolean"));
    ObjectNode mappings = Json.object().put("dynamic", "strict");
    mappings.set("_meta", Json.object().put(OURS, VERSION));
    mappings.set(
        "_source", Json.object("includes", Json.texts(List.of(SOURCE, AS_OF, DESCRIPTION))));
    mappings.set("properties", fields);
    return Json.object("mappings", mappings).set("settings", settings(shards));
  }

  private JsonNode statesAre() {
    ObjectNode mappings = Json.object().put("dynamic", false);
    mappings.set("_meta", Json.object().put(OURS, VERSION));
    mappings.set("properties", Json.object("number", Json.object().put("type", "long")));
    return Json.object("mappings", mappings).set("settings", settings(1));
  }

  @Override
  public String toString() {
    return name;
  }
}
