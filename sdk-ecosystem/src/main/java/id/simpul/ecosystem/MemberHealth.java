package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one member: whether it was reached, since when that has been so, and how old its
 * catalogue is. A snapshot; asking for it contacts nobody.
 *
 * <pre>{@code
 * ecosystem.health().stream()
 *     .filter(member -> member.reach() == MemberHealth.Reach.UNREACHABLE)
 *     .forEach(member -> page.warn(member.member(), member.catalogAge(), member.lastError()));
 * }</pre>
 */
public final class MemberHealth {

  /** Whether the last attempt to reach a member succeeded. */
  public enum Reach {
    /** Nobody has tried yet. */
    UNTRIED,
    /** The last attempt arrived. */
    REACHABLE,
    /** The last attempt did not arrive. */
    UNREACHABLE
  }

  private final AgencyId member;
  private final Reach reach;
  private final Instant since;
  private final Instant now;
  private final @Nullable Instant catalogRead;
  private final @Nullable LocalizedText lastError;

  MemberHealth(
      AgencyId member,
      Reach reach,
      Instant since,
      Instant now,
      @Nullable Instant catalogRead,
      @Nullable LocalizedText lastError) {
    this.member = Objects.requireNonNull(member, "member");
    this.reach = reach;
    this.since = since;
    this.now = now;
    this.catalogRead = catalogRead;
    this.lastError = lastError;
  }

  /** Whose health this is. */
  public AgencyId member() {
    return member;
  }

  /** Whether it was reached when it was last tried. */
  public Reach reach() {
    return reach;
  }

  /** Since when {@link #reach} has been as it is. */
  public Instant since() {
    return since;
  }

  /** When its catalogue was last read, changed or not; empty if it never was. */
  public Optional<Instant> catalogRead() {
    return Optional.ofNullable(catalogRead);
  }

  /** How old what is known of its services is; empty if nothing is known. */
  public Optional<Duration> catalogAge() {
    return catalogRead().map(read -> Duration.between(read, now));
  }

  /** What went wrong last, also if it has gone well since; empty if nothing ever did. */
  public Optional<LocalizedText> lastError() {
    return Optional.ofNullable(lastError);
  }

  @Override
  public String toString() {
    return "MemberHealth[%s, %s since %s, catalogue age %s]"
        .formatted(
            member,
            reach,
            since.truncatedTo(ChronoUnit.SECONDS),
            catalogAge().map(Duration::toString).orElse("unknown"));
  }
}
