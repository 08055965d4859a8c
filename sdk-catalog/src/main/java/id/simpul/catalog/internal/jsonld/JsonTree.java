package id.simpul.catalog.internal.jsonld;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import id.simpul.catalog.graph.ReadLimits;
import id.simpul.catalog.graph.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Strict JSON as maps, lists and texts: duplicate keys, deep nesting and trailing text refuse the
 * document.
 */
final class JsonTree {

  /** A number as it was written. */
  record NumberText(String text, boolean integer) {}

  private final JsonFactory factory;
  private final ReadLimits limits;

  JsonTree(ReadLimits limits) {
    this.limits = limits;
    this.factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxDepth())
                    .maxStringLength((int) Math.min(limits.maxBytes(), Integer.MAX_VALUE))
                    .build())
            .build();
  }

  @Nullable Object read(InputStream in) {
    try (JsonParser parser = factory.createParser(in)) {
      if (parser.nextToken() == null) {
        throw UnreadableDocumentException.malformed("JSON-LD", "it is empty", null);
      }
      Object document = value(parser);
      if (parser.nextToken() != null) {
        throw UnreadableDocumentException.malformed(
            "JSON-LD", "text follows its end" + at(parser), null);
      }
      return document;
    } catch (StreamConstraintsException e) {
      throw tooMuch(e);
    } catch (JsonProcessingException e) {
      throw UnreadableDocumentException.malformed(
          "JSON-LD", e.getOriginalMessage() + at(e.getLocation()), e);
    } catch (IOException e) {
      throw UnreadableDocumentException.malformed("JSON-LD", "its bytes could not be read", e);
    }
  }

  private UnreadableDocumentException tooMuch(StreamConstraintsException cause) {
    boolean deep = String.valueOf(cause.getMessage()).contains("nesting");
    return deep
        ? UnreadableDocumentException.tooLarge("levels", limits.maxDepth())
        : UnreadableDocumentException.malformed("JSON-LD", cause.getOriginalMessage(), cause);
  }

  private @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> new NumberText(parser.getText(), true);
      case VALUE_NUMBER_FLOAT -> new NumberText(parser.getText(), false);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }

  private static String at(JsonParser parser) {
    return at(parser.currentLocation());
  }

  private static String at(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
