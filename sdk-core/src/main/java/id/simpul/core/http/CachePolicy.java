package id.simpul.core.http;

import java.time.Duration;

/**
 * Which answers are kept in memory, and for how long they may stand in when their server cannot
 * answer (RFC 9111, RFC 5861).
 *
 * <p>Nothing is kept unless a policy is chosen: what is kept may be personal data, and what stands
 * in may be out of date, so somebody decides it. The store is a private one. It keeps answers to
 * GET with the status 200, 203 or 204, as their {@code Cache-Control}, {@code Expires}, {@code
 * Vary} and {@code Age} allow, and never guesses a time that the server did not give. An answer
 * past its time is asked for anew on the condition that it changed ({@code ETag}, {@code
 * Last-Modified}).
 *
 * <p>An answer past its time stands in when the server cannot be reached, times out, breaks off,
 * answers 500, 502, 503 or 504, or is being left alone: for as long as its {@code stale-if-error}
 * says, or as this policy says if it has none; never if it says {@code no-cache} or {@code
 * must-revalidate}. {@link Response#isStale()} and {@link Response#age()} tell. An answer of the
 * range 400 to 499 is passed on, and what was kept there is forgotten.
 *
 * <p>What is meant for one caller is not given to another: with an {@link Authentication} only
 * answers are kept for which {@link Authentication#caller()} says whose they are, and nothing is
 * kept for requests on which any header was set by hand but {@code Accept}, {@code
 * Accept-Language}, {@code User-Agent}, {@code Cache-Control}, {@code traceparent}, {@code
 * tracestate} and {@code baggage}. Requests with conditions of their own pass untouched, and those
 * with {@code Cache-Control: no-cache} are asked for in any case. PUT, POST, DELETE and the like
 * forget what was kept of their address, for everybody.
 *
 * <p>Immutable and safe to share between threads.
 *
 * <pre>{@code
 * ResilientTransport depok = ResilientTransport.builder()
 *     .cache(CachePolicy.builder().staleOnError(Duration.ofHours(6)).build())
 *     .build();
 * Response response = depok.send(Request.get("https://api.depok.example/loket"));
 * if (response.isStale()) {
 *   page.show("Data " + response.age().get().toMinutes() + " menit yang lalu");
 * }
 * }</pre>
 */
public final class CachePolicy {

  private static final CachePolicy DEFAULTS = builder().build();
  private static final CachePolicy NONE = new CachePolicy(builder(), false);

  private final int maxEntries;
  private final long maxBytes;
  private final long maxEntryBytes;
  private final Duration staleOnError;
  private final boolean enabled;

  private CachePolicy(Builder builder, boolean enabled) {
    this.maxEntries = builder.maxEntries;
    this.maxBytes = builder.maxBytes;
    this.maxEntryBytes = builder.maxEntryBytes;
    this.staleOnError = builder.staleOnError;
    this.enabled = enabled;
  }

  /**
   * At most 1,000 answers and 16 MiB, none longer than 256 KiB; up to one hour stale on error.
   *
   * @return the defaults of a policy that keeps answers
   */
  public static CachePolicy ofDefaults() {
    return DEFAULTS;
  }

  /**
   * Nothing is kept.
   *
   * @return the policy of a transport for which none was chosen
   */
  public static CachePolicy none() {
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
   * How many answers are kept; those used longest ago go first.
   *
   * @return more than zero
   */
  public int maxEntries() {
    return maxEntries;
  }

  /**
   * How much memory they may take, headers included, roughly.
   *
   * @return in bytes
   */
  public long maxBytes() {
    return maxBytes;
  }

  /**
   * The longest body that is kept; longer ones stream through.
   *
   * @return in bytes
   */
  public long maxEntryBytes() {
    return maxEntryBytes;
  }

  /**
   * How long past its time an answer may stand in on error, where its server does not say.
   *
   * @return zero if never
   */
  public Duration staleOnError() {
    return staleOnError;
  }

  boolean isEnabled() {
    return enabled;
  }

  @Override
  public String toString() {
    return enabled
        ? maxEntries
            + " answers, "
            + maxBytes
            + " bytes, stale up to "
            + Durations.shown(staleOnError)
        : "none";
  }

  /** Collects the choices; not safe to share between threads. */
  public static final class Builder {

    private int maxEntries = 1000;
    private long maxBytes = 16L << 20;
    private long maxEntryBytes = 256L << 10;
    private Duration staleOnError = Duration.ofHours(1);

    private Builder() {}

    /**
     * How many answers are kept. Default 1,000.
     *
     * @param entries more than zero
     * @return this builder
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Builder maxEntries(int entries) {
      this.maxEntries = (int) requirePositive(entries, "maxEntries");
      return this;
    }

    /**
     * How much memory they may take. Default 16 MiB.
     *
     * @param bytes more than zero
     * @return this builder
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Builder maxBytes(long bytes) {
      this.maxBytes = requirePositive(bytes, "maxBytes");
      return this;
    }

    /**
     * The longest body that is kept. Default 256 KiB.
     *
     * @param bytes more than zero
     * @return this builder
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Builder maxEntryBytes(long bytes) {
      this.maxEntryBytes = requirePositive(bytes, "maxEntryBytes");
      return this;
    }

    /**
     * How long past its time an answer may stand in on error, where its server does not say.
     * Default one hour.
     *
     * @param longest zero if never
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder staleOnError(Duration longest) {
      if (longest.isNegative()) {
        throw new IllegalArgumentException(
            "staleOnError must not be negative; found " + longest + ". Give zero for never.");
      }
      this.staleOnError = longest;
      return this;
    }

    private static long requirePositive(long number, String name) {
      if (number < 1) {
        throw new IllegalArgumentException(
            name + " must be more than zero; found " + number + ". Give a number such as 1000.");
      }
      return number;
    }

    /**
     * The policy.
     *
     * @return as chosen
     * @throws IllegalArgumentException if one answer could take more than all together
     */
    public CachePolicy build() {
      if (maxEntryBytes > maxBytes) {
        throw new IllegalArgumentException(
            "maxEntryBytes must not be more than maxBytes, "
                + maxBytes
                + "; found "
                + maxEntryBytes
                + ". Lower the one or raise the other.");
      }
      return new CachePolicy(this, true);
    }
  }
}
