package id.simpul.core.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Reads dates as HTTP writes them (RFC 9110, section 5.6.7); the forms before 1997 are not read.
 */
final class HttpDate {

  private static final int LONGEST = 40;

  private HttpDate() {}

  /** The date in a field that is there once; of several, none is believed. */
  static Optional<Instant> of(Headers headers, String name) {
    List<String> fields = headers.all(name);
    return fields.size() == 1 ? parse(fields.get(0)) : Optional.empty();
  }

  static Optional<Instant> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
