package id.simpul.catalog.publish;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** What there is to say, before it is known how the caller wants it. */
final class Answer {

  private static final byte[] NOTHING = new byte[0];
  private static final int WORTH_COMPRESSING = 512;

  private final int status;
  private final byte[] body;
  private final String tag;
  private final Headers headers;

  private Answer(int status, byte[] body, String tag, Headers headers) {
    this.status = status;
    this.body = body;
    this.tag = tag;
    this.headers = headers;
  }

  static Answer of(String text, String mediaType) {
    return of(text, mediaType, tag(text));
  }

  static Answer of(String text, String mediaType, String tag) {
    Headers headers =
        Headers.none()
            .with("Content-Type", mediaType)
            .with("ETag", tag)
            .with("Cache-Control", "no-cache")
            .with("Vary", "Accept, Accept-Encoding");
    return new Answer(200, text.getBytes(StandardCharsets.UTF_8), tag, headers);
  }

  /** A problem (RFC 9457) in both languages. */
  static Answer refusal(int status, String indonesian, String english) {
    String problem =
        "{\"type\":\"about:blank\",\"status\":"
            + status
            + ",\"title\":"
            + quoted(english)
            + ",\"detail\":"
            + quoted(indonesian)
            + "}";
    Headers headers = Headers.none().with("Content-Type", "application/problem+json");
    return new Answer(status, problem.getBytes(StandardCharsets.UTF_8), "", headers);
  }

  /** Nothing to say but that it was done. */
  static Answer done(int status, String tag) {
    Headers headers = tag.isEmpty() ? Headers.none() : Headers.none().with("ETag", tag);
    return new Answer(status, NOTHING, tag, headers);
  }

  String tag() {
    return tag;
  }

  /** The same for a caller who has it already. */
  Answer withoutBody() {
    return new Answer(status, NOTHING, tag, headers);
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  Answer with(String name, String value) {
    return new Answer(status, body, tag, headers.with(name, value));
  }

  /** The answer for this request: only if it changed, without a body, or compressed. */
  Response to(String method, Headers asked) {
    if (status == 200 && Negotiation.hasAlready(asked, tag)) {
      return Response.of(304, headers, NOTHING);
    }
    boolean compressed =
        status == 200 && body.length > WORTH_COMPRESSING && Negotiation.acceptsGzip(asked);
    byte[] sent = compressed ? gzip(body) : body;
    Headers said =
        compressed
            ? headers.with("Content-Encoding", "gzip").with("ETag", Negotiation.compressed(tag))
            : headers;
    said = said.with("Content-Length", String.valueOf(sent.length));
    return Response.of(status, said, method.equals("HEAD") ? NOTHING : sent);
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    return bytes.toByteArray();
  }

  static String tag(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(sum, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
