package id.simpul.identity.disclosure;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads lines of any length without keeping them; a last one that was cut off counts too. */
final class LineReader {

  /** As much as tells whether a line follows the one before it. */
  private static final int BEGINNING = 128;

  private final InputStream in;
  private boolean complete = true;

  LineReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line that is not empty. */
  Optional<Line> next() throws IOException {
    MessageDigest digest = sha256();
    ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    long length = 0;
    for (int b = in.read(); b != -1; b = in.read()) {
      if (b == '\n') {
        if (length > 0) {
          complete = true;
          return Optional.of(Line.of(beginning, digest));
        }
      } else {
        length++;
        digest.update((byte) b);
        if (length <= BEGINNING) {
          beginning.write(b);
        }
      }
    }
    complete = complete && length == 0;
    return length == 0 ? Optional.empty() : Optional.of(Line.of(beginning, digest));
  }

  /** Whether the last line that was read had its end. */
  boolean endedWithLine() {
    return complete;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** How a line begins, and the hash of all of it. */
  record Line(String beginning, String hash) {

    private static Line of(ByteArrayOutputStream beginning, MessageDigest digest) {
      return new Line(
          beginning.toString(StandardCharsets.ISO_8859_1),
          HexFormat.of().formatHex(digest.digest()));
    }

    static Line of(byte[] line) {
      MessageDigest digest = sha256();
      digest.update(line);
      ByteArrayOutputStream beginning = new ByteArrayOutputStream();
      beginning.write(line, 0, Math.min(line.length, BEGINNING));
      return of(beginning, digest);
    }
  }
}
