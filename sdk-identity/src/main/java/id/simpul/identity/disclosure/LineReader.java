package id.simpul.identity.disclosure;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines as their bytes; a last one that was cut off counts too. */
final class LineReader {

  private static final int LONGEST = 1 << 20;

  private final InputStream in;

  LineReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line without its end; empty when there is none. */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != -1; b = in.read()) {
      if (b == '\n') {
        if (line.size() > 0) {
          return line.toByteArray();
        }
      } else if (line.size() < LONGEST) {
        line.write(b);
      } else {
        throw new IOException("a line is longer than 1 MiB");
      }
    }
    return line.toByteArray();
  }
}
