package id.simpul.catalog.rdf;

import id.simpul.catalog.graph.Term;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns expanded JSON-LD into statements. It is a walk over the nodes, without the node map of the
 * specification's algorithm, which compares each value with all others of its property. Source:
 * JSON-LD 1.1 API, section 8.
 */
final class ExpandedJsonLd {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String TYPE = RDF + "type";
  private static final Term NIL = Term.iri(RDF + "nil");

  private final Statements statements;
  private final Map<String, Term> blanks = new HashMap<>();
  private int unnamed;

  ExpandedJsonLd(Statements statements) {
    this.statements = statements;
  }

  void read(JsonArray expanded) {
    expanded.forEach(this::readNode);
  }

  /** Reads all that an object says; the resource it is about. */
  private @Nullable Term readNode(JsonValue value) {
    if (!(value instanceof JsonObject node)
        || node.containsKey("@value")
        || node.containsKey("@list")) {
      return null; // a value that hangs on nothing says nothing
    }
    Term subject = node.containsKey("@id") ? resource(node.getString("@id")) : unnamed();
    node.forEach((name, values) -> readMember(subject, name, values));
    return subject;
  }

  private void readMember(Term subject, String name, JsonValue values) {
    switch (name) {
      case "@type" ->
          each(values, type -> add(subject, TYPE, resource(((JsonString) type).getString())));
      case "@graph", "@included" -> each(values, this::readNode);
      case "@reverse" ->
          values
              .asJsonObject()
              .forEach(
                  (property, nodes) -> each(nodes, node -> addReverse(node, property, subject)));
      default -> {
        if (!name.startsWith("@")) {
          each(values, value -> addObject(subject, name, value));
        }
      }
    }
  }

  private void addObject(Term subject, String property, JsonValue value) {
    Term object = object(value.asJsonObject());
    if (object != null) {
      add(subject, property, object);
    }
  }

  private void addReverse(JsonValue node, String property, Term object) {
    Term subject = readNode(node);
    if (subject != null) {
      add(subject, property, object);
    }
  }

  private @Nullable Term object(JsonObject value) {
    if (value.containsKey("@value")) {
      return JsonLdValue.literal(value);
    }
    return value.containsKey("@list") ? list(value.getJsonArray("@list")) : readNode(value);
  }

  private Term list(JsonArray items) {
    Term rest = NIL;
    for (int i = items.size() - 1; i >= 0; i--) {
      Term item = object(items.getJsonObject(i));
      if (item != null) {
        Term cell = unnamed();
        add(cell, RDF + "first", item);
        add(cell, RDF + "rest", rest);
        rest = cell;
      }
    }
    return rest;
  }

  private void add(Term subject, String property, Term object) {
    if (!property.startsWith("_:")) {
      statements.add(subject, property, object, 0);
    }
  }

  private Term resource(String id) {
    return id.startsWith("_:") ? blanks.computeIfAbsent(id, label -> unnamed()) : Term.iri(id);
  }

  private Term unnamed() {
    return Term.blank("b" + unnamed++);
  }

  private static void each(JsonValue values, Consumer<JsonValue> action) {
    if (values instanceof JsonArray array) {
      array.forEach(action);
    } else {
      action.accept(values);
    }
  }
}
