package id.simpul.catalog.rdf;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The members of a JSON-LD document that can be read apart from each other, and the context that
 * they share.
 */
record JsonLdMembers(JsonValue context, List<JsonValue> list) {

  private static final Set<String> ENVELOPE = Set.of("@context", "@graph");

  static JsonLdMembers of(JsonStructure document) {
    if (document instanceof JsonArray array) {
      return new JsonLdMembers(JsonValue.NULL, List.copyOf(array));
    }
    JsonObject object = document.asJsonObject();
    return new JsonLdMembers(object.getOrDefault("@context", JsonValue.NULL), members(object));
  }

  private static List<JsonValue> members(JsonObject object) {
    List<JsonValue> members = new ArrayList<>();
    JsonValue graph = object.get("@graph");
    if (graph instanceof JsonArray array) {
      members.addAll(array);
    } else if (graph != null) {
      members.add(graph);
    }
    JsonObject beside = without(ENVELOPE, object);
    // An @id alone names the graph; it says nothing about anything.
    if (!beside.isEmpty() && !beside.keySet().equals(Set.of("@id"))) {
      members.add(beside);
    }
    return members;
  }

  private static JsonObject without(Set<String> names, JsonObject object) {
    JsonObjectBuilder rest = Json.createObjectBuilder();
    object.forEach(
        (name, value) -> {
          if (!names.contains(name)) {
            rest.add(name, value);
          }
        });
    return rest.build();
  }
}
