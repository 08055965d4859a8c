package id.simpul.catalog.internal.jsonld;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The bundled context read backwards: from IRIs to the names that are written. */
final class Names {

  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
  private static final Names BUNDLED = new Names(Context.bundled());

  private final Context context;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Context.Definition> definitions = new HashMap<>();
  private final Map<String, String> prefixes = new HashMap<>();

  private Names(Context context) {
    this.context = context;
    context
        .terms()
        .forEach(
            (term, meaning) -> {
              Optional<Context.Definition> definition = context.define(term);
              if (term.startsWith("@") || definition.isEmpty()) {
                return;
              }
              String iri = definition.get().iri();
              if (iri.endsWith("#") || iri.endsWith("/")) {
                prefixes.put(iri, term);
              } else if (names.putIfAbsent(iri, term) == null) {
                definitions.put(iri, definition.get());
              }
            });
  }

  static Names bundled() {
    return BUNDLED;
  }

  /** The key under which a predicate is written: its term, or the IRI itself. */
  String name(String predicate) {
    return names.getOrDefault(predicate, predicate);
  }

  /** The predicate with a prefix, so that no rule of its term applies. */
  String compact(String predicate) {
    int end = Math.max(predicate.lastIndexOf('#'), predicate.lastIndexOf('/')) + 1;
    String prefix = prefixes.get(predicate.substring(0, end));
    return prefix == null ? predicate : prefix + ":" + predicate.substring(end);
  }

  String typeName(String type) {
    return names.getOrDefault(type, type);
  }

  boolean isLanguageMap(String predicate) {
    Context.Definition definition = definitions.get(predicate);
    return definition != null && definition.container().equals("@language");
  }

  boolean isReference(String predicate) {
    Context.Definition definition = definitions.get(predicate);
    return definition != null && definition.type().equals("@id");
  }

  /** The data type that a plain text has under this predicate. */
  String datatype(String predicate) {
    Context.Definition definition = definitions.get(predicate);
    return definition == null || definition.type().isEmpty() ? STRING : definition.type();
  }

  void writeContext(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, ?> term : context.terms().entrySet()) {
      json.writeFieldName(term.getKey());
      value(json, term.getValue());
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> object) {
      json.writeStartObject();
      for (Map.Entry<?, ?> member : object.entrySet()) {
        json.writeStringField(String.valueOf(member.getKey()), String.valueOf(member.getValue()));
      }
      json.writeEndObject();
    } else if (value instanceof JsonTree.NumberText number) {
      json.writeNumber(number.text());
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
