package id.simpul.testkit;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/** Who may act for whom: what is not on record is refused (RFC 9396 section 5). */
final class Representations {

  static final String TYPE = "simpul_representation";

  private final String issuer;
  private final Clock clock;
  private final Set<Entry> entries = new CopyOnWriteArraySet<>();

  Representations(String issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  void add(
      String representative,
      String relation,
      String represented,
      @Nullable String purpose,
      @Nullable Instant until) {
    entries.add(
        new Entry(
            representative,
            relation,
            represented,
            purpose,
            until == null ? null : until.getEpochSecond()));
  }

  void remove(String representative, String represented) {
    entries.removeIf(
        each -> each.representative.equals(representative) && each.represented.equals(represented));
  }

  /** The details that were asked for, if this person may be what they say. */
  List<Object> granted(String details, String representative) throws OAuthError {
    List<Object> asked;
    try {
      asked = JSONArrayUtils.parse(details);
    } catch (ParseException e) {
      throw refused("they are no JSON array");
    }
    for (Object each : asked) {
      if (!(each instanceof Map<?, ?> detail) || !isOnRecord(detail, representative)) {
        throw refused("this representation is not on record, or has ended");
      }
    }
    return asked;
  }

  private boolean isOnRecord(Map<?, ?> detail, String representative) {
    if (!TYPE.equals(detail.get("type"))
        || !(detail.get("represented") instanceof Map<?, ?> person)
        || !issuer.equals(person.get("iss"))) {
      return false;
    }
    Number until = detail.get("until") instanceof Number number ? number : null;
    Instant now = clock.instant();
    return entries.stream()
        .filter(each -> each.representative.equals(representative))
        .filter(each -> each.relation.equals(detail.get("relation")))
        .filter(each -> each.represented.equals(person.get("sub")))
        .filter(each -> Objects.equals(each.purpose, detail.get("purpose")))
        .filter(each -> each.endsWith(until))
        .anyMatch(each -> each.until == null || now.getEpochSecond() < each.until);
  }

  /** When the representation ends, if it does. */
  static @Nullable Instant end(List<?> details) {
    return details.stream()
        .map(each -> ((Map<?, ?>) each).get("until"))
        .filter(Number.class::isInstance)
        .map(each -> Instant.ofEpochSecond(((Number) each).longValue()))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static OAuthError refused(String why) {
    return OAuthError.of(
        "invalid_authorization_details", "authorization_details are refused: " + why);
  }

  private record Entry(
      String representative,
      String relation,
      String represented,
      @Nullable String purpose,
      @Nullable Long until) {

    private boolean endsWith(@Nullable Number other) {
      return until == null ? other == null : other != null && until == other.longValue();
    }
  }
}
