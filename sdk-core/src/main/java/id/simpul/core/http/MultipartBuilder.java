package id.simpul.core.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Collects the parts of a {@code multipart/form-data} body (RFC 7578), in the order in which they
 * are sent.
 *
 * <p>The body's length is known if that of every part is, and it can be sent again if every part
 * can. Names and file names travel in UTF-8 with quotes and line breaks encoded, so that none can
 * smuggle in a part or a header. Not safe to share between threads; what it builds is.
 *
 * <pre>{@code
 * Body body = Body.multipart()
 *     .field("jenis", "akta-kelahiran")
 *     .part("permohonan", Body.json(application))
 *     .file("ktp", "image/jpeg", Path.of("ktp.jpg"))
 *     .part("surat", "surat.pdf", Body.stream("application/pdf", storage::openLetter))
 *     .build();
 * }</pre>
 */
public final class MultipartBuilder {

  private final List<Part> parts = new ArrayList<>();
  private RandomGenerator random = new SecureRandom();

  MultipartBuilder() {}

  /**
   * A field of text.
   *
   * @param name of the field
   * @param value in UTF-8
   * @return this builder
   * @throws IllegalArgumentException if the name is empty or holds control characters or a
   *     backslash
   */
  public MultipartBuilder field(String name, String value) {
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    parts.add(new Part(Part.named(name), new BytesBody("", text)));
    return this;
  }

  /**
   * A part of any kind that is no file, such as JSON.
   *
   * @param name of the field
   * @param body what it holds
   * @return this builder
   * @throws IllegalArgumentException if the name is empty or holds control characters or a
   *     backslash
   */
  public MultipartBuilder part(String name, Body body) {
    parts.add(new Part(Part.named(name), Objects.requireNonNull(body, "body")));
    return this;
  }

  /**
   * A part that the server sees as a file.
   *
   * @param name of the field
   * @param fileName without a path
   * @param body what it holds
   * @return this builder
   * @throws IllegalArgumentException if a name is empty, or holds control characters, a backslash
   *     or, in the file's name, a slash
   */
  public MultipartBuilder part(String name, String fileName, Body body) {
    parts.add(new Part(Part.named(name, fileName), Objects.requireNonNull(body, "body")));
    return this;
  }

  /**
   * A file under its own name. To send it under another one, which may be wise where its name says
   * whose it is, use {@link #part(String, String, Body)} with {@link Body#file}.
   *
   * @param name of the field
   * @param contentType its media type
   * @param file read again for each attempt
   * @return this builder
   * @throws IllegalArgumentException if a name is empty or holds control characters or a backslash
   */
  public MultipartBuilder file(String name, String contentType, Path file) {
    Path fileName = file.getFileName();
    return part(name, fileName == null ? "" : fileName.toString(), Body.file(contentType, file));
  }

  /**
   * What the boundary between the parts is drawn from: nobody who contributes to a part may guess
   * it. Default: {@link SecureRandom}.
   *
   * @param random hard to predict
   * @return this builder
   */
  public MultipartBuilder random(RandomGenerator random) {
    this.random = Objects.requireNonNull(random, "random");
    return this;
  }

  /**
   * The body.
   *
   * @return the same bytes each time it is sent, if all of its parts are
   * @throws IllegalArgumentException if there is no part
   */
  public Body build() {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "A multipart body has at least one part; found none. Add a field, a part or a file.");
    }
    return new MultipartBody(boundary(), List.copyOf(parts));
  }

  private String boundary() {
    return "simpul-" + hex(random.nextLong()) + hex(random.nextLong());
  }

  private static String hex(long bits) {
    String digits = Long.toHexString(bits);
    return "0".repeat(16 - digits.length()) + digits;
  }
}
