package id.simpul.core.receive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a caller wants done once, as a store sees it: two digests that tell nobody who
 * asked, with which key, or for what.
 *
 * <p>Both are SHA-256 in base64url without padding, 43 characters. The {@link #id()} stands for
 * caller, endpoint and key; the {@link #fingerprint()} for those and the body, so that without the
 * key nobody can find out the body by trying. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Operation operation = Operation.of("POST /permohonan", issuer + " " + subject, key, body);
 * }</pre>
 */
public final class Operation {

  private final String id;
  private final String fingerprint;

  private Operation(String id, String fingerprint) {
    this.id = id;
    this.fingerprint = fingerprint;
  }

  /**
   * The operation of these parts: {@link IdempotentEndpoint} makes it, and so does a store's test.
   *
   * @param endpoint the name of the endpoint
   * @param caller who asks
   * @param key the key without quotes
   * @param body what is asked
   * @return the operation
   */
  public static Operation of(String endpoint, String caller, String key, byte[] body) {
    byte[][] who = {characters(endpoint), characters(caller), characters(key)};
    return new Operation(
        digest("id", who[0], who[1], who[2]), digest("fingerprint", who[0], who[1], who[2], body));
  }

  /**
   * Stands for caller, endpoint and key: what a store files it under, and what the work may use as
   * a unique key in tables of its own.
   *
   * @return 43 characters of base64url
   */
  public String id() {
    return id;
  }

  /**
   * Stands for all of that and the body.
   *
   * @return 43 characters of base64url
   */
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Operation operation
        && id.equals(operation.id)
        && fingerprint.equals(operation.fingerprint);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, fingerprint);
  }

  /** The beginning of the id, enough to find it in a store. */
  @Override
  public String toString() {
    return "Operation[" + id.substring(0, 8) + "...]";
  }

  /** Each part with its length before it, so that no two lists of parts give the same bytes. */
  private static String digest(String purpose, byte[]... parts) {
    MessageDigest sha256 = sha256();
    sha256.update(ascii(purpose));
    for (byte[] part : parts) {
      sha256.update(ascii("\n" + part.length + "\n"));
      sha256.update(part);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * As they are: a charset would write all that it cannot write alike, and make two callers one.
   */
  private static byte[] characters(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
