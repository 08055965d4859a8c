package id.simpul.benchmarks.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/**
 * The limit: Jackson goes through the JSON, makes each text, and does nothing with it. Nobody who
 * reads JSON-LD with Jackson can be faster.
 */
final class Tokens implements Engine {

  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public String name() {
    return "Jackson, bare JSON";
  }

  @Override
  public boolean reads(Edition edition) {
    return true;
  }

  @Override
  public Document read(Edition edition) throws IOException {
    long length = 0;
    try (InputStream in = Files.newInputStream(edition.jsonLd());
        JsonParser parser = JSON.createParser(in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          length += parser.getText().length();
        }
      }
    }
    if (length == 0) {
      throw new IllegalStateException("expected texts in " + edition);
    }
    return () -> 0;
  }
}
