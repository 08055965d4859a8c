package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.search.Facet;
import id.simpul.catalog.search.engine.IndexedService;
import id.simpul.catalog.search.engine.SearchLanguage;
import id.simpul.catalog.search.engine.WordForm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Writes services into the cluster, whole batches that nobody sees yet.
 *
 * <p>The weight of a word, 1 to 100, is written as one token for each bit of it, so that a query
 * that adds what the tokens are worth has the weight again, without a script or a plug-in.
 */
final class ServiceDocuments {

  /** Enough for every weight. */
  static final int BITS = 7;

  private static final int MOST_BYTES = 4_000_000;

  private final Cluster cluster;
  private final Layout layout;
  private final SearchLanguage language;

  ServiceDocuments(Cluster cluster, Layout layout, SearchLanguage language) {
    this.cluster = cluster;
    this.layout = layout;
    this.language = language;
  }

  /** The token of a word that has one bit in its weight. */
  static String token(WordForm form, int bit, String word) {
    return form.name().charAt(0) + String.valueOf(bit) + word;
  }

  /** Indexes services for writing; refuses those that could not be read again. */
  IndexedService indexed(SourcedService service) {
    return language.index(service);
  }

  /** Writes the services of a batch, from a place on. */
  void write(String batch, int from, List<IndexedService> services) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < services.size(); i++) {
      line(lines, action("index", Batch.id(batch, from + i)));
      line(lines, document(batch, services.get(i)));
      if (lines.size() > MOST_BYTES) {
        send(lines);
      }
    }
    send(lines);
  }

  /** From now on searches can see what was written, if a state names it. */
  void refresh() {
    Cluster.Answer done =
        cluster.tell("POST", layout.services() + "/_refresh", Map.of(), (JsonNode) null);
    if (!done.isFine()) {
      throw Failures.away(done.trouble(), null);
    }
  }

  /** Takes documents away that no state names any more. */
  void delete(List<String> ids) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (String id : ids) {
      line(lines, action("delete", id));
      if (lines.size() > MOST_BYTES) {
        send(lines);
      }
    }
    send(lines);
  }

  private static ObjectNode action(String what, String id) {
    return Json.object(what, Json.object().put("_id", id));
  }

  private static void line(ByteArrayOutputStream lines, JsonNode json) {
    lines.writeBytes(Json.write(json));
    lines.write('\n');
  }

  private void send(ByteArrayOutputStream lines) {
    if (lines.size() == 0) {
      return;
    }
    Cluster.Answer done =
        cluster.tell(
            "POST", layout.services() + "/_bulk", layout.heardByMost(), lines.toByteArray());
    lines.reset();
    if (!done.isFine()) {
      throw Failures.away(done.trouble(), null);
    }
    for (JsonNode item : done.body().path("items")) {
      JsonNode result = item.elements().next();
      int status = result.path("status").asInt();
      boolean alreadyGone = status == 404;
      if (status >= 300 && !alreadyGone) {
        throw Failures.away(new Cluster.Answer(status, result).trouble(), null);
      }
    }
  }

  static ObjectNode document(String batch, IndexedService service) {
    ObjectNode json =
        Json.object()
            .put(Layout.BATCH, batch)
            .put(Layout.KEY, whole(service.key()))
            .put(Layout.SOURCE, service.source().value())
            .put(Layout.AS_OF, service.asOf().toString())
            .put(Layout.DESCRIPTION, Base64.getEncoder().encodeToString(service.description()))
            .put(Layout.ORDER, service.order())
            .put(Layout.FIRST, service.isEmergencyNumber());
    ArrayNode weights = json.putArray(Layout.WEIGHTS);
    for (WordForm form : WordForm.values()) {
      ArrayNode words = json.putArray(Layout.field(form));
      service
          .words(form)
          .forEach(
              (word, weight) -> {
                words.add(word);
                for (int bit = 0; bit < BITS; bit++) {
                  if ((weight >> bit & 1) == 1) {
                    weights.add(token(form, bit, word));
                  }
                }
              });
    }
    for (String facet : service.facets()) {
      String name = Layout.field(Facet.valueOf(facet.substring(0, facet.indexOf('='))));
      json.withArray("/" + name).add(whole(facet.substring(facet.indexOf('=') + 1)));
    }
    json.set(Layout.REGION, Json.texts(service.regions()));
    json.set(Layout.UNDER, Json.texts(service.under()));
    return json;
  }

  /** Half a character, which some texts contain, is no JSON. */
  static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
