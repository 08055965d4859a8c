package id.simpul.example.jabodetabek.platform;

import id.simpul.core.LocalizedText;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** A desk says no, and why, in words that help; travels as problem details (RFC 9457). */
public final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient LocalizedText explanation;
  private final transient Map<String, Object> more = new LinkedHashMap<>();

  Refusal(int status, String code, LocalizedText explanation) {
    super(explanation.in("en"));
    this.status = status;
    this.code = code;
    this.explanation = explanation;
  }

  static Refusal of(int status, String code, String indonesian, String english) {
    return new Refusal(status, code, LocalizedText.of(indonesian, english));
  }

  /** Adds a fact that a program can use. */
  Refusal with(String name, Object value) {
    more.put(name, value);
    return this;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The problem as it travels: standard members first, then the stable code and both languages. */
  public Map<String, Object> toProblem() {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "https://simpul.example/masalah/" + code);
    problem.put("title", code);
    problem.put("status", status);
    problem.put("detail", explanation.in("id"));
    problem.put("code", code);
    problem.put("explanation", Map.of("id", explanation.in("id"), "en", explanation.in("en")));
    problem.putAll(more);
    return problem;
  }
}
