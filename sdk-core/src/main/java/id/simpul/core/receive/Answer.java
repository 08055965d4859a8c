package id.simpul.core.receive;

import id.simpul.core.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What this agency answers: a status, headers and a whole body.
 *
 * <p>It prints its status, the names of its headers and the length of its body, never a value.
 * Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Answer.of(201, Headers.of(Map.of("Content-Type", "application/json")), json);
 * }</pre>
 */
public final class Answer {

  private static final String END_OF_LINE = "\n";

  private final int status;
  private final Headers headers;
  private final byte[] body;
  private final boolean withoutEffect;

  private Answer(int status, Headers headers, byte[] body, boolean withoutEffect) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.withoutEffect = withoutEffect;
  }

  /**
   * An answer of these parts.
   *
   * @param status from 200 to 599
   * @param headers what a repeated answer has to carry again, such as {@code Content-Type} and
   *     {@code Location}; leave out what belongs to one connection or one moment
   * @param body copied
   * @return the answer
   * @throws IllegalArgumentException if the status is none that ends a request, or a value cannot
   *     stand in a header
   */
  public static Answer of(int status, Headers headers, byte[] body) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException(
          "A final status is a number from 200 to 599; found "
              + status
              + ". Give one such as 201.");
    }
    return new Answer(status, sendable(headers), body.clone(), false);
  }

  /**
   * This answer, with the word that nothing was done: whoever repeats the request is served anew
   * instead of being given this answer again.
   *
   * @return a new answer that is not kept
   */
  public Answer withoutEffect() {
    return new Answer(status, headers, body, true);
  }

  /**
   * The status code (RFC 9110, section 15).
   *
   * @return such as 201
   */
  public int status() {
    return status;
  }

  /**
   * The header fields.
   *
   * @return the headers
   */
  public Headers headers() {
    return headers;
  }

  /**
   * The body, which may hold personal data: never print it.
   *
   * @return a copy of the bytes
   */
  public byte[] body() {
    return body.clone();
  }

  /**
   * This answer as bytes, for a store that keeps them in one column.
   *
   * @return what {@link #parse} reads
   */
  public byte[] toBytes() {
    StringBuilder head = new StringBuilder().append(status).append(END_OF_LINE);
    for (String name : headers.names()) {
      for (String value : headers.all(name)) {
        head.append(name).append(": ").append(value).append(END_OF_LINE);
      }
    }
    byte[] above = head.append(END_OF_LINE).toString().getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(above, above.length + body.length);
    System.arraycopy(body, 0, whole, above.length, body.length);
    return whole;
  }

  /**
   * The answer that {@link #toBytes} wrote.
   *
   * @param bytes as they were kept
   * @return an equal answer
   * @throws IllegalArgumentException if they were not written by {@code toBytes}
   */
  public static Answer parse(byte[] bytes) {
    return StoredAnswer.read(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Answer answer
        && status == answer.status
        && headers.equals(answer.headers)
        && Arrays.equals(body, answer.body);
  }

  @Override
  public int hashCode() {
    return 31 * status + Arrays.hashCode(body);
  }

  /** Such as {@code 201 [Content-Type], 48 bytes}. */
  @Override
  public String toString() {
    return status + " " + headers + ", " + body.length + " bytes";
  }

  int length() {
    return body.length;
  }

  boolean isWithoutEffect() {
    return withoutEffect;
  }

  /** Headers that were received are unchecked; what is sent is checked. */
  private static Headers sendable(Headers headers) {
    Headers checked = Headers.none();
    for (String name : Objects.requireNonNull(headers, "headers").names()) {
      for (String value : headers.all(name)) {
        checked = checked.adding(name, value);
      }
    }
    return checked;
  }
}
