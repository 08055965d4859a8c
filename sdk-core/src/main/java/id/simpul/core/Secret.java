package id.simpul.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text that must never be printed: a token, a password, a key.
 *
 * <p>{@link #toString()} says {@code [redacted]}; only {@link #reveal()}, a word that a reviewer
 * sees, gives the text. Equality takes the same time wherever two secrets differ. Immutable and
 * safe to share between threads; not serializable on purpose.
 *
 * <pre>{@code
 * Secret password = Secret.of(environment.get("SIMPUL_PASSWORD"));
 * log.info("connecting with {}", password);   // connecting with [redacted]
 * }</pre>
 */
public final class Secret {

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Wraps a text.
   *
   * @param value the text to protect
   * @return the secret
   */
  public static Secret of(String value) {
    return new Secret(Objects.requireNonNull(value, "value"));
  }

  /**
   * The text itself, for the one place that sends it.
   *
   * @return the protected text
   */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }

  /** Always {@code [redacted]}. */
  @Override
  public String toString() {
    return "[redacted]";
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
