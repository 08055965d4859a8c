package id.simpul.replay.redis;

import id.simpul.core.LocalizedText;
import id.simpul.core.Secret;
import id.simpul.identity.ReplayStore;
import id.simpul.identity.ReplayStoreUnavailableException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * Remembers in Redis what may be used only once, for all nodes behind one address. One command
 * ({@code SET} with {@code NX} and {@code PX}) asks and remembers, so two nodes that race with one
 * proof have one winner; Redis forgets by itself.
 *
 * <pre>{@code
 * RedisReplayStore seen =
 *     RedisReplayStore.at(URI.create("rediss://redis.dukcapil.jakarta.example:6380"))
 *         .user("simpul", Secret.of(password))
 *         .build();
 * TokenVerifier verifier = TokenVerifier.forAudience(api)
 *     .trusting(issuer)
 *     .proofOfPossession(ProofOfPossession.standard().remembering(seen))
 *     .build();
 * }</pre>
 *
 * <p>Nothing but digests is stored. It fails closed: while Redis is out of reach, slow or full,
 * every request that needs it is a {@link ReplayStoreUnavailableException}, after two seconds at
 * most. What it cannot promise: a Redis that loses its memory, or a replica that takes over before
 * it was told, forgets proofs of the last minutes. Let Redis refuse to evict ({@code
 * maxmemory-policy noeviction}) and keep its log ({@code appendonly yes}).
 *
 * <p>Safe for use by many threads. Connects when first used; close it with the application.
 */
public final class RedisReplayStore implements ReplayStore, AutoCloseable {

  private static final Duration LONGEST_CALL = Duration.ofSeconds(1);
  private static final int CONNECTIONS = 16;

  private final String prefix;
  private final String shown;
  private final Clock clock;
  private final RedisClient redis;

  private RedisReplayStore(Builder builder) {
    this.prefix = builder.prefix;
    this.shown = builder.host + ":" + builder.port;
    this.clock = builder.clock;
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(LONGEST_CALL);
    pool.setJmxEnabled(false);
    this.redis =
        RedisClient.builder()
            .hostAndPort(new HostAndPort(builder.host, builder.port))
            .clientConfig(builder.client())
            .poolConfig(pool)
            .build();
  }

  /**
   * Begins a store at this server.
   *
   * @param server {@code rediss://host:port}, encrypted; or {@code redis://host:port} inside a
   *     network that nobody else listens to. Without a port: 6379
   * @throws IllegalArgumentException if it is another kind of address, or holds a password: give
   *     that to {@link Builder#user}
   */
  public static Builder at(URI server) {
    return new Builder(server);
  }

  @Override
  public boolean firstUse(String identifier, Instant until) {
    Objects.requireNonNull(identifier, "identifier");
    // Redis knows no moment that has passed; a millisecond is as good as none.
    long left = Math.max(1, Duration.between(clock.instant(), until).toMillis());
    try {
      return redis.set(prefix + digest(identifier), "1", SetParams.setParams().nx().px(left))
          != null;
    } catch (JedisException e) {
      throw unavailable(e);
    }
  }

  private ReplayStoreUnavailableException unavailable(JedisException e) {
    return new ReplayStoreUnavailableException(
        LocalizedText.of(
            "Redis di "
                + shown
                + " tidak menjawab sebagaimana mestinya, jadi belum bisa dipastikan apakah bukti"
                + " ini sudah pernah dipakai. Coba lagi sebentar lagi dengan bukti baru; pengelola:"
                + " periksa Redis itu.",
            "Redis at "
                + shown
                + " does not answer as it should, so nobody can say whether this proof was used"
                + " before. Try again shortly with a new proof; operators: check that Redis."),
        e);
  }

  private static String digest(String identifier) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(identifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Ends its connections. */
  @Override
  public void close() {
    redis.close();
  }

  @Override
  public String toString() {
    return "RedisReplayStore[" + shown + "]";
  }

  /** The choices of a store. */
  public static final class Builder {

    private static final int USUAL_PORT = 6379;

    private final String host;
    private final int port;
    private final boolean encrypted;
    private String prefix = "simpul:used:";
    private Clock clock = Clock.systemUTC();
    private @Nullable String user;
    private @Nullable Secret password;

    private Builder(URI server) {
      String scheme = String.valueOf(server.getScheme());
      if (server.getHost() == null
          || server.getRawUserInfo() != null
          || !(scheme.equals("redis") || scheme.equals("rediss"))) {
        throw new IllegalArgumentException(
            "expected rediss://host:port or redis://host:port without a password in it; found the"
                + " scheme '"
                + scheme
                + "'. Give the password to user(...).");
      }
      this.host = server.getHost();
      this.port = server.getPort() == -1 ? USUAL_PORT : server.getPort();
      this.encrypted = scheme.equals("rediss");
    }

    /** Who asks; by default nobody in particular. */
    public Builder user(String name, Secret secret) {
      user = Objects.requireNonNull(name, "name");
      password = Objects.requireNonNull(secret, "secret");
      return this;
    }

    /**
     * What the names of its keys begin with, {@code simpul:used:} unless said otherwise; the same
     * on every node of a fleet.
     */
    public Builder prefix(String value) {
      prefix = Objects.requireNonNull(value, "value");
      return this;
    }

    /** The clock by which moments are turned into remaining time; by default the system's. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "value");
      return this;
    }

    /** The store; nothing is connected yet. */
    public RedisReplayStore build() {
      return new RedisReplayStore(this);
    }

    private DefaultJedisClientConfig client() {
      int longest = (int) LONGEST_CALL.toMillis();
      DefaultJedisClientConfig.Builder config =
          DefaultJedisClientConfig.builder()
              .connectionTimeoutMillis(longest)
              .socketTimeoutMillis(longest);
      if (encrypted) {
        config.sslOptions(SslOptions.defaults());
      }
      if (password != null) {
        config.user(user).password(password.reveal());
      }
      return config.build();
    }
  }
}
