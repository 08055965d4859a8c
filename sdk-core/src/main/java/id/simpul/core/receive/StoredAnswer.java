package id.simpul.core.receive;

import id.simpul.core.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what {@link Answer#toBytes} wrote: a status, a line for each header, a blank one, bytes.
 */
final class StoredAnswer {

  private StoredAnswer() {}

  static Answer read(byte[] bytes) {
    int blank = blankLine(bytes);
    List<String> lines = new String(bytes, 0, blank, StandardCharsets.US_ASCII).lines().toList();
    Headers headers = Headers.none();
    for (String line : lines.subList(1, lines.size())) {
      headers = withLine(headers, line);
    }
    byte[] body = Arrays.copyOfRange(bytes, blank + 2, bytes.length);
    return Answer.of(status(lines.get(0)), headers, body);
  }

  private static int blankLine(byte[] bytes) {
    for (int i = 1; i < bytes.length - 1; i++) {
      if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
        return i;
      }
    }
    throw unreadable("no blank line");
  }

  private static int status(String line) {
    if (!line.matches("[2-5][0-9]{2}")) {
      throw unreadable("no status");
    }
    return Integer.parseInt(line);
  }

  private static Headers withLine(Headers headers, String line) {
    int colon = line.indexOf(": ");
    if (colon < 1) {
      throw unreadable("a header line without a name");
    }
    return headers.adding(line.substring(0, colon), line.substring(colon + 2));
  }

  private static IllegalArgumentException unreadable(String found) {
    return new IllegalArgumentException(
        "Expected the bytes that Answer.toBytes() wrote; found "
            + found
            + ". Keep them in a binary column that is long enough.");
  }
}
