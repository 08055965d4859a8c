package id.simpul.core.http;

import id.simpul.core.SimpulException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered: a status, headers, and a body that is read once.
 *
 * <p>{@code as}, {@code bytes}, {@code text} and {@code saveTo} read the body to its end and close
 * it; who uses {@link #stream()}, or wants the status only, closes the response. One that is
 * forgotten is cut at the deadline of its call. Reading fails with a {@link CallException}: past
 * the deadline, past the size limit, or when the connection breaks. Not for several threads at
 * once.
 *
 * <pre>{@code
 * Letter letter = depok.send(request).as(Letter.class);
 *
 * depok.send(request).saveTo(Path.of("arsip.zip"));
 *
 * try (Response response = depok.send(request)) {
 *   response.stream().transferTo(out);
 * }
 * }</pre>
 */
public final class Response implements AutoCloseable {

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9._:-]{1,40})");

  private final int status;
  private final Headers headers;
  private final InputStream body;
  private final BodyCodec codec;
  private final Provenance provenance;
  private boolean used;

  private Response(
      int status, Headers headers, InputStream body, BodyCodec codec, Provenance provenance) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.codec = codec;
    this.provenance = provenance;
  }

  /**
   * A response with these bytes: for tests and for transports of one's own.
   *
   * @param status such as 200
   * @param headers the header fields
   * @param body the bytes, not copied
   * @return the response
   */
  public static Response of(int status, Headers headers, byte[] body) {
    return of(status, headers, new ByteArrayInputStream(body));
  }

  /**
   * A response whose body is read from a stream: for tests and for transports of one's own.
   *
   * @param status such as 200
   * @param headers the header fields
   * @param body closed with the response
   * @return the response
   */
  public static Response of(int status, Headers headers, InputStream body) {
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
    return new Response(status, headers, body, JsonCodec.STANDARD, Provenance.UNKNOWN);
  }

  /**
   * The status code (RFC 9110, section 15).
   *
   * @return such as 200
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
   * How old the answer is, if the transport had kept it (RFC 9111, section 4.2.3; see {@link
   * CachePolicy}); nothing, if its server has just given it.
   *
   * @return the age by the transport's clock
   */
  public Optional<Duration> age() {
    return Optional.ofNullable(provenance.age());
  }

  /**
   * Whether it stands in for one that could not be had: kept from before, and older than its server
   * wants it to be used (RFC 5861, section 4). Tell people so, with its {@link #age()}.
   *
   * @return false if it is what the server says now
   */
  public boolean isStale() {
    return provenance.stale();
  }

  /**
   * The whole body; closes the response.
   *
   * @return the bytes after decompression
   * @throws CallException if it cannot be read to its end
   * @throws IllegalStateException if it was read, or the response closed, before
   */
  public byte[] bytes() {
    requireUnused();
    try (this) {
      return body.readAllBytes();
    } catch (IOException e) {
      throw ConnectionLostException.whileReading(provenance.request(), e);
    }
  }

  /**
   * The whole body as text, in the charset it declares or in UTF-8; closes the response.
   *
   * @return the text
   * @throws CallException if it cannot be read to its end
   */
  public String text() {
    return new String(bytes(), charset());
  }

  /**
   * The body as it arrives; close the response afterwards. Its {@code read} throws a {@link
   * CallException} when the deadline, the size limit or the connection ends it.
   *
   * @return the stream, the same one every time
   */
  public InputStream stream() {
    return body;
  }

  /**
   * The whole body into a file, without holding it; closes the response. It is written beside the
   * target under another name, readable by this user only, and takes the target's place when it is
   * whole: nobody ever sees half of it, and whatever fails leaves the target as it was.
   *
   * <pre>{@code
   * depok.send(Request.get("https://api.depok.example/arsip/{id}", id)).saveTo(Path.of("arsip.zip"));
   * }</pre>
   *
   * @param target in a folder that exists; replaced if it is there
   * @throws NotSavedException if the file cannot be written, or the answer is one without a body
   * @throws CallException if the body cannot be read to its end
   */
  public void saveTo(Path target) {
    requireUnused();
    try (this) {
      SavedBody.of(provenance.request(), this).moveTo(Objects.requireNonNull(target, "target"));
    }
  }

  /**
   * The body, which is JSON, as an object; closes the response.
   *
   * @param type what is expected
   * @param <T> what is expected
   * @return the object
   * @throws UndecodableBodyException if the body is not such an object
   * @throws CallException if it cannot be read to its end
   */
  public <T> T as(Class<T> type) {
    Class<T> asked = Objects.requireNonNull(type, "type");
    Object decoded = decoded(asked);
    if (!MethodType.methodType(asked).wrap().returnType().isInstance(decoded)) {
      throw UndecodableBodyException.of(
          provenance.request(),
          headers,
          asked,
          new IllegalStateException("the codec gave a " + decoded.getClass().getName()));
    }
    @SuppressWarnings("unchecked") // a primitive's class cannot cast
    T checked = (T) decoded;
    return checked;
  }

  /**
   * The body, which is JSON, as an object of a type with parameters; closes the response.
   *
   * @param type what is expected
   * @param <T> what is expected
   * @return the object
   * @throws UndecodableBodyException if the body is not such an object
   * @throws CallException if it cannot be read to its end
   */
  public <T> T as(TypeRef<T> type) {
    @SuppressWarnings("unchecked") // the codec promises an object of that type
    T decoded = (T) decoded(type.type());
    return decoded;
  }

  /** Lets the connection go; a second time does nothing. Never throws. */
  @Override
  public void close() {
    used = true;
    try {
      body.close();
    } catch (IOException | RuntimeException e) {
      // The answer is no longer wanted, so nobody can act on this.
      CallLog.closingFailed(provenance.request(), e);
    }
  }

  /** The status and the names of the headers; never the body. */
  @Override
  public String toString() {
    return status + " " + headers;
  }

  Response answering(Request asked, BodyCodec codec) {
    return new Response(status, headers, body, codec, provenance.answering(asked));
  }

  Response through(UnaryOperator<InputStream> layer) {
    return from(provenance, layer.apply(body));
  }

  /** This answer, with its body or another stream of it, known to come from somewhere else. */
  Response from(Provenance other, InputStream content) {
    return new Response(status, headers, content, codec, other);
  }

  Provenance provenance() {
    return provenance;
  }

  /** Whether the body is here already, so that reading it cannot fail. */
  boolean isWhole() {
    return body instanceof ByteArrayInputStream;
  }

  /** What is left of a body that was read would pass for an empty one. */
  private void requireUnused() {
    if (used) {
      throw new IllegalStateException(
          "A response is read once; found it read or closed already. Keep what as(...), bytes() or"
              + " text() returned.");
    }
  }

  private Object decoded(Type type) {
    byte[] json = bytes();
    if (json.length == 0) {
      throw UndecodableBodyException.empty(provenance.request(), status, type);
    }
    try {
      return Objects.requireNonNull(codec.read(json, type), "the codec's answer");
    } catch (UnreadableJsonException e) {
      throw UndecodableBodyException.of(provenance.request(), headers, type, e);
    } catch (SimpulException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) { // nesting overflows a careless codec
      throw UndecodableBodyException.of(provenance.request(), headers, type, e);
    }
  }

  private Charset charset() {
    Matcher declared = CHARSET.matcher(headers.first("Content-Type").orElse(""));
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
