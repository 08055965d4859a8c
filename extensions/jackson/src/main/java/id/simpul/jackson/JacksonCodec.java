package id.simpul.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.simpul.core.http.BodyCodec;
import id.simpul.core.http.UnreadableJsonException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Objects;

/**
 * JSON through an agency's own Jackson 2 mapper.
 *
 * <p>Names, dates, unknown members and modules are as that mapper has them. Three rules hold
 * whatever it says: a name that stands twice and anything after the end are refused, since two
 * readers would read two documents; a message tells the place and never the value; and the values
 * of {@code id.simpul.core} are written as texts, secrets not at all. The mapper is copied: nothing
 * done here changes it, and what is done to it later changes nothing here. Safe to share between
 * threads.
 *
 * <pre>{@code
 * ResilientTransport depok = ResilientTransport.builder()
 *     .codec(JacksonCodec.of(objectMapper))   // such as the one that Spring Boot made
 *     .build();
 * }</pre>
 */
public final class JacksonCodec implements BodyCodec {

  private final ObjectMapper mapper;
  private final ObjectReader reader;

  private JacksonCodec(ObjectMapper mapper) {
    this.mapper = mapper;
    this.reader =
        mapper
            .reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /**
   * A codec that writes and reads as the mapper does.
   *
   * @param mapper copied
   * @return the codec
   * @throws IllegalArgumentException if the mapper cannot be copied
   */
  public static JacksonCodec of(ObjectMapper mapper) {
    Objects.requireNonNull(mapper, "mapper");
    try {
      return new JacksonCodec(mapper.copy().registerModule(new CoreValues()));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(
          "A mapper is copied, so that nobody changes it behind this codec; found "
              + mapper.getClass().getName()
              + ", which cannot be. Override its copy(), or give a plain ObjectMapper.",
          e);
    }
  }

  @Override
  public byte[] write(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "A body must be something that the agency's ObjectMapper can write; "
              + value.getClass().getName()
              + " it cannot"
              + JsonPlace.of(e).shown()
              + ". Give its parts accessors, or the mapper a module.");
    }
  }

  @Override
  public Object read(byte[] json, Type type) {
    try (JsonParser parser = reader.createParser(json)) {
      Object value = reader.forType(mapper.constructType(type)).readValue(parser);
      if (value == null) {
        throw new IllegalArgumentException("JSON null");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw UnreadableJsonException.at(JsonPlace.of(e).pointer(), e);
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
  }

  @Override
  public String toString() {
    return "Jackson";
  }
}
