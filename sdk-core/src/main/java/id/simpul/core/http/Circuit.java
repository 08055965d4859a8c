package id.simpul.core.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The circuit of one server: Resilience4j's breaker, used through permits. */
final class Circuit {

  /** Trial calls whose bodies nobody closes must not keep a circuit half open for ever. */
  private static final Duration LONGEST_TRIAL = Duration.ofSeconds(30);

  /** Far enough, and adding to it does not overflow. */
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final double JITTER = 0.25;

  private final URI origin;
  private final CircuitPolicy policy;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Runnable news;
  private final CircuitBreaker breaker;
  private volatile Instant opensForTrial = Instant.EPOCH;
  private volatile Instant trialSince = NEVER;
  private volatile State noticed = State.CLOSED;
  private volatile Instant changed;

  /**
   * The circuit of one server.
   *
   * @param news done after each change, on the thread that noticed it
   */
  Circuit(
      URI origin,
      CircuitPolicy policy,
      InstantSource clock,
      RandomGenerator random,
      Runnable news) {
    this.origin = origin;
    this.policy = policy;
    this.clock = clock;
    this.random = random;
    this.news = news;
    this.changed = clock.instant();
    this.breaker = CircuitBreaker.of(origin.toString(), config());
    if (!policy.isEnabled()) {
      breaker.transitionToDisabledState();
      noticed = State.DISABLED;
    }
  }

  /** A permit to call, to be finished exactly once; asking twice for one call is a mistake. */
  Permit acquire(Request request) {
    boolean permitted = breaker.tryAcquirePermission();
    noticeChange();
    if (permitted) {
      return new Permit();
    }
    if (givesUpStuckTrial()) {
      news.run();
    }
    throw CircuitOpenException.failing(request, origin, untilTrial());
  }

  /** Whether calls go through as they come. */
  boolean isClosed() {
    State state = breaker.getState();
    return state == State.CLOSED || state == State.DISABLED;
  }

  /** Whether a few calls may find out if the server is back. */
  boolean isOnTrial() {
    return breaker.getState() == State.HALF_OPEN;
  }

  /** Whether a call that came now might be let through as a trial. */
  boolean isDueForTrial() {
    return isOnTrial() || (!isClosed() && !clock.instant().isBefore(opensForTrial));
  }

  /** For how long a trial has been due; zero if it is not. */
  Duration overdue() {
    Duration since = Duration.between(opensForTrial, clock.instant());
    return isClosed() || since.isNegative() ? Duration.ZERO : since;
  }

  /** Since when it is as it is. */
  Instant changedAt() {
    return changed;
  }

  private synchronized boolean givesUpStuckTrial() {
    if (breaker.getState() == State.HALF_OPEN
        && clock.instant().isAfter(trialSince.plus(LONGEST_TRIAL))) {
      breaker.transitionToOpenState();
      return changed();
    }
    return false;
  }

  /** While trial calls are out nobody knows; the next answer is about an attempt away. */
  Duration untilTrial() {
    Duration left = Duration.between(clock.instant(), opensForTrial);
    return left.isNegative() || left.isZero() ? Duration.ofSeconds(1) : left;
  }

  private CircuitBreakerConfig config() {
    return CircuitBreakerConfig.custom()
        .clock(clock instanceof Clock given ? given : clock.withZone(ZoneOffset.UTC))
        .slidingWindow(
            (int) policy.window().toSeconds(), policy.minimumCalls(), SlidingWindowType.TIME_BASED)
        .failureRateThreshold(policy.failurePercent())
        .slowCallDurationThreshold(Durations.bounded(policy.slowCall()))
        .slowCallRateThreshold(policy.slowPercent())
        .permittedNumberOfCallsInHalfOpenState(policy.trialCalls())
        .waitIntervalFunctionInOpenState(this::openFor)
        .writableStackTraceEnabled(false)
        .build();
  }

  private long openFor(int times) {
    double doubled =
        (double) Durations.bounded(policy.openAtFirst()).toMillis()
            * Math.pow(2, Math.min(times, 40) - 1.0);
    double capped = Math.min(doubled, (double) Durations.bounded(policy.openAtMost()).toMillis());
    long millis = Math.max(1, (long) (capped * (1 - JITTER * random.nextDouble())));
    opensForTrial = clock.instant().plusMillis(millis);
    return millis;
  }

  /** Looked for, not listened to: for a listener the breaker makes a dated event of every call. */
  private void noticeChange() {
    if (breaker.getState() != noticed && changed()) {
      news.run();
    }
  }

  private synchronized boolean changed() {
    State now = breaker.getState();
    if (now == noticed) {
      return false;
    }
    noticed = now;
    changed = clock.instant();
    trialSince = now == State.HALF_OPEN ? changed : NEVER;
    switch (now) {
      case OPEN -> CallLog.circuitOpened(origin, untilTrial());
      case CLOSED -> CallLog.circuitClosed(origin);
      default -> {}
    }
    return true;
  }

  /** One call that was let through. */
  final class Permit {

    private boolean finished;

    /** Says how it went, once; a second time says nothing. */
    void finish(CircuitOutcome outcome, Duration took) {
      if (end()) {
        count(outcome, took);
      }
    }

    /** Whether it was the first time, so that it still has to be counted. */
    synchronized boolean end() {
      boolean first = !finished;
      finished = true;
      return first;
    }

    void count(CircuitOutcome outcome, Duration took) {
      switch (outcome) {
        case SUCCESS -> breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        case FAILURE -> breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new Failed());
        case IGNORED -> breaker.releasePermission();
      }
      noticeChange();
    }
  }

  /** The breaker only counts; a stack trace would cost more than the call. */
  private static final class Failed extends Exception {

    Failed() {
      super("a call failed", null, false, false);
    }
  }
}
