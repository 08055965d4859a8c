package id.simpul.core;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that a token allows, such as {@code sktm:baca} (RFC 6749, section 3.3, {@code
 * scope-token}).
 *
 * <p>Scopes are compared character by character. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Scope read = Scope.of("sktm:baca");
 * }</pre>
 *
 * @param value the scope exactly as it stands in tokens
 */
public record Scope(String value) {

  private static final Pattern SCOPE_TOKEN = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");

  /**
   * Checks the characters.
   *
   * @throws IllegalArgumentException if it is not one {@code scope-token}
   */
  public Scope {
    Objects.requireNonNull(value, "value");
    if (!SCOPE_TOKEN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A scope is visible ASCII without space, quote and backslash (RFC 6749, 3.3); found '"
              + Masking.mask(value)
              + "'. Give each scope by itself.");
    }
  }

  /**
   * The scope with this value.
   *
   * @param value the scope exactly as it stands in tokens
   * @return the scope
   * @throws IllegalArgumentException if it is not one {@code scope-token}
   */
  public static Scope of(String value) {
    return new Scope(value);
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
