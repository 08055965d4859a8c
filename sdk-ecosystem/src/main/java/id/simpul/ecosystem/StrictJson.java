package id.simpul.ecosystem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the documents that trust is decided on: a name said twice, anything after the end, deep
 * nesting and wrong types are refused, for two readers would understand them differently.
 */
final class StrictJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(16)
                          .maxNameLength(512)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final ObjectNode object;

  private StrictJson(ObjectNode object) {
    this.object = object;
  }

  static StrictJson parse(String text) throws UnexpectedJsonException {
    try {
      return of(MAPPER.readTree(text), "/");
    } catch (JsonProcessingException e) {
      throw new UnexpectedJsonException("JSON", e.getOriginalMessage(), e);
    }
  }

  static ObjectNode newObject() {
    return MAPPER.createObjectNode();
  }

  private static StrictJson of(JsonNode node, String where) throws UnexpectedJsonException {
    if (node instanceof ObjectNode object) {
      return new StrictJson(object);
    }
    throw new UnexpectedJsonException("an object at " + where, kind(node), null);
  }

  /** Refuses names that are not among these: what is not understood is not trusted. */
  void only(List<String> names) throws UnexpectedJsonException {
    for (var it = object.fieldNames(); it.hasNext(); ) {
      String name = it.next();
      if (!names.contains(name)) {
        throw new UnexpectedJsonException("only the names " + names, name, null);
      }
    }
  }

  String text(String name) throws UnexpectedJsonException {
    return optionalText(name).orElseThrow(() -> missing("text", name));
  }

  Optional<String> optionalText(String name) throws UnexpectedJsonException {
    JsonNode node = object.path(name);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      throw new UnexpectedJsonException("text at " + name, kind(node), null);
    }
    return Optional.of(node.textValue());
  }

  boolean isObject(String name) {
    return object.path(name).isObject();
  }

  boolean isText(String name) {
    return object.path(name).isTextual();
  }

  long wholeNumber(String name) throws UnexpectedJsonException {
    JsonNode node = object.path(name);
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw missing("a whole number", name);
    }
    return node.longValue();
  }

  /** The texts of an array; empty if it is absent. */
  List<String> texts(String name) throws UnexpectedJsonException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array(name)) {
      if (!element.isTextual()) {
        throw new UnexpectedJsonException("texts in " + name, kind(element), null);
      }
      texts.add(element.textValue());
    }
    return List.copyOf(texts);
  }

  /** The objects of an array; empty if it is absent. */
  List<StrictJson> objects(String name) throws UnexpectedJsonException {
    List<StrictJson> objects = new ArrayList<>();
    for (JsonNode element : array(name)) {
      objects.add(of(element, name));
    }
    return List.copyOf(objects);
  }

  Optional<StrictJson> object(String name) throws UnexpectedJsonException {
    JsonNode node = object.path(name);
    return node.isMissingNode() ? Optional.empty() : Optional.of(of(node, name));
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return List.copyOf(names);
  }

  private JsonNode array(String name) throws UnexpectedJsonException {
    JsonNode node = object.path(name);
    if (!node.isMissingNode() && !node.isArray()) {
      throw new UnexpectedJsonException("an array at " + name, kind(node), null);
    }
    return node;
  }

  private UnexpectedJsonException missing(String what, String name) {
    return new UnexpectedJsonException(what + " at " + name, kind(object.path(name)), null);
  }

  private static String kind(JsonNode node) {
    return node.isMissingNode()
        ? "nothing"
        : node.getNodeType().toString().toLowerCase(Locale.ROOT);
  }
}
