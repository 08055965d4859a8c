package id.simpul.core.http;

import java.time.Duration;

/**
 * When a read that is slow to be answered is sent a second time, so that the faster answer counts.
 *
 * <p>It rescues calls that are slow at random. Only a GET or HEAD without a body is sent twice, at
 * the earliest when it has waited longer than nineteen of twenty recent answers of that server
 * took, and to another base URL of the provider if there is one. A twentieth of the calls may be
 * hedged, and each is paid from the retry budget as well. The slower attempt is ended. A call is
 * retried or hedged, never both. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * ResilientTransport.builder().hedging(HedgePolicy.ofDefaults()).build();
 * }</pre>
 */
public final class HedgePolicy {

  private static final HedgePolicy DEFAULTS = builder().build();
  private static final HedgePolicy NONE = new HedgePolicy(builder(), false);

  private final boolean enabled;
  private final int budgetPercent;
  private final Duration shortestDelay;

  private HedgePolicy(Builder builder, boolean enabled) {
    this.enabled = enabled;
    this.budgetPercent = builder.budgetPercent;
    this.shortestDelay = builder.shortestDelay;
  }

  /**
   * At most 5 percent of the calls, after at least 1 ms.
   *
   * @return the defaults
   */
  public static HedgePolicy ofDefaults() {
    return DEFAULTS;
  }

  /**
   * Nothing is sent twice.
   *
   * @return the policy without hedging
   */
  public static HedgePolicy none() {
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
   * Of a hundred calls that may be hedged, how many are in the long run.
   *
   * @return 1 to 50
   */
  public int budgetPercent() {
    return budgetPercent;
  }

  /**
   * Nothing is sent a second time before this.
   *
   * @return the least delay
   */
  public Duration shortestDelay() {
    return shortestDelay;
  }

  @Override
  public String toString() {
    return enabled ? budgetPercent + "% of reads" : "never";
  }

  /** Collects the choices; not safe to share between threads. */
  public static final class Builder {

    private int budgetPercent = 5;
    private Duration shortestDelay = Duration.ofMillis(1);

    private Builder() {}

    /**
     * Of a hundred calls that may be hedged, how many are in the long run. Default 5.
     *
     * @param percent 1 to 50
     * @return this builder
     * @throws IllegalArgumentException if it is out of that range
     */
    public Builder budgetPercent(int percent) {
      if (percent < 1 || percent > 50) {
        throw new IllegalArgumentException(
            "budgetPercent is 1 to 50; found " + percent + ". Use HedgePolicy.none() for none.");
      }
      this.budgetPercent = percent;
      return this;
    }

    /**
     * Nothing is sent a second time before this. Default 1 ms.
     *
     * @param delay at least 1 ms
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    public Builder shortestDelay(Duration delay) {
      if (Durations.requirePositive(delay, "shortestDelay").compareTo(Duration.ofMillis(1)) < 0) {
        throw new IllegalArgumentException(
            "shortestDelay is at least 1 ms; found " + delay + ". Give a longer one.");
      }
      this.shortestDelay = delay;
      return this;
    }

    /**
     * The policy.
     *
     * @return immutable
     */
    public HedgePolicy build() {
      return new HedgePolicy(this, true);
    }
  }
}
