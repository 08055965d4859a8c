package id.simpul.core.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON as the SDK reads and writes it: lenient in what it does not know, strict in what two readers
 * might read differently or what would cost them dearly.
 */
public final class Json {

  private static final int DEEPEST = 100;

  private static final int LONGEST_PATH = 20;

  private static final ObjectMapper MAPPER = mapper();
  private static final ObjectReader READER = MAPPER.reader();

  private Json() {}

  /**
   * The value as JSON in UTF-8.
   *
   * @param value what to write
   * @return the bytes
   * @throws IllegalArgumentException if its type cannot be written
   */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "A body must be a record, a bean, a map or a list of such; "
              + value.getClass().getName()
              + " cannot be written as JSON"
              + place(e)
              + ". Give its parts accessors, or pass a map.");
    }
  }

  /**
   * The object that the JSON describes.
   *
   * @param json bytes in UTF-8
   * @param type what is expected
   * @return the object; null for the JSON null
   * @throws IllegalArgumentException if it is not one; the message never repeats the JSON
   */
  public static @Nullable Object read(byte[] json, Type type) {
    int start = afterMark(json);
    try (JsonParser parser =
        new BoundedNumbers(MAPPER.createParser(json, start, json.length - start))) {
      return READER.forType(MAPPER.constructType(type)).readValue(parser);
    } catch (JsonProcessingException e) {
      // Jackson's own message quotes the value at fault, which may be somebody's number.
      UnfitJsonException shown =
          new UnfitJsonException(e.getClass().getSimpleName() + place(e), path(e));
      shown.setStackTrace(e.getStackTrace());
      throw shown;
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
  }

  /** A mark of the byte order says nothing in UTF-8 and may be ignored (RFC 8259, section 8.1). */
  private static int afterMark(byte[] json) {
    boolean marked =
        json.length >= 3
            && json[0] == (byte) 0xEF
            && json[1] == (byte) 0xBB
            && json[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  private static String place(JsonProcessingException e) {
    String at = e instanceof JsonMappingException ? " at /" + path(e).replaceFirst("^/", "") : "";
    return e.getLocation() == null
        ? at
        : at
            + " in line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr();
  }

  private static String path(JsonProcessingException e) {
    return e instanceof JsonMappingException mapping
        ? mapping.getPath().stream()
            .limit(LONGEST_PATH)
            .map(step -> "/" + step(step))
            .collect(Collectors.joining())
        : "";
  }

  /** The names in a map are data, such as somebody's number: only those of a type are told. */
  private static String step(JsonMappingException.Reference reference) {
    if (reference.getFrom() instanceof Map) {
      return "*";
    }
    String field = reference.getFieldName();
    return field == null ? String.valueOf(reference.getIndex()) : field;
  }

  private static ObjectMapper mapper() {
    return JsonMapper.builder(factory())
        .addModules(new Jdk8Module(), new JavaTimeModule(), new ValuesModule())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
        .build();
  }

  /** UTF-8 only: what is read as UTF-16 by one and as UTF-8 by another is two documents. */
  private static JsonFactory factory() {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.CHARSET_DETECTION)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(1000).build())
        .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
        .build();
  }
}
