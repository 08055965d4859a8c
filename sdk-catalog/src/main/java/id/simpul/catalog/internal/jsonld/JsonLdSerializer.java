package id.simpul.catalog.internal.jsonld;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import id.simpul.catalog.graph.Graph;
import id.simpul.catalog.graph.Term;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a graph as nested JSON-LD: services side by side, everything else where it is mentioned
 * first. For one graph.
 */
final class JsonLdSerializer {

  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
  private static final String SERVICE = "http://purl.org/vocab/cpsv#PublicService";
  private static final int MAX_NESTING = 16;

  private final Graph graph;
  private final Names names = Names.bundled();
  private final Map<Term, Integer> mentions = new HashMap<>();
  private final Set<Term> services;
  private final Set<Term> written = new HashSet<>();
  private final Set<Term> labelled = new HashSet<>();

  JsonLdSerializer(Graph graph) {
    this.graph = graph;
    this.services = new HashSet<>(graph.subjectsOfType(SERVICE));
    for (Term subject : graph.subjects()) {
      for (String predicate : graph.predicates(subject)) {
        graph
            .objects(subject, predicate)
            .forEach(object -> mentions.merge(object, 1, Integer::sum));
      }
    }
  }

  String serialize() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeFieldName("@context");
      names.writeContext(json);
      json.writeArrayFieldStart("@graph");
      for (Term subject : order()) {
        if (!written.contains(subject)) {
          node(json, subject, 0);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter does not fail
    }
    return text.append('\n').toString();
  }

  /** What nothing mentions comes first, then the services, then what only a ring holds. */
  private List<Term> order() {
    List<Term> roots = new ArrayList<>();
    graph.subjects().stream()
        .filter(s -> !mentions.containsKey(s) && !services.contains(s))
        .forEach(roots::add);
    graph.subjects().stream().filter(services::contains).forEach(roots::add);
    roots.addAll(graph.subjects());
    return roots;
  }

  private void node(JsonGenerator json, Term subject, int depth) throws IOException {
    written.add(subject);
    json.writeStartObject();
    if (subject.isIri()) {
      json.writeStringField("@id", subject.value());
    } else if (labelled.contains(subject) || mentions.getOrDefault(subject, 0) > 1) {
      json.writeStringField("@id", "_:" + subject.value());
    }
    for (String predicate : graph.predicates(subject)) {
      Collection<Term> objects = graph.objects(subject, predicate);
      if (predicate.equals(TYPE)) {
        types(json, objects);
      } else if (names.isLanguageMap(predicate)
          && objects.stream().allMatch(JsonLdSerializer::isText)) {
        json.writeFieldName(names.name(predicate));
        languageMap(json, objects);
      } else {
        json.writeFieldName(
            names.isLanguageMap(predicate) ? names.compact(predicate) : names.name(predicate));
        array(json, predicate, objects, depth);
      }
    }
    json.writeEndObject();
  }

  private void types(JsonGenerator json, Collection<Term> types) throws IOException {
    List<String> written = types.stream().map(type -> names.typeName(type.value())).toList();
    json.writeFieldName("@type");
    if (written.size() == 1) {
      json.writeString(written.get(0));
    } else {
      json.writeArray(written.toArray(String[]::new), 0, written.size());
    }
  }

  private static void languageMap(JsonGenerator json, Collection<Term> texts) throws IOException {
    Map<String, List<String>> byLanguage = new LinkedHashMap<>();
    texts.forEach(
        t ->
            byLanguage
                .computeIfAbsent(t.language().orElse("@none"), l -> new ArrayList<>())
                .add(t.value()));
    json.writeStartObject();
    for (Map.Entry<String, List<String>> entry : byLanguage.entrySet()) {
      List<String> values = entry.getValue();
      json.writeFieldName(entry.getKey());
      if (values.size() == 1) {
        json.writeString(values.get(0));
      } else {
        json.writeArray(values.toArray(String[]::new), 0, values.size());
      }
    }
    json.writeEndObject();
  }

  private void array(JsonGenerator json, String predicate, Collection<Term> objects, int depth)
      throws IOException {
    boolean several = objects.size() > 1;
    if (several) {
      json.writeStartArray();
    }
    for (Term object : objects) {
      object(json, predicate, object, depth);
    }
    if (several) {
      json.writeEndArray();
    }
  }

  private void object(JsonGenerator json, String predicate, Term object, int depth)
      throws IOException {
    if (object.isLiteral()) {
      literal(json, predicate, object);
    } else if (isEmbedded(object, depth)) {
      node(json, object, depth + 1);
    } else {
      reference(json, predicate, object);
    }
  }

  private boolean isEmbedded(Term object, int depth) {
    boolean described = !graph.predicates(object).isEmpty();
    return !written.contains(object)
        && !services.contains(object)
        && (described ? depth < MAX_NESTING : object.isBlank());
  }

  private void reference(JsonGenerator json, String predicate, Term object) throws IOException {
    labelled.add(object);
    String id = object.isBlank() ? "_:" + object.value() : object.value();
    if (names.isReference(predicate)) {
      json.writeString(id);
    } else {
      json.writeStartObject();
      json.writeStringField("@id", id);
      json.writeEndObject();
    }
  }

  private void literal(JsonGenerator json, String predicate, Term literal) throws IOException {
    boolean expected =
        literal.language().isEmpty() && literal.datatype().equals(names.datatype(predicate));
    if (expected && !names.isReference(predicate)) {
      json.writeString(literal.value());
      return;
    }
    json.writeStartObject();
    json.writeStringField("@value", literal.value());
    if (literal.language().isPresent()) {
      json.writeStringField("@language", literal.language().get());
    } else if (!literal.datatype().equals(STRING)) {
      json.writeStringField("@type", literal.datatype());
    }
    json.writeEndObject();
  }

  private static boolean isText(Term term) {
    return term.isLiteral() && (term.language().isPresent() || term.datatype().equals(STRING));
  }
}
