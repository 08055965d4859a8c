package id.simpul.core.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads {@code Retry-After}, in seconds or as a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

  /** More than anybody waits for; also keeps arithmetic on it from overflowing. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private RetryAfter() {}

  static Optional<Duration> of(Headers headers, Instant now) {
    return headers.first("Retry-After").map(String::strip).flatMap(text -> parse(text, now));
  }

  private static Optional<Duration> parse(String text, Instant now) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return text.chars().allMatch(c -> c >= '0' && c <= '9') ? seconds(text) : date(text, now);
  }

  private static Optional<Duration> seconds(String digits) {
    boolean huge = digits.length() > 9;
    return Optional.of(huge ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(digits))));
  }

  private static Optional<Duration> date(String text, Instant now) {
    return HttpDate.parse(text).map(until -> bounded(Duration.between(now, until)));
  }

  private static Duration bounded(Duration wait) {
    return wait.isNegative() ? Duration.ZERO : Durations.shorter(wait, LONGEST);
  }
}
