package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.engine.IndexedService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The services that were found lately, so that a description is not fetched and parsed again for
 * each hit: a document never changes. Safe for several threads.
 */
final class Descriptions {

  /** Some 40 MB, if descriptions are long. */
  private static final int MOST = 2_000;

  private final Cluster cluster;
  private final Layout layout;
  private final Map<String, SourcedService> lately =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SourcedService> eldest) {
          return size() > MOST;
        }
      };

  Descriptions(Cluster cluster, Layout layout) {
    this.cluster = cluster;
    this.layout = layout;
  }

  /** The services of these documents; those that are gone are missing. */
  Map<String, SourcedService> of(List<String> ids) {
    Map<String, SourcedService> services = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    synchronized (lately) {
      for (String id : ids) {
        SourcedService known = lately.get(id);
        if (known == null) {
          unknown.add(id);
        } else {
          services.put(id, known);
        }
      }
    }
    if (!unknown.isEmpty()) {
      fetch(unknown, services);
    }
    return services;
  }

  private void fetch(List<String> ids, Map<String, SourcedService> into) {
    Cluster.Answer found =
        cluster.ask(
            "POST", layout.services() + "/_mget", Map.of(), Json.object("ids", Json.texts(ids)));
    if (!found.isFine()) {
      throw Failures.away(found.trouble(), null);
    }
    for (JsonNode document : found.body().path("docs")) {
      if (document.has("error")) {
        throw Failures.away("a copy is away", null);
      }
      if (document.path("found").asBoolean()) {
        SourcedService read = sourced(document.path("_source"));
        into.put(document.path("_id").asText(), read);
        synchronized (lately) {
          lately.put(document.path("_id").asText(), read);
        }
      }
    }
  }

  /** A service as it was written. */
  static SourcedService sourced(JsonNode json) {
    byte[] description;
    try {
      description = json.path(Layout.DESCRIPTION).binaryValue();
    } catch (IOException e) {
      throw Failures.away("a description that is no base64", e);
    }
    return IndexedService.read(
        description == null ? new byte[0] : description,
        json.path(Layout.SOURCE).asText(),
        json.path(Layout.AS_OF).asText());
  }
}
