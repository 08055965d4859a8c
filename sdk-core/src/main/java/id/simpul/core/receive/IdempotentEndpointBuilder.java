package id.simpul.core.receive;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Collects the choices for an {@link IdempotentEndpoint}; what is not chosen has the default that
 * its method names. Not safe to share between threads.
 *
 * <pre>{@code
 * IdempotentEndpoint.named("POST /permohonan")
 *     .store(tableOfThisAgency)
 *     .lease(ofSeconds(30))          // no application takes longer
 *     .answersKeptFor(ofHours(24))   // as published in the API's documentation
 *     .documentedAt(URI.create("https://api.jakarta.example/dok/permohonan"))
 *     .build();
 * }</pre>
 */
public final class IdempotentEndpointBuilder {

  private static final Duration LONGEST = Duration.ofDays(366);

  private final String name;
  private @Nullable IdempotencyStore store;
  private Duration lease = Duration.ofMinutes(1);
  private Duration keep = Duration.ofHours(24);
  private int maxAnswerBytes = 256 << 10;
  private boolean keyRequired = true;
  private @Nullable URI documentation;
  private RandomGenerator random = new SecureRandom();

  IdempotentEndpointBuilder(String name) {
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException(
          "An endpoint has a name such as 'POST /permohonan'; found none. Name method and path.");
    }
    this.name = name;
  }

  /**
   * Where it is remembered what was done; several endpoints may share one. There is no default: a
   * store of one process is wrong for an endpoint that runs on two.
   *
   * @param store such as {@code IdempotencyStore.embedded().build()} for a single node
   * @return this builder
   */
  public IdempotentEndpointBuilder store(IdempotencyStore store) {
    this.store = Objects.requireNonNull(store, "store");
    return this;
  }

  /**
   * How long the work may take before its node is taken for dead. Default 1 min.
   *
   * @param lease longer than the longest work, more than zero, at most a year
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public IdempotentEndpointBuilder lease(Duration lease) {
    this.lease = positive(lease, "lease");
    return this;
  }

  /**
   * How long an answer is kept for whoever repeats the request; publish it, for a key used later
   * runs the work again. Default 24 h.
   *
   * @param keep more than zero, not less than the lease, at most a year
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public IdempotentEndpointBuilder answersKeptFor(Duration keep) {
    this.keep = positive(keep, "answersKeptFor");
    return this;
  }

  /**
   * The largest answer that is kept, headers included. Of a larger one it is only kept that it was
   * given: who repeats the request is told so with 409. Default 256 KiB.
   *
   * @param bytes more than zero
   * @return this builder
   * @throws IllegalArgumentException if it is not more than zero
   */
  public IdempotentEndpointBuilder maxAnswerBytes(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException(
          "maxAnswerBytes must be more than zero; found " + bytes + ". Give a number of bytes.");
    }
    this.maxAnswerBytes = bytes;
    return this;
  }

  /**
   * Lets requests without a key in, whose work runs as often as they are sent. By default they are
   * refused with 400.
   *
   * @return this builder
   */
  public IdempotentEndpointBuilder allowingRequestsWithoutKey() {
    this.keyRequired = false;
    return this;
  }

  /**
   * The page on which the endpoint's use of keys is explained, linked from every refusal. Default:
   * none.
   *
   * @param documentation an absolute address
   * @return this builder
   * @throws IllegalArgumentException if it is not absolute
   */
  public IdempotentEndpointBuilder documentedAt(URI documentation) {
    if (!documentation.isAbsolute()) {
      throw new IllegalArgumentException(
          "documentedAt takes an absolute address; found a relative one. Begin it with https://.");
    }
    this.documentation = documentation;
    return this;
  }

  /**
   * What names the holders of leases. Default: a {@link SecureRandom}.
   *
   * @param random safe to share between threads
   * @return this builder
   */
  public IdempotentEndpointBuilder random(RandomGenerator random) {
    this.random = Objects.requireNonNull(random, "random");
    return this;
  }

  /**
   * The endpoint.
   *
   * @return safe to share between threads
   * @throws IllegalArgumentException if there is no store, or answers are kept for less than a
   *     lease
   */
  public IdempotentEndpoint build() {
    if (store == null) {
      throw new IllegalArgumentException(
          "An endpoint needs a store; found none. Give IdempotencyStore.embedded().build() if it"
              + " runs on one node, or a store that all its nodes share.");
    }
    if (keep.compareTo(lease) < 0) {
      throw new IllegalArgumentException(
          "answersKeptFor must not be shorter than the lease, "
              + lease
              + "; found "
              + keep
              + ". Keep answers longer.");
    }
    return new IdempotentEndpoint(
        new EndpointChoices(
            name, store, lease, keep, maxAnswerBytes, keyRequired, documentation, holders(random)));
  }

  private static Supplier<String> holders(RandomGenerator random) {
    return () -> hex(random.nextLong()) + hex(random.nextLong());
  }

  private static String hex(long bits) {
    String digits = Long.toHexString(bits);
    return "0".repeat(16 - digits.length()) + digits;
  }

  private static Duration positive(Duration duration, String name) {
    if (Objects.requireNonNull(duration, name).isZero()
        || duration.isNegative()
        || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name
              + " must be more than zero and at most a year; found "
              + duration
              + ". Give a time such as 1 min.");
    }
    return duration;
  }
}
