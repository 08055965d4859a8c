package id.simpul.core.http;

import java.time.Duration;

/**
 * How often a failed attempt is made again, how long to wait in between, and how many retries a
 * server in trouble is spared.
 *
 * <p>Only what is safe is repeated: any request that was not sent, otherwise idempotent methods and
 * those with an {@code Idempotency-Key}. The wait is random between zero and a bound that doubles
 * (full jitter). Retries are paid from a budget for each provider, all its base URLs together,
 * which successes refill, so that an outage is not answered with a flood. Immutable and safe to
 * share between threads.
 *
 * <pre>{@code
 * RetryPolicy.builder().maxAttempts(2).firstBackoff(Duration.ofMillis(100)).build();
 * }</pre>
 */
public final class RetryPolicy {

  private static final RetryPolicy DEFAULTS = builder().build();
  private static final RetryPolicy NONE = builder().maxAttempts(1).build();

  private final int maxAttempts;
  private final Duration firstBackoff;
  private final Duration throttledBackoff;
  private final Duration maxBackoff;
  private final int budget;

  private RetryPolicy(Builder builder) {
    this.maxAttempts = builder.maxAttempts;
    this.firstBackoff = builder.firstBackoff;
    this.throttledBackoff = builder.throttledBackoff;
    this.maxBackoff = builder.maxBackoff;
    this.budget = builder.budget;
  }

  /**
   * Three attempts; the first wait at most 50 ms, or 1 s when throttled, never more than 20 s; a
   * budget of 100, from which a retry takes 14 (5 when throttled).
   *
   * @return the defaults
   */
  public static RetryPolicy ofDefaults() {
    return DEFAULTS;
  }

  /**
   * A single attempt.
   *
   * @return the policy that never retries
   */
  public static RetryPolicy none() {
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

  /**
   * How many attempts at most, the first one included.
   *
   * @return at least 1
   */
  public int maxAttempts() {
    return maxAttempts;
  }

  /**
   * The bound of the first wait.
   *
   * @return doubled for each further one
   */
  public Duration firstBackoff() {
    return firstBackoff;
  }

  /**
   * The bound of the first wait after a 429, or after a 503 that says when to come back.
   *
   * @return doubled for each further one
   */
  public Duration throttledBackoff() {
    return throttledBackoff;
  }

  /**
   * No random wait is longer.
   *
   * @return the cap
   */
  public Duration maxBackoff() {
    return maxBackoff;
  }

  /**
   * The most that a provider's budget holds.
   *
   * @return in tokens, of which a retry takes 14, or 5 when throttled
   */
  public int budget() {
    return budget;
  }

  @Override
  public String toString() {
    return "up to " + maxAttempts + " attempts, budget " + budget;
  }

  /** Collects the choices; not safe to share between threads. */
  public static final class Builder {

    private int maxAttempts = 3;
    private Duration firstBackoff = Duration.ofMillis(50);
    private Duration throttledBackoff = Duration.ofSeconds(1);
    private Duration maxBackoff = Duration.ofSeconds(20);
    private int budget = 100;

    private Builder() {}

    /**
     * How many attempts at most, the first one included. Default 3.
     *
     * @param attempts 1 to 10
     * @return this builder
     * @throws IllegalArgumentException if it is out of that range
     */
    public Builder maxAttempts(int attempts) {
      if (attempts < 1 || attempts > 10) {
        throw new IllegalArgumentException(
            "maxAttempts is 1 to 10, the first attempt included; found "
                + attempts
                + ". More would only make an outage worse.");
      }
      this.maxAttempts = attempts;
      return this;
    }

    /**
     * The bound of the first wait. Default 50 ms.
     *
     * @param backoff more than zero
     * @return this builder
     */
    public Builder firstBackoff(Duration backoff) {
      this.firstBackoff = Durations.requirePositive(backoff, "firstBackoff");
      return this;
    }

    /**
     * The bound of the first wait when throttled. Default 1 s.
     *
     * @param backoff more than zero
     * @return this builder
     */
    public Builder throttledBackoff(Duration backoff) {
      this.throttledBackoff = Durations.requirePositive(backoff, "throttledBackoff");
      return this;
    }

    /**
     * No random wait is longer. Default 20 s.
     *
     * @param backoff more than zero
     * @return this builder
     */
    public Builder maxBackoff(Duration backoff) {
      this.maxBackoff = Durations.requirePositive(backoff, "maxBackoff");
      return this;
    }

    /**
     * The most that a provider's budget holds. Default 100: seven retries in a row.
     *
     * @param tokens zero or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder budget(int tokens) {
      if (tokens < 0) {
        throw new IllegalArgumentException(
            "budget is zero or more; found " + tokens + ". Use RetryPolicy.none() for no retries.");
      }
      this.budget = tokens;
      return this;
    }

    /**
     * The policy.
     *
     * @return immutable
     */
    public RetryPolicy build() {
      return new RetryPolicy(this);
    }
  }
}
