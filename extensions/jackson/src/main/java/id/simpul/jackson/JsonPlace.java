package id.simpul.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where something does not fit, without a word of what stands there.
 *
 * @param pointer such as {@code /pemohon/nik}; empty for the whole
 */
record JsonPlace(String pointer) {

  private static final int LONGEST = 20;

  static JsonPlace of(JsonProcessingException e) {
    return new JsonPlace(
        e instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .limit(LONGEST)
                .map(step -> "/" + step(step))
                .collect(Collectors.joining())
            : "");
  }

  /** For a sentence that may end without it. */
  String shown() {
    return pointer.isEmpty() ? "" : " at " + pointer;
  }

  /** The names in a map are data: only those of a type are told. */
  private static String step(JsonMappingException.Reference reference) {
    if (reference.getFrom() instanceof Map) {
      return "*";
    }
    String field = reference.getFieldName();
    return field == null ? String.valueOf(reference.getIndex()) : field;
  }
}
