package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.SimpulException;
import id.simpul.ecosystem.MemberHealth.Reach;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether one member answers, as noticed by harvests and calls. */
final class Pulse {

  private final AgencyId member;
  private final Clock clock;
  private Reach reach = Reach.UNTRIED;
  private Instant since;
  private @Nullable LocalizedText lastError;

  Pulse(AgencyId member, Clock clock) {
    this.member = member;
    this.clock = clock;
    this.since = clock.instant();
  }

  synchronized void reached() {
    turn(Reach.REACHABLE);
  }

  synchronized void missed(SimpulException failure) {
    turn(Reach.UNREACHABLE);
    lastError = failure.explanation();
  }

  /** It answered, but not as it should. */
  synchronized void failed(SimpulException failure) {
    lastError = failure.explanation();
  }

  private void turn(Reach now) {
    if (reach != now) {
      reach = now;
      since = clock.instant();
    }
  }

  synchronized MemberHealth health(Optional<Instant> catalogRead) {
    return new MemberHealth(
        member, reach, since, clock.instant(), catalogRead.orElse(null), lastError);
  }
}
