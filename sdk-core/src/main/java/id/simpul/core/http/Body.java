package id.simpul.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * What a request carries: an object, a form, bytes, a file, a stream, or several of them.
 *
 * <p>Files and streams are passed on as they are read and never held. A body says through {@link
 * #replayable()} whether it can be written again; if not, its request is never attempted twice.
 * What fails while the caller's own file or stream is read is a {@link BodyUnreadableException}:
 * not the server's failure.
 *
 * <pre>{@code
 * Request.post("https://api.jakarta.example/permohonan").withBody(Body.json(application));
 *
 * Request.put("https://api.jakarta.example/berkas/{id}", id)
 *     .withBody(Body.file("application/pdf", Path.of("surat.pdf")));
 *
 * Request.post("https://api.jakarta.example/berkas")
 *     .withBody(Body.multipart()
 *         .field("jenis", "akta-kelahiran")
 *         .file("berkas", "application/pdf", Path.of("surat.pdf"))
 *         .build());
 * }</pre>
 */
public interface Body {

  /**
   * The media type, with its parameters.
   *
   * @return such as {@code application/json}
   */
  String contentType();

  /**
   * How many bytes will be written, if that is known.
   *
   * @return the length in bytes
   */
  OptionalLong length();

  /**
   * Whether it can be written more than once, each time the same.
   *
   * @return false for a stream that is read as it is sent
   */
  boolean replayable();

  /**
   * Writes it, on the thread that sends; leaves the stream open. No deadline ends a wait in here
   * for anything but the given stream, so what it reads from should be at hand.
   *
   * @param out where to; what it throws is passed on
   * @throws IOException if the stream does, or what is to be written cannot be read
   */
  void writeTo(OutputStream out) throws IOException;

  /**
   * An object as JSON, written by the {@link BodyCodec} of the transport that sends it, once a
   * call.
   *
   * @param value a record, a map, a list or anything else that the codec knows
   * @return the body
   */
  static Body json(Object value) {
    return new JsonBody(Objects.requireNonNull(value, "value"));
  }

  /**
   * Fields of a form, {@code application/x-www-form-urlencoded} in UTF-8 and in the order of the
   * map.
   *
   * @param fields names and values
   * @return the body
   */
  static Body form(Map<String, String> fields) {
    StringJoiner form = new StringJoiner("&");
    fields.forEach((name, value) -> form.add(encoded(name) + "=" + encoded(value)));
    return bytes(
        "application/x-www-form-urlencoded", form.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Bytes as they are.
   *
   * @param contentType their media type
   * @param content copied
   * @return the body
   */
  static Body bytes(String contentType, byte[] content) {
    return new BytesBody(Objects.requireNonNull(contentType, "contentType"), content.clone());
  }

  /**
   * Plain text in UTF-8.
   *
   * @param text the text
   * @return the body
   */
  static Body text(String text) {
    return bytes("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file, read again for each attempt. One that changes or goes away while a call is under way is
   * not sent: its last bytes are held back until it is known to be the same.
   *
   * @param contentType its media type
   * @param file a regular file, looked at when the call begins
   * @return the body, replayable
   */
  static Body file(String contentType, Path file) {
    return new FileBody(
        Objects.requireNonNull(contentType, "contentType"), Objects.requireNonNull(file, "file"));
  }

  /**
   * A stream that is opened for each attempt and closed after it.
   *
   * @param contentType its media type
   * @param source gives the same bytes every time
   * @return the body, replayable, of unknown length
   */
  static Body stream(String contentType, Source source) {
    return streamed(contentType, OptionalLong.empty(), source);
  }

  /**
   * A stream of known length that is opened for each attempt and closed after it.
   *
   * @param contentType its media type
   * @param length in bytes; a stream of another length is not sent whole
   * @param source gives the same bytes every time
   * @return the body, replayable
   * @throws IllegalArgumentException if the length is negative
   */
  static Body stream(String contentType, long length, Source source) {
    return streamed(contentType, known(length), source);
  }

  /**
   * A stream that can be read once: its request is never attempted twice. A read that blocks holds
   * the call, and its deadline, up.
   *
   * @param contentType its media type
   * @param stream read to its end and left open
   * @return the body, of unknown length
   */
  static Body stream(String contentType, InputStream stream) {
    return readOnce(contentType, OptionalLong.empty(), stream);
  }

  /**
   * A stream of known length that can be read once: its request is never attempted twice.
   *
   * @param contentType its media type
   * @param length in bytes; a stream of another length is not sent whole
   * @param stream read to its end and left open
   * @return the body
   * @throws IllegalArgumentException if the length is negative
   */
  static Body stream(String contentType, long length, InputStream stream) {
    return readOnce(contentType, known(length), stream);
  }

  /**
   * Several parts in one body, {@code multipart/form-data} (RFC 7578).
   *
   * @return a builder
   */
  static MultipartBuilder multipart() {
    return new MultipartBuilder();
  }

  /** Opens a stream: anew, and with the same bytes, each time it is asked. */
  @FunctionalInterface
  interface Source {

    /**
     * The stream from its beginning.
     *
     * @return closed by who asked
     * @throws IOException if it cannot be opened
     */
    InputStream open() throws IOException;
  }

  private static Body streamed(String contentType, OptionalLong length, Source source) {
    return new StreamBody(
        Objects.requireNonNull(contentType, "contentType"),
        length,
        Objects.requireNonNull(source, "source"));
  }

  private static Body readOnce(String contentType, OptionalLong length, InputStream stream) {
    return new OneShotBody(
        Objects.requireNonNull(contentType, "contentType"),
        length,
        Objects.requireNonNull(stream, "stream"));
  }

  private static OptionalLong known(long length) {
    if (length < 0) {
      throw new IllegalArgumentException(
          "The length of a stream is zero or more bytes; found "
              + length
              + ". Leave it out if it is not known.");
    }
    return OptionalLong.of(length);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
