package id.simpul.catalog.internal.jsonld;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
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
 * Strict JSON as maps, lists and texts, of which so much is held as a limit allows: duplicate keys,
 * deep nesting and trailing text refuse the document.
 */
final class JsonTree {

  /** A number as it was written. */
  record NumberText(String text, boolean integer) {}

  /** About what an object, a list or a text takes beside its characters. */
  private static final int VALUE = 48;

  private final JsonParser parser;
  private final long limit;
  private long held;

  JsonTree(JsonParser parser, long limit) {
    this.parser = parser;
    this.limit = limit;
  }

  /** A parser that keeps to the limits. */
  static JsonParser parser(InputStream in, ReadLimits limits) throws IOException {
    int longest = (int) Math.min(limits.maxRecordBytes(), Integer.MAX_VALUE);
    return JsonFactory.builder()
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth())
                .maxStringLength(longest)
                .build())
        .build()
        .createParser(in);
  }

  /** A whole document that is known to be sound. */
  static @Nullable Object read(InputStream in, ReadLimits limits) throws IOException {
    try (JsonParser parser = parser(in, limits)) {
      parser.nextToken();
      return new JsonTree(parser, limits.maxRecordBytes()).value();
    }
  }

  /** The value at which the parser stands; leaves it at the value's end. */
  @Nullable Object value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT -> new NumberText(text(), true);
      case VALUE_NUMBER_FLOAT -> new NumberText(text(), false);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private String text() throws IOException {
    String text = parser.getText();
    hold(text.length());
    return text;
  }

  private Map<String, @Nullable Object> object() throws IOException {
    hold(VALUE);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      hold(name.length());
      parser.nextToken();
      int before = members.size();
      members.put(name, value());
      if (members.size() == before) {
        throw duplicate(parser, name);
      }
    }
    return members;
  }

  /** A key that is said twice in one object (I-JSON, RFC 7493, section 2.3). */
  static JsonParseException duplicate(JsonParser parser, String name) {
    return new JsonParseException(parser, "duplicate field '" + shortened(name) + "'");
  }

  private static String shortened(String name) {
    return name.length() > 100 ? name.substring(0, 100) + "…" : name;
  }

  private List<@Nullable Object> array() throws IOException {
    hold(VALUE);
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return items;
  }

  private void hold(int characters) {
    held += VALUE + characters;
    if (held > limit) {
      throw UnreadableDocumentException.recordTooLarge(limit);
    }
  }
}
