package id.simpul.catalog.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;

/** The few words in which a cluster is spoken to. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode object(String name, JsonNode value) {
    return object().set(name, value);
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ArrayNode array(Collection<? extends JsonNode> values) {
    return array().addAll(values);
  }

  static ArrayNode texts(Collection<String> values) {
    ArrayNode texts = array();
    values.forEach(texts::add);
    return texts;
  }

  static JsonNode read(byte[] bytes) throws IOException {
    return MAPPER.readTree(bytes);
  }

  static byte[] write(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON can always be written", e);
    }
  }

  // queries

  static ObjectNode term(String field, String value) {
    return object("term", object().put(field, value));
  }

  static ObjectNode terms(String field, Collection<String> values) {
    return object("terms", object(field, texts(values)));
  }

  static ObjectNode exists(String field) {
    return object("exists", object().put("field", field));
  }

  static ObjectNode all() {
    return object("match_all", object());
  }

  static ObjectNode none() {
    return object("match_none", object());
  }

  static ObjectNode not(JsonNode query) {
    return object("bool", object("must_not", array().add(query)));
  }

  /** All of them, without scores. */
  static ObjectNode filtered(Collection<? extends JsonNode> queries) {
    return object("bool", object("filter", array(queries)));
  }

  /** Any of them, their scores added. */
  static ObjectNode any(Collection<? extends JsonNode> queries) {
    ObjectNode any = object("should", array(queries));
    return object("bool", any.put("minimum_should_match", 1));
  }

  /** Any of them; the best score counts. */
  static ObjectNode best(Collection<? extends JsonNode> queries) {
    return object("dis_max", object("queries", array(queries)));
  }
}
