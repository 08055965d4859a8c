package id.simpul.core.http;

import java.time.Duration;

/**
 * How much a server is asked for: how many calls at once, and how many in a stretch of time.
 *
 * <p>Each server (scheme, host and port) is counted alone. A call that finds no place is refused
 * here at once, with a {@link RefusedLocallyException} ({@code load.full}), for waiting in line
 * behind a slow server would make its callers slow too; other servers are not held up. A call that
 * would be too many for the rate waits for its turn if its time allows, and otherwise is refused
 * ({@code load.rate}) with the time to wait. Neither counts against the server's circuit. Immutable
 * and safe to share between threads.
 *
 * <pre>{@code
 * LoadPolicy.builder().callsAtOnce(40).rate(600, Duration.ofMinutes(1)).build();
 * }</pre>
 */
public final class LoadPolicy {

  /**
   * Tomcat, on which most agencies run, works with 200 threads: one slow neighbour never takes them
   * all. And 128 calls of 100 ms each are 1,280 a second, more than neighbours ask of each other.
   */
  private static final int DEFAULT_CALLS_AT_ONCE = 128;

  private static final LoadPolicy DEFAULTS = builder().build();

  private final int callsAtOnce;
  private final int calls;
  private final Duration per;
  private final int burst;

  private LoadPolicy(Builder builder) {
    this.callsAtOnce = builder.callsAtOnce;
    this.calls = builder.calls;
    this.per = builder.per;
    this.burst = builder.burst == 0 ? Math.max(1, builder.calls / 10) : builder.burst;
  }

  /**
   * 128 calls at once, at any rate. So a slow neighbour cannot take all 200 threads of a usual
   * server, while 1,280 calls of 100 ms each still fit into every second.
   *
   * @return the defaults
   */
  public static LoadPolicy ofDefaults() {
    return DEFAULTS;
  }

  /**
   * Starts from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How many calls are under way at a server at once, their bodies included.
   *
   * @return at least 1
   */
  public int callsAtOnce() {
    return callsAtOnce;
  }

  /**
   * How many attempts go out in each {@link #per()}, in the long run.
   *
   * @return zero if the rate is not limited
   */
  public int rate() {
    return calls;
  }

  /**
   * The stretch of time that the rate is for.
   *
   * @return one second unless said otherwise
   */
  public Duration per() {
    return per;
  }

  /**
   * How many attempts may go out together after a quiet time.
   *
   * @return at least 1
   */
  public int burst() {
    return burst;
  }

  @Override
  public String toString() {
    String atOnce = callsAtOnce + " at once";
    return calls == 0 ? atOnce : atOnce + ", " + rateShown();
  }

  String rateShown() {
    return calls == 0 ? "any rate" : calls + " in " + Durations.shown(per);
  }

  /** Collects the choices; not safe to share between threads. */
  public static final class Builder {

    private int callsAtOnce = DEFAULT_CALLS_AT_ONCE;
    private int calls;
    private Duration per = Duration.ofSeconds(1);
    private int burst;

    private Builder() {}

    /**
     * How many calls may be under way at a server at once: from the moment that an attempt goes out
     * until its body is read to the end or closed. Default 128.
     *
     * @param most at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    public Builder callsAtOnce(int most) {
      this.callsAtOnce = requireAtLeastOne(most, "callsAtOnce");
      return this;
    }

    /**
     * How many attempts may go out to a server; retries count too, as the server counts them.
     * Default: any number.
     *
     * @param calls at least 1
     * @param per more than zero
     * @return this builder
     * @throws IllegalArgumentException if either is less, or the calls more than one a nanosecond
     */
    public Builder rate(int calls, Duration per) {
      requireAtLeastOne(calls, "rate");
      Durations.requirePositive(per, "per");
      if (per.compareTo(Duration.ofDays(365)) > 0 || per.toNanos() < calls) {
        throw new IllegalArgumentException(
            "rate is a number of calls in up to a year, at most one a nanosecond; found "
                + calls
                + " in "
                + per
                + ". Give what the server allows, such as 600 in a minute.");
      }
      this.calls = calls;
      this.per = per;
      return this;
    }

    /**
     * How many attempts may go out together after a quiet time. Default a tenth of the rate: more
     * would let nearly twice the rate through in its first stretch.
     *
     * @param calls at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    public Builder burst(int calls) {
      this.burst = requireAtLeastOne(calls, "burst");
      return this;
    }

    /**
     * The policy.
     *
     * @return immutable
     */
    public LoadPolicy build() {
      return new LoadPolicy(this);
    }

    private static int requireAtLeastOne(int found, String name) {
      if (found < 1) {
        throw new IllegalArgumentException(
            name + " must be at least 1; found " + found + ". Give a larger one.");
      }
      return found;
    }
  }
}
