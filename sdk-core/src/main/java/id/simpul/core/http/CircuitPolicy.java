package id.simpul.core.http;

import java.time.Duration;

/**
 * When a server that keeps failing is left alone, and for how long.
 *
 * <p>Each server (scheme, host and port) has a circuit of its own. It opens when enough of the
 * recent calls failed or were slow; while it is open, calls fail at once. Then a few trial calls
 * decide whether it closes or stays open for twice as long. Immutable and safe to share between
 * threads.
 *
 * <pre>{@code
 * CircuitPolicy.builder().minimumCalls(20).openAtFirst(Duration.ofSeconds(10)).build();
 * }</pre>
 */
public final class CircuitPolicy {

  private static final Duration LONGEST_WINDOW = Duration.ofHours(1);
  private static final CircuitPolicy DEFAULTS = builder().build();
  private static final CircuitPolicy NONE = new CircuitPolicy(builder(), false);

  private final boolean enabled;
  private final Duration window;
  private final int minimumCalls;
  private final int failurePercent;
  private final Duration slowCall;
  private final int slowPercent;
  private final int trialCalls;
  private final Duration openAtFirst;
  private final Duration openAtMost;

  private CircuitPolicy(Builder builder, boolean enabled) {
    this.enabled = enabled;
    this.window = builder.window;
    this.minimumCalls = builder.minimumCalls;
    this.failurePercent = builder.failurePercent;
    this.slowCall = builder.slowCall;
    this.slowPercent = builder.slowPercent;
    this.trialCalls = builder.trialCalls;
    this.openAtFirst = builder.openAtFirst;
    this.openAtMost = builder.openAtMost;
  }

  /**
   * Opens when, of at least 10 calls in 30 s, half failed or four in five took more than 2 s; stays
   * open for 5 s, growing to 30 s; three trial calls.
   *
   * @return the defaults
   */
  public static CircuitPolicy ofDefaults() {
    return DEFAULTS;
  }

  /**
   * Never opens.
   *
   * @return the policy without a circuit
   */
  public static CircuitPolicy none() {
    return NONE;
  }

  /**
   * Starts from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  boolean isEnabled() {
    return enabled;
  }

  /**
   * How far back calls are counted.
   *
   * @return whole seconds
   */
  public Duration window() {
    return window;
  }

  /**
   * Fewer calls than this decide nothing.
   *
   * @return at least 1
   */
  public int minimumCalls() {
    return minimumCalls;
  }

  /**
   * The share of failures that opens the circuit.
   *
   * @return 1 to 100
   */
  public int failurePercent() {
    return failurePercent;
  }

  /**
   * A call whose answer took longer was slow.
   *
   * @return until the headers arrive
   */
  public Duration slowCall() {
    return slowCall;
  }

  /**
   * The share of slow calls that opens the circuit.
   *
   * @return 1 to 100
   */
  public int slowPercent() {
    return slowPercent;
  }

  /**
   * How many calls try whether the server is back.
   *
   * @return at least 1
   */
  public int trialCalls() {
    return trialCalls;
  }

  /**
   * How long it stays open the first time, shortened by a random part of at most a quarter.
   *
   * @return doubled each time that the trial fails
   */
  public Duration openAtFirst() {
    return openAtFirst;
  }

  /**
   * It never stays open for longer without a trial, so a server that is back is used again within
   * about this time.
   *
   * @return the cap
   */
  public Duration openAtMost() {
    return openAtMost;
  }

  @Override
  public String toString() {
    return enabled
        ? failurePercent + "% of " + minimumCalls + " in " + window.toSeconds() + " s"
        : "never opens";
  }

  /** Collects the choices; not safe to share between threads. */
  public static final class Builder {

    private Duration window = Duration.ofSeconds(30);
    private int minimumCalls = 10;
    private int failurePercent = 50;
    private Duration slowCall = Duration.ofSeconds(2);
    private int slowPercent = 80;
    private int trialCalls = 3;
    private Duration openAtFirst = Duration.ofSeconds(5);
    private Duration openAtMost = Duration.ofSeconds(30);

    private Builder() {}

    /**
     * How far back calls are counted. Default 30 s.
     *
     * @param window at least 1 s, at most 1 h, for each second of it is kept apart; parts of a
     *     second are dropped
     * @return this builder
     * @throws IllegalArgumentException if it is less or more
     */
    public Builder window(Duration window) {
      requireAtLeast(1, window.toSeconds(), "window, in seconds,");
      if (window.compareTo(LONGEST_WINDOW) > 0) {
        throw new IllegalArgumentException(
            "window must be at most 1 h; found " + window + ". Give a shorter one, such as 30 s.");
      }
      this.window = window;
      return this;
    }

    /**
     * Fewer calls than this decide nothing. Default 10.
     *
     * @param calls at least 1
     * @return this builder
     */
    public Builder minimumCalls(int calls) {
      requireAtLeast(1, calls, "minimumCalls");
      this.minimumCalls = calls;
      return this;
    }

    /**
     * The share of failures that opens the circuit. Default 50.
     *
     * @param percent 1 to 100
     * @return this builder
     */
    public Builder failurePercent(int percent) {
      this.failurePercent = requirePercent(percent, "failurePercent");
      return this;
    }

    /**
     * A call whose answer took longer was slow. Default 2 s.
     *
     * @param duration more than zero
     * @return this builder
     */
    public Builder slowCall(Duration duration) {
      this.slowCall = Durations.requirePositive(duration, "slowCall");
      return this;
    }

    /**
     * The share of slow calls that opens the circuit. Default 80.
     *
     * @param percent 1 to 100
     * @return this builder
     */
    public Builder slowPercent(int percent) {
      this.slowPercent = requirePercent(percent, "slowPercent");
      return this;
    }

    /**
     * How many calls try whether the server is back. Default 3.
     *
     * @param calls at least 1
     * @return this builder
     */
    public Builder trialCalls(int calls) {
      requireAtLeast(1, calls, "trialCalls");
      this.trialCalls = calls;
      return this;
    }

    /**
     * How long it stays open the first time. Default 5 s.
     *
     * @param duration at least 10 ms
     * @return this builder
     */
    public Builder openAtFirst(Duration duration) {
      requireAtLeast(10, Durations.bounded(duration).toMillis(), "openAtFirst, in milliseconds,");
      this.openAtFirst = duration;
      return this;
    }

    /**
     * It never stays open for longer without a trial. Default 30 s: after a long outage this is how
     * long the server's return may go unnoticed, and asking twice a minute costs a server that is
     * away next to nothing (simulated in {@code docs/simulations/recovery.md}).
     *
     * @param duration at least 10 ms
     * @return this builder
     */
    public Builder openAtMost(Duration duration) {
      requireAtLeast(10, Durations.bounded(duration).toMillis(), "openAtMost, in milliseconds,");
      this.openAtMost = duration;
      return this;
    }

    /**
     * The policy.
     *
     * @return immutable
     */
    public CircuitPolicy build() {
      return new CircuitPolicy(this, true);
    }

    private static void requireAtLeast(long least, long found, String name) {
      if (found < least) {
        throw new IllegalArgumentException(
            name + " must be at least " + least + "; found " + found + ". Give a larger one.");
      }
    }

    private static int requirePercent(int percent, String name) {
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException(
            name + " is 1 to 100; found " + percent + ". Use CircuitPolicy.none() for no circuit.");
      }
      return percent;
    }
  }
}
