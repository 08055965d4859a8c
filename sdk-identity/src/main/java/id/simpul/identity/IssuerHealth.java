package id.simpul.identity;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import id.simpul.identity.internal.jose.JwkSet;
import id.simpul.identity.internal.jose.MalformedException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier knows of one issuer's keys: how many there are, how old they are, how long they
 * serve if no newer ones come, and what went wrong last. A snapshot; asking for it fetches nothing.
 *
 * <pre>{@code
 * verifier.health().stream()
 *     .filter(IssuerHealth::needsSomebody)
 *     .forEach(issuer -> page.warn(issuer.issuer(), issuer.age(), issuer.lastError()));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class IssuerHealth {

  /** Whether an issuer's tokens can be checked now. */
  public enum State {
    /** No token of this issuer has come yet, so nothing was read. */
    UNTRIED,
    /** Yes. */
    SERVING,
    /** Yes, by the last good keys: newer ones could not be read. */
    STALE,
    /** No: there are no keys, or they are too old. Its tokens are answered with 503. */
    UNAVAILABLE
  }

  private final String issuer;
  private final State state;
  private final Instant now;
  private final @Nullable HeldKeys held;
  private final Duration staleness;
  private final @Nullable LocalizedText lastError;
  private final boolean lasting;

  private IssuerHealth(
      TrustedIssuer issuer,
      State state,
      Instant now,
      @Nullable HeldKeys held,
      @Nullable LocalizedText lastError,
      boolean lasting) {
    this.issuer = issuer.issuer();
    this.staleness = issuer.staleness();
    this.state = state;
    this.now = now;
    this.held = held;
    this.lastError = lastError;
    this.lasting = lasting;
  }

  static IssuerHealth of(TrustedIssuer issuer, KeyReading reading, Instant now) {
    HeldKeys held = reading.held();
    Throwable failure = reading.lastFailure();
    return new IssuerHealth(
        issuer,
        state(issuer, reading, now),
        now,
        held,
        failure == null ? null : words(failure),
        failure != null && reading.lastOneFailed() && isLasting(failure));
  }

  /** An outage passes; what an issuer or this agency has written wrongly does not. */
  private static boolean isLasting(Throwable failure) {
    return failure instanceof SimpulException explained
        ? explained.retryability() == Retryability.NOT_RETRYABLE
        : failure instanceof MalformedException;
  }

  private static State state(TrustedIssuer issuer, KeyReading reading, Instant now) {
    HeldKeys held = reading.held();
    if (held == null) {
      return reading.lastFailure() == null ? State.UNTRIED : State.UNAVAILABLE;
    }
    if (held.isBeyond(issuer.staleness(), now)) {
      return State.UNAVAILABLE;
    }
    return reading.lastOneFailed() ? State.STALE : State.SERVING;
  }

  private static LocalizedText words(Throwable failure) {
    if (failure instanceof SimpulException explained) {
      return explained.explanation();
    }
    if (failure instanceof MalformedException malformed) {
      return LocalizedText.of(
          "Set kuncinya tidak bisa dipakai: " + malformed.reason().in("id") + ".",
          "Its key set is of no use: " + malformed.reason().in("en") + ".");
    }
    String kind = failure.getClass().getSimpleName();
    return LocalizedText.of(
        "Set kuncinya tidak bisa dibaca (" + kind + "). Periksa sumber kunci penerbit ini.",
        "Its key set could not be read (" + kind + "). Check where this issuer's keys come from.");
  }

  /** Whose keys these are. */
  public String issuer() {
    return issuer;
  }

  /** Whether its tokens can be checked now. */
  public State state() {
    return state;
  }

  /** How many keys are held; 0 if none were ever read. */
  public int keys() {
    return set().map(JwkSet::size).orElse(0);
  }

  /** How long ago the keys that are held were read; empty if none were. */
  public Optional<Duration> age() {
    return Optional.ofNullable(held).map(have -> have.age(now));
  }

  /** Until when they serve if no newer ones can be read; empty if there are none. */
  public Optional<Instant> servesUntil() {
    return Optional.ofNullable(held).map(have -> have.began().plus(staleness));
  }

  /** What went wrong last, also if it has gone well since; empty if nothing ever did. */
  public Optional<LocalizedText> lastError() {
    return Optional.ofNullable(lastError);
  }

  /** The published keys that are left out, and why; in English, quoting none of them. */
  public List<String> skipped() {
    return set().map(JwkSet::skipped).orElse(List.of());
  }

  /**
   * Private or symmetric keys that the issuer publishes. Each is an alarm: whoever reads the set
   * can sign with it. They are left out here; tell the issuer's operator.
   */
  public List<String> alarms() {
    return set().map(JwkSet::leaked).orElse(List.of());
  }

  /**
   * Whether waiting does not help, so that a person has to act: the last reading failed by
   * something that trying again does not mend, as {@link #lastError} says, or the issuer publishes
   * secrets ({@link #alarms}). An outage alone does not: it is read again by itself.
   */
  public boolean needsSomebody() {
    return lasting || !alarms().isEmpty();
  }

  private Optional<JwkSet> set() {
    return Optional.ofNullable(held).map(HeldKeys::keys);
  }

  @Override
  public String toString() {
    return "IssuerHealth[%s, %s, %d keys, age %s, %d skipped, %d alarms%s]"
        .formatted(
            issuer,
            state,
            keys(),
            age().map(old -> old.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("unknown"),
            skipped().size(),
            alarms().size(),
            needsSomebody() ? ", needs somebody" : "");
  }
}
