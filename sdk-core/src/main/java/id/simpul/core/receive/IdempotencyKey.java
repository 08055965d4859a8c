package id.simpul.core.receive;

import id.simpul.core.http.Headers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key as it arrives: a structured string in quotes, as the draft has it (RFC 9651, section
 * 3.3.3), or bare, as most of the world sends it. Both forms of one key are the same key.
 */
final class IdempotencyKey {

  private static final String NAME = "Idempotency-Key";
  private static final Pattern BARE = Pattern.compile("[\\x21-\\x7e&&[^\",;\\\\]]{1,255}");
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[\\x20-\\x7e&&[^\"\\\\]]|\\\\[\"\\\\]){1,255})\"");

  private IdempotencyKey() {}

  /** Empty if there is none at all. */
  static Optional<String> in(Headers headers, Refusals refusals) {
    List<String> values = headers.all(NAME);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > 1) {
      throw refusals.keyMalformed();
    }
    return Optional.of(plain(values.get(0).strip(), refusals));
  }

  private static String plain(String value, Refusals refusals) {
    if (BARE.matcher(value).matches()) {
      return value;
    }
    if (!QUOTED.matcher(value).matches()) {
      throw refusals.keyMalformed();
    }
    return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
