package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.SimpulException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The pulse of every member, with the time at which its catalogue was read. */
final class Pulses {

  private final Clock clock;
  private final Function<AgencyId, Optional<Instant>> catalogRead;
  private final Map<AgencyId, Pulse> pulses = new ConcurrentHashMap<>();

  Pulses(Clock clock, Function<AgencyId, Optional<Instant>> catalogRead) {
    this.clock = clock;
    this.catalogRead = catalogRead;
  }

  Pulse of(Member member) {
    return pulses.computeIfAbsent(member.id(), id -> new Pulse(id, clock));
  }

  MemberHealth health(Member member) {
    return of(member).health(catalogRead.apply(member.id()));
  }

  /** Notes that the member was missed, and says so with the age of what is known of it. */
  MemberUnreachableException unreachable(Member member, SimpulException cause) {
    of(member).missed(cause);
    return new MemberUnreachableException(health(member), cause);
  }

  /** Never negative, whatever the clocks do. */
  Duration age(Instant read) {
    Duration age = Duration.between(read, clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }
}
