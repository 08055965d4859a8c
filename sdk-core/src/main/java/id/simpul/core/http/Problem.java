package id.simpul.core.http;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a server explains an error: problem details (RFC 9457).
 *
 * <p>The texts are the server's own and are given here as they came; they may hold personal data,
 * so printing a problem shows its type, status and masked title only. Immutable and safe to share
 * between threads.
 *
 * <pre>{@code
 * catch (ErrorResponseException e) {
 *   e.problem().flatMap(Problem::detail).ifPresent(page::show);
 * }
 * }</pre>
 */
public final class Problem {

  private static final URI BLANK = URI.create("about:blank");

  private final URI type;
  private final @Nullable String title;
  private final @Nullable Integer status;
  private final @Nullable String detail;
  private final @Nullable URI instance;
  private final Map<String, Object> extensions;
  private final String shown;

  private Problem(Map<?, ?> members, UnaryOperator<String> hiding) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>();
    members.forEach((name, value) -> rest.put(String.valueOf(name), value));
    URI named = uri(rest.remove("type"));
    this.type = named == null ? BLANK : named;
    this.title = string(rest.remove("title"));
    this.status = rest.remove("status") instanceof Integer number ? number : null;
    this.detail = string(rest.remove("detail"));
    this.instance = uri(rest.remove("instance"));
    this.extensions = present(rest);
    this.shown =
        hiding.apply(LogSafe.url(type.toString()))
            + (status == null ? "" : " " + status)
            + (title == null ? "" : " " + hiding.apply(title));
  }

  /**
   * Members of the wrong type are ignored (RFC 9457, section 3.1).
   *
   * @param hiding makes a foreign text fit to be printed
   */
  static Problem of(Map<?, ?> members, UnaryOperator<String> hiding) {
    return new Problem(members, hiding);
  }

  /**
   * Names the kind of problem (RFC 9457, section 3.1.1).
   *
   * @return a URI reference; {@code about:blank} if the server gave none
   */
  public URI type() {
    return type;
  }

  /**
   * The kind of problem in words (section 3.1.3).
   *
   * @return the title, if there is one
   */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /**
   * The status that the server's application meant (section 3.1.2).
   *
   * @return the status, if it is given
   */
  public OptionalInt status() {
    return status == null ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * This occurrence in words (section 3.1.4).
   *
   * @return the detail, if there is one
   */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  /**
   * Names this occurrence (section 3.1.5).
   *
   * @return a URI reference, if there is one
   */
  public Optional<URI> instance() {
    return Optional.ofNullable(instance);
  }

  /**
   * Everything else that the server said (section 3.2): texts, numbers, booleans, lists and maps.
   *
   * @return the other members by name
   */
  public Map<String, Object> extensions() {
    return extensions;
  }

  /** The type, the status and the title, masked, and without what the request had said. */
  @Override
  public String toString() {
    return shown;
  }

  private static Map<String, Object> present(Map<String, @Nullable Object> members) {
    Map<String, Object> present = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (value != null) {
            present.put(name, value);
          }
        });
    return Collections.unmodifiableMap(present);
  }

  private static @Nullable String string(@Nullable Object value) {
    return value instanceof String text ? text : null;
  }

  private static @Nullable URI uri(@Nullable Object value) {
    try {
      return value instanceof String text ? URI.create(text) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
