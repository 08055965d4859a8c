package id.simpul.core.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The directives of {@code Cache-Control} (RFC 9111, section 5.2). */
final class CacheControl {

  static final String FIELD = "Cache-Control";

  /** What most answers about somebody say, and nothing else. */
  private static final CacheControl NO_STORE = new CacheControl(Map.of("no-store", ""));

  /** What nobody can read, nobody may keep. */
  private static final CacheControl UNREADABLE = NO_STORE;

  private static final CacheControl NOTHING = new CacheControl(Map.of());

  private static final int LONGEST = 8192;
  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]";
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\G[ \\t,]*+("
              + TOKEN
              + "++)(?:=(?:\"([^\"\\\\]*+)\"|("
              + TOKEN
              + "++)))?[ \\t]*+(?:,|$)");
  private static final Pattern REST = Pattern.compile("[ \\t,]*");

  /** RFC 9111, section 1.2.2: as good as for ever. */
  private static final Duration LONGEST_TIME = Duration.ofSeconds(1L << 31);

  private final Map<String, String> directives;

  private CacheControl(Map<String, String> directives) {
    this.directives = directives;
  }

  static CacheControl of(Headers headers) {
    List<String> fields = headers.all(FIELD);
    if (fields.isEmpty()) {
      return NOTHING;
    }
    String field = fields.size() == 1 ? fields.get(0) : String.join(",", fields);
    if (field.equals("no-store")) {
      return NO_STORE;
    }
    return field.length() > LONGEST ? UNREADABLE : parse(field);
  }

  private static CacheControl parse(String field) {
    Map<String, String> directives = new HashMap<>();
    Matcher directive = DIRECTIVE.matcher(field);
    int end = 0;
    while (directive.find()) {
      String value = directive.group(2) == null ? directive.group(3) : directive.group(2);
      // Twice with different values: neither is believed.
      directives.merge(
          directive.group(1).toLowerCase(Locale.ROOT),
          value == null ? "" : value,
          (one, other) -> one.equals(other) ? one : "");
      end = directive.end();
    }
    return REST.matcher(field).region(end, field.length()).matches()
        ? new CacheControl(directives)
        : UNREADABLE;
  }

  boolean has(String directive) {
    return directives.containsKey(directive);
  }

  boolean isEmpty() {
    return directives.isEmpty();
  }

  /** Whether nothing else is said than one of these. */
  boolean saysOnly(Set<String> known) {
    return directives.isEmpty() || known.containsAll(directives.keySet());
  }

  /** The time that a directive gives; none at all if its value is not a number of seconds. */
  Optional<Duration> seconds(String directive) {
    return Optional.ofNullable(directives.get(directive)).map(CacheControl::delta);
  }

  private static Duration delta(String digits) {
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Duration.ZERO;
    }
    return digits.length() > 10
        ? LONGEST_TIME
        : Durations.shorter(Duration.ofSeconds(Long.parseLong(digits)), LONGEST_TIME);
  }

  /** The number of seconds that {@code Age} gives (section 5.1); nonsense is ignored. */
  static Duration age(Headers headers) {
    return headers.first("Age").map(String::strip).map(CacheControl::delta).orElse(Duration.ZERO);
  }
}
