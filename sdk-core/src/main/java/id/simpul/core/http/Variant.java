package id.simpul.core.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For which requests an answer was made: what stood in the fields that its Vary names. */
record Variant(Map<String, List<String>> fields) {

  private static final int MOST = 16;

  /** They differ with every call, so that no answer would ever fit again. */
  private static final Set<String> NEVER_THE_SAME =
      Set.of("*", TraceParent.FIELD, WireHeadersLayer.TIMEOUT.toLowerCase(Locale.ROOT));

  /** None if no later request could be answered with it (RFC 9111, section 4.1). */
  static Optional<Variant> of(Headers answer, Headers request) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : answer.all("Vary")) {
      for (String name : field.split(",", MOST + 2)) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (NEVER_THE_SAME.contains(lower) || fields.size() > MOST || lower.contains(",")) {
          return Optional.empty();
        }
        if (!lower.isEmpty()) {
          fields.put(lower, request.all(lower));
        }
      }
    }
    return fields.size() > MOST ? Optional.empty() : Optional.of(new Variant(fields));
  }

  boolean fits(Headers request) {
    return fields.entrySet().stream()
        .allMatch(field -> request.all(field.getKey()).equals(field.getValue()));
  }
}
