package id.simpul.core.receive;

import id.simpul.core.http.Headers;
import id.simpul.core.internal.Json;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a refusal as problem details (RFC 9457). */
final class ProblemAnswer {

  private ProblemAnswer() {}

  static Answer of(RequestRefusedException refusal, @Nullable URI documentation) {
    Headers headers = Headers.of(Map.of("Content-Type", "application/problem+json"));
    if (refusal.retryAfter().isPresent()) {
      headers = headers.with("Retry-After", seconds(refusal.retryAfter().get()));
    }
    if (documentation != null) {
      headers =
          headers.with("Link", "<" + documentation.toASCIIString() + ">; rel=\"describedby\"");
    }
    return Answer.of(refusal.status(), headers, Json.write(members(refusal, documentation)));
  }

  private static Map<String, Object> members(
      RequestRefusedException refusal, @Nullable URI documentation) {
    String indonesian = refusal.explanation().in("id");
    Map<String, Object> problem = new LinkedHashMap<>();
    if (documentation != null) {
      problem.put("type", documentation.toString());
    }
    problem.put("title", title(refusal.status()));
    problem.put("status", refusal.status());
    problem.put("detail", indonesian);
    problem.put("code", refusal.code());
    problem.put("explanation", Map.of("id", indonesian, "en", refusal.explanation().in("en")));
    return problem;
  }

  /** Without a type of its own, a problem's title is the status in words (section 4.2.1). */
  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 409 -> "Conflict";
      case 422 -> "Unprocessable Content";
      case 503 -> "Service Unavailable";
      default -> "Gateway Timeout";
    };
  }

  /** Rounded up: a caller that comes too early comes in vain. */
  private static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
