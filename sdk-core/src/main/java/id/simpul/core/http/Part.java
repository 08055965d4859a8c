package id.simpul.core.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One part of a multipart body (RFC 7578, section 4.2).
 *
 * @param disposition the value of its {@code Content-Disposition}
 * @param body what it holds; one with an empty media type says none
 */
record Part(String disposition, Body body) {

  private static final String TYPE = "Content-Type";

  /** Whatever a type may smuggle in is refused here, and not halfway through the sending. */
  Part {
    checkedType(body);
  }

  static String named(String name) {
    return "form-data; name=\"" + quoted(name, "field's name") + "\"";
  }

  static String named(String name, String fileName) {
    if (fileName.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "A file's name in a multipart body is without a path (RFC 7578, section 4.2); found one"
              + " with '/'. Give the last part only.");
    }
    return named(name) + "; filename=\"" + quoted(fileName, "file's name") + "\"";
  }

  Part with(Body settled) {
    return new Part(disposition, settled);
  }

  /** What stands before the body, in UTF-8. */
  byte[] head(String boundary) {
    String type = checkedType(body);
    return ("--"
            + boundary
            + "\r\nContent-Disposition: "
            + disposition
            + (type.isEmpty() ? "" : "\r\n" + TYPE + ": " + type)
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Its length is held to what it says, or the parts after it would be read out of place. */
  void writeTo(OutputStream out) throws IOException {
    CountedOutput counted = new CountedOutput(out, body.length());
    body.writeTo(counted);
    counted.requireWhole();
  }

  private static String checkedType(Body body) {
    return Headers.none().with(TYPE, body.contentType()).all(TYPE).get(0);
  }

  /** Quotes as browsers encode them; readers disagree about a backslash, so there is none. */
  private static String quoted(String name, String what) {
    boolean plain =
        !name.isBlank()
            && name.codePoints()
                .noneMatch(
                    c -> c == '\\' || Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    if (!plain) {
      throw new IllegalArgumentException(
          "A "
              + what
              + " in a multipart body is text without control characters, line breaks and"
              + " backslashes; found one of them, or nothing. Give a plain name.");
    }
    return name.replace("\"", "%22");
  }
}
