package id.simpul.quality;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a file of the collection, beside this class. */
final class CollectionFile {

  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION))
          .build();

  private CollectionFile() {}

  /** What a file says. */
  static JsonNode read(String name) {
    try (InputStream in = CollectionFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("expected the file " + name + " in the jar, found none");
      }
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The same, of a text. */
  static JsonNode parse(String yaml) {
    try {
      return YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("'" + yaml + "' cannot be read: " + e.getMessage(), e);
    }
  }
}
