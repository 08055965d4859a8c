package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.Term;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what breaks a node in which others are nested, such as a catalogue around its services, and
 * leaves it out: each value is tried in halves until the broken one stands alone, and within that
 * its own values.
 */
final class JsonLdPruning {

  /** A value of a property; a property with an array has several. */
  private record Part(String name, JsonValue value) {}

  private final JsonLdExpansion expansion;
  private final Statements statements;

  JsonLdPruning(JsonLdExpansion expansion, Statements statements) {
    this.expansion = expansion;
    this.statements = statements;
  }

  /**
   * The node without what breaks it, which is reported; an empty node if nothing of it can be read.
   */
  JsonObject prune(JsonObject node, BrokenStatementException whole) {
    return prune(node, whole, null);
  }

  private JsonObject prune(
      JsonObject node, BrokenStatementException whole, @Nullable Term outside) {
    Term ownSubject = expansion.subject(node);
    Term subject = ownSubject == null ? outside : ownSubject;
    JsonObjectBuilder head = Json.createObjectBuilder();
    List<Part> parts = new ArrayList<>();
    node.forEach(
        (name, value) -> {
          if (name.startsWith("@") || !isNested(value)) {
            head.add(name, value);
          } else {
            parts(name, value, parts);
          }
        });
    JsonObject alone = head.build();
    if (parts.isEmpty() || isBroken(alone)) {
      statements.setAside(subject, 0, whole.fault());
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    List<Part> sound = new ArrayList<>();
    keepSound(alone, parts, sound, subject);
    return joined(alone, sound);
  }

  private void keepSound(
      JsonObject alone, List<Part> parts, List<Part> sound, @Nullable Term subject) {
    if (parts.isEmpty()) {
      return;
    }
    try {
      expansion.expand(List.of(joined(alone, parts)));
      sound.addAll(parts);
    } catch (BrokenStatementException e) {
      if (parts.size() > 1) {
        int half = parts.size() / 2;
        keepSound(alone, parts.subList(0, half), sound, subject);
        keepSound(alone, parts.subList(half, parts.size()), sound, subject);
      } else if (parts.get(0).value() instanceof JsonObject nested) {
        JsonObject rest = prune(nested, e, subject);
        if (!rest.isEmpty()) {
          sound.add(new Part(parts.get(0).name(), rest));
        }
      } else {
        statements.setAside(subject, 0, e.fault());
      }
    }
  }

  private boolean isBroken(JsonObject node) {
    try {
      expansion.expand(List.of(node));
      return false;
    } catch (BrokenStatementException e) {
      return true;
    }
  }

  private static boolean isNested(JsonValue value) {
    return value instanceof JsonObject
        || (value instanceof JsonArray array
            && array.stream().anyMatch(JsonObject.class::isInstance));
  }

  private static void parts(String name, JsonValue value, List<Part> parts) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> parts.add(new Part(name, item)));
    } else {
      parts.add(new Part(name, value));
    }
  }

  private static JsonObject joined(JsonObject head, List<Part> parts) {
    Map<String, JsonArrayBuilder> arrays = new LinkedHashMap<>();
    for (Part part : parts) {
      arrays.computeIfAbsent(part.name(), name -> Json.createArrayBuilder()).add(part.value());
    }
    JsonObjectBuilder node = Json.createObjectBuilder(head);
    arrays.forEach(node::add);
    return node.build();
  }
}
