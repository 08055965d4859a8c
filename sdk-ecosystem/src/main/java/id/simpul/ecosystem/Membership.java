package id.simpul.ecosystem;

import id.simpul.core.SimpulException;
import id.simpul.ecosystem.MemberListStore.Accepted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The member list in force: read at the first need, replaced by newer ones, checked for expiry at
 * every use. Whoever only looks never waits while a newer one is fetched. A list that is refused or
 * cannot be fetched never displaces one that was accepted.
 */
final class Membership {

  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final @Nullable Supplier<String> source;
  private final String pinnedKey;
  private final MemberListStore store;
  private final Clock clock;
  private final SharedReading<Optional<SimpulException>> reading = new SharedReading<>();
  private volatile @Nullable MemberList accepted;
  private volatile Instant nextAttempt = Instant.MIN;

  Membership(Supplier<String> source, String pinnedKey, MemberListStore store, Clock clock) {
    this.source = source;
    this.pinnedKey = pinnedKey;
    this.store = store;
    this.clock = clock;
  }

  private Membership(MemberList speltOut, Clock clock) {
    this.source = null;
    this.pinnedKey = "";
    this.store = MemberListStore.inMemory();
    this.clock = clock;
    this.accepted = speltOut;
  }

  /** The members that the settings spell out. */
  static Membership of(MemberList speltOut, Clock clock) {
    return new Membership(speltOut, clock);
  }

  /** The list in force; read now if there is none yet or it has expired. */
  MemberList current() {
    MemberList list = accepted;
    if (list == null || isOver(list)) {
      list = renewed();
    }
    list.requireUnexpired(clock.instant());
    return list;
  }

  private boolean isOver(MemberList list) {
    return !clock.instant().isBefore(list.expires());
  }

  /** An expired list is asked for now and then only, or every call would wait for its source. */
  private MemberList renewed() {
    MemberList list = accepted;
    if (list == null || !clock.instant().isBefore(nextAttempt)) {
      refresh().ifPresent(problem -> LOG.warn("Member list: {}", problem.getMessage()));
      nextAttempt = clock.instant().plus(PAUSE);
    }
    return Objects.requireNonNull(accepted, "accepted");
  }

  /**
   * Reads the list again; meanwhile the one in force serves everybody.
   *
   * @return why the one before stays in force, if it does
   * @throws MemberListRefusedException if none was accepted before either
   */
  Optional<SimpulException> refresh() {
    return source == null ? Optional.empty() : reading.get(() -> read(source));
  }

  private Optional<SimpulException> read(Supplier<String> from) {
    try {
      accept(from.get());
      return Optional.empty();
    } catch (SimpulException problem) {
      fallBack(problem);
      return Optional.of(problem);
    }
  }

  private void accept(String signed) {
    MemberList list = MemberList.parse(signed, pinnedKey, clock);
    MemberList inForce = accepted;
    if (inForce != null) {
      NeverBack.check(inForce, list);
    }
    Optional<Accepted> previous = store.latest();
    previous.ifPresent(before -> NeverBack.check(before, list, signed, pinnedKey));
    if (previous.isEmpty() || previous.get().version() < list.version()) {
      store.keep(new Accepted(list.version(), signed.strip()));
    }
    accepted = list;
  }

  private void fallBack(SimpulException problem) {
    if (accepted == null) {
      accepted = store.latest().map(before -> reread(before, problem)).orElseThrow(() -> problem);
    }
  }

  private MemberList reread(Accepted before, SimpulException problem) {
    try {
      return MemberList.parse(before.signed(), pinnedKey, clock);
    } catch (MemberListRefusedException e) {
      problem.addSuppressed(e);
      throw problem;
    }
  }
}
