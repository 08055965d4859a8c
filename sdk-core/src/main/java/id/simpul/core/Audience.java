package id.simpul.core;

import java.util.Objects;

/**
 * For whom a token is meant: the value of its {@code aud} claim (RFC 7519, section 4.1.3).
 *
 * <p>Audiences are compared character by character. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Audience api = Audience.of("https://api.dukcapil.jakarta.example");
 * }</pre>
 *
 * @param value the audience exactly as it stands in tokens
 */
public record Audience(String value) {

  /**
   * Checks that there is a value.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Audience {
    Objects.requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "An audience is a name or a URL; found a blank text. Give the audience of the API.");
    }
  }

  /**
   * The audience with this value.
   *
   * @param value the audience exactly as it stands in tokens
   * @return the audience
   * @throws IllegalArgumentException if it is blank
   */
  public static Audience of(String value) {
    return new Audience(value);
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
