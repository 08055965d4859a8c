package id.simpul.identity.internal.jose;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One JSON object, read so that no other reader can see another one in the same bytes (RFC 8725
 * section 2.4). Text is {@link String}, every number {@link java.math.BigDecimal}, null {@link
 * #NULL}: nothing that is absent looks present, nothing that is null looks absent.
 */
public final class StrictJson {

  /** What stands for JSON's null. */
  public static final Object NULL = Nothing.NULL;

  private static final char REPLACEMENT = '\uFFFD';
  private static final int DEEPEST = 20;
  private static final int MOST_MEMBERS = 256;
  private static final int LARGEST_DOCUMENT = 1 << 20;
  private static final JsonFactory STRICT =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(100)
                  .maxDocumentLength(LARGEST_DOCUMENT)
                  .maxStringLength(LARGEST_DOCUMENT)
                  .maxNameLength(1024)
                  .build())
          .build();

  private enum Nothing {
    NULL;

    @Override
    public String toString() {
      return "null";
    }
  }

  private StrictJson() {}

  /** The object in a part of a token: from the first byte to the last. */
  public static Map<String, Object> part(byte[] utf8) throws MalformedException {
    if (utf8.length == 0 || utf8[0] != '{' || utf8[utf8.length - 1] != '}') {
      throw new MalformedException(
          "ada bagian yang bukan tepat satu objek JSON",
          "a part is not exactly one JSON object from its first byte to its last");
    }
    return read(text(utf8));
  }

  /** The object in a document, where white space may stand around it. */
  public static Map<String, Object> document(byte[] utf8) throws MalformedException {
    if (utf8.length > LARGEST_DOCUMENT) {
      throw new MalformedException("dokumennya lebih dari 1 MiB", "the document exceeds 1 MiB");
    }
    return read(text(utf8));
  }

  private static String text(byte[] utf8) throws MalformedException {
    String text = new String(utf8, UTF_8);
    // A replacement character was written as such, or stands for bytes that are no UTF-8.
    if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(utf8, text.getBytes(UTF_8))) {
      throw new MalformedException("isinya bukan UTF-8", "the content is not UTF-8");
    }
    return text;
  }

  private static Map<String, Object> read(String text) throws MalformedException {
    try (JsonParser parser = STRICT.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw notStrict();
      }
      Map<String, Object> object = object(parser);
      if (parser.nextToken() != null) {
        throw notStrict();
      }
      return object;
    } catch (IOException | RuntimeException e) {
      // The reader's own messages quote the text, and the text may be a secret.
      throw notStrict();
    }
  }

  private static Map<String, Object> object(JsonParser parser)
      throws IOException, MalformedException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = wellFormed(parser.currentName());
      parser.nextToken();
      if (members.put(name, value(parser)) != null) {
        throw notStrict();
      }
      if (members.size() > MOST_MEMBERS) {
        throw new MalformedException(
            "ada objek JSON dengan lebih dari 256 anggota",
            "a JSON object has more than 256 members");
      }
    }
    return Collections.unmodifiableMap(members);
  }

  private static List<Object> array(JsonParser parser) throws IOException, MalformedException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return Collections.unmodifiableList(items);
  }

  private static Object value(JsonParser parser) throws IOException, MalformedException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> wellFormed(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> NULL;
      default -> throw notStrict();
    };
  }

  /** Half a surrogate pair, written as an escape, is no text: encoders replace it silently. */
  private static String wellFormed(String text) throws MalformedException {
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        throw notStrict();
      }
    }
    return text;
  }

  private static MalformedException notStrict() {
    return new MalformedException(
        "isinya bukan satu objek JSON yang ketat: nama ganda, kedalaman lebih dari 20, atau teks"
            + " sisa ditolak",
        "the content is not one strict JSON object: doubled names, nesting over 20 and left-over"
            + " text are refused");
  }
}
