package id.simpul.core.http;

import id.simpul.core.internal.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds problem details in an answer; anything else is no problem. */
final class ProblemDecoder {

  private static final String MEDIA_TYPE = "application/problem+json";

  private ProblemDecoder() {}

  static Optional<Problem> decode(Headers headers, byte[] body, UnaryOperator<String> hiding) {
    String media = headers.first("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
    if (!media.startsWith(MEDIA_TYPE)) {
      return Optional.empty();
    }
    try {
      return Json.read(body, Map.class) instanceof Map<?, ?> members
          ? Optional.of(Problem.of(members, hiding))
          : Optional.empty();
    } catch (RuntimeException e) {
      // The status already says that it failed; a broken explanation adds nothing.
      return Optional.empty();
    }
  }
}
