package id.simpul.core.http;

import id.simpul.core.settings.WrongSettingException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Collects the choices for a {@link ResilientTransport}; what is not chosen has the default that
 * its method names. Not safe to share between threads. It is long since every choice is explained
 * here, once, where it is made.
 *
 * <pre>{@code
 * ResilientTransport depok = ResilientTransport.builder()
 *     .timeout(ofSeconds(5))
 *     .retry(RetryPolicy.builder().maxAttempts(2).build())
 *     .build();
 * }</pre>
 */
public final class ResilientTransportBuilder {

  Duration timeout = Duration.ofSeconds(10);
  Duration attemptTimeout = Duration.ofSeconds(3);
  Duration connectTimeout = Duration.ofSeconds(2);
  RetryPolicy retry = RetryPolicy.ofDefaults();
  CircuitPolicy circuit = CircuitPolicy.ofDefaults();
  CachePolicy cache = CachePolicy.none();
  RedirectPolicy redirects = RedirectPolicy.none();
  LoadPolicy load = LoadPolicy.ofDefaults();
  HedgePolicy hedging = HedgePolicy.none();
  final List<List<BaseUrl>> replicas = new ArrayList<>();
  @Nullable Authentication authentication;
  final List<CallListener> listeners = new ArrayList<>();
  @Nullable CallTracer tracer;
  long maxResponseBytes = 16L << 20;
  String userAgent = "simpul";
  BodyCodec codec = JsonCodec.STANDARD;
  InstantSource clock = InstantSource.system();
  @Nullable Timeline timeline;
  RandomGenerator random = Settings.RANDOM;
  boolean plainHttp;
  Duration closeTimeout = Duration.ofSeconds(1);
  @Nullable Executor executor;
  int backgroundThreads = 32;
  int backgroundQueue = 10_000;
  TlsPolicy tls = TlsPolicy.ofDefaults();
  HttpProxy proxy = HttpProxy.none();
  Dns dns = Dns.SYSTEM;

  ResilientTransportBuilder() {}

  /**
   * What an operator wrote, as if it were said here in code: every key that begins with {@code
   * simpul.http.}, such as {@code simpul.http.timeout = 5s}. Keys of others are ignored. A policy
   * of which any part is written begins from its defaults; words said later count more. Names of
   * files are meant from the directory in which the application runs.
   *
   * @param settings keys with their prefix, and values; the guide <i>client-settings</i> lists them
   * @return this builder
   * @throws WrongSettingException if a key is not known or its value is not allowed: it names the
   *     key, the value and what is allowed
   */
  public ResilientTransportBuilder settings(Map<String, String> settings) {
    return settings(settings, Path.of(""));
  }

  /**
   * The same, with the place from which the names of files are meant that stand in settings.
   *
   * @param settings keys with their prefix, and values; the guide <i>client-settings</i> lists them
   * @param directory where the settings lie
   * @return this builder
   * @throws WrongSettingException if a key is not known or its value is not allowed, or a file that
   *     is named cannot be used
   */
  public ResilientTransportBuilder settings(Map<String, String> settings, Path directory) {
    HttpSettings.read(settings, Objects.requireNonNull(directory, "directory"), this);
    return this;
  }

  /**
   * What an operator wrote into a properties file; the same as {@link #settings(Map)}.
   *
   * @param settings of which only those beginning with {@code simpul.http.} count
   * @return this builder
   * @throws WrongSettingException if a key is not known or its value is not allowed
   */
  public ResilientTransportBuilder settings(Properties settings) {
    Map<String, String> texts = new TreeMap<>();
    for (String key : settings.stringPropertyNames()) {
      texts.put(key, settings.getProperty(key));
    }
    return settings(texts);
  }

  /**
   * The time for a whole call: all attempts, the waiting between them and the body. Default 10 s.
   *
   * @param total more than zero
   * @return this builder
   */
  public ResilientTransportBuilder timeout(Duration total) {
    this.timeout = Durations.requirePositive(total, "timeout");
    return this;
  }

  /**
   * The time for one attempt, until the headers of its answer arrive. Default 3 s.
   *
   * @param timeout more than zero
   * @return this builder
   */
  public ResilientTransportBuilder attemptTimeout(Duration timeout) {
    this.attemptTimeout = Durations.requirePositive(timeout, "attemptTimeout");
    return this;
  }

  /**
   * The time for a connection to be made, within the attempt. Default 2 s.
   *
   * @param timeout more than zero
   * @return this builder
   */
  public ResilientTransportBuilder connectTimeout(Duration timeout) {
    this.connectTimeout = Durations.requirePositive(timeout, "connectTimeout");
    return this;
  }

  /**
   * How to repeat what failed.
   *
   * @param policy default {@link RetryPolicy#ofDefaults()}
   * @return this builder
   */
  public ResilientTransportBuilder retry(RetryPolicy policy) {
    this.retry = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * When to leave a failing server alone.
   *
   * @param policy default {@link CircuitPolicy#ofDefaults()}
   * @return this builder
   */
  public ResilientTransportBuilder circuit(CircuitPolicy policy) {
    this.circuit = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Which answers to keep, and how old they may become where a server cannot answer.
   *
   * @param policy default {@link CachePolicy#none()}
   * @return this builder
   */
  public ResilientTransportBuilder cache(CachePolicy policy) {
    this.cache = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * How much a server is asked for: calls at once, and in a stretch of time.
   *
   * @param policy default {@link LoadPolicy#ofDefaults()}
   * @return this builder
   */
  public ResilientTransportBuilder load(LoadPolicy policy) {
    this.load = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Which redirects to follow.
   *
   * @param policy default {@link RedirectPolicy#none()}
   * @return this builder
   */
  public ResilientTransportBuilder redirects(RedirectPolicy policy) {
    this.redirects = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * When a read that is slow to be answered is sent once more. Default: never.
   *
   * @param policy such as {@link HedgePolicy#ofDefaults()}
   * @return this builder
   */
  public ResilientTransportBuilder hedging(HedgePolicy policy) {
    this.hedging = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Base URLs of one provider that answer alike, so that a request for one may go to any: bodies,
   * credentials and all. An attempt goes to one that is well and quick, the next attempt to one not
   * yet tried; an address that is being left alone costs no attempt. Say it only of servers with
   * the same data behind them. A request that only its {@code Idempotency-Key} makes safe to repeat
   * is repeated at the same server. May be said several times, once for each provider; the retry
   * budget is kept for each.
   *
   * @param baseUrls two or more, each on an origin of its own, with the path that requests lie
   *     below, such as {@code https://api.depok.example/v1}; a {@code ProtectedResource} for them
   *     names them too, or its tokens do not go there
   * @return this builder
   * @throws IllegalArgumentException if one is no plain http or https URL; {@link #build()} throws
   *     it if they cannot be told apart, or would travel in plain text
   */
  public ResilientTransportBuilder interchangeable(String... baseUrls) {
    this.replicas.add(Arrays.stream(baseUrls).map(BaseUrl::parse).toList());
    return this;
  }

  /**
   * How to prove who calls. Default: not at all.
   *
   * @param authentication asked for every attempt
   * @return this builder
   */
  public ResilientTransportBuilder authenticating(Authentication authentication) {
    this.authentication = Objects.requireNonNull(authentication, "authentication");
    return this;
  }

  /**
   * Somebody to be told about calls; may be said several times.
   *
   * @param listener called on the caller's thread
   * @return this builder
   */
  public ResilientTransportBuilder listener(CallListener listener) {
    this.listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Who records calls as spans of a trace. Default: nobody.
   *
   * @param tracer safe to share between threads
   * @return this builder
   */
  public ResilientTransportBuilder tracer(CallTracer tracer) {
    this.tracer = Objects.requireNonNull(tracer, "tracer");
    return this;
  }

  /**
   * The most that is read of an answer, counted after decompression. Default 16 MiB.
   *
   * @param bytes more than zero
   * @return this builder
   * @throws IllegalArgumentException if it is not more than zero
   */
  public ResilientTransportBuilder maxResponseBytes(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException(
          "maxResponseBytes must be more than zero; found " + bytes + ". Give a number of bytes.");
    }
    this.maxResponseBytes = bytes;
    return this;
  }

  /**
   * How this client names itself to servers. Default {@code simpul}.
   *
   * @param userAgent product and version (RFC 9110, section 10.1.5)
   * @return this builder
   */
  public ResilientTransportBuilder userAgent(String userAgent) {
    this.userAgent = Headers.none().with("User-Agent", userAgent).all("User-Agent").get(0);
    return this;
  }

  /**
   * What writes and reads JSON. Default: the built-in codec.
   *
   * @param codec safe to share between threads
   * @return this builder
   */
  public ResilientTransportBuilder codec(BodyCodec codec) {
    this.codec = Objects.requireNonNull(codec, "codec");
    return this;
  }

  /**
   * The clock by which circuits and dates in {@code Retry-After} go. Deadlines and waits always go
   * by the machine's monotonic clock. Default: the system's.
   *
   * @param clock a {@link java.time.Clock} or another source
   * @return this builder
   */
  public ResilientTransportBuilder clock(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * The randomness of waits and trace ids. Default: a generator for each thread.
   *
   * @param random safe to share between threads
   * @return this builder
   */
  public ResilientTransportBuilder random(RandomGenerator random) {
    this.random = Objects.requireNonNull(random, "random");
    return this;
  }

  /**
   * The threads on which {@link ResilientTransport#sendAsync} makes its calls, each of which blocks
   * its thread: on Java 21 and later one virtual thread a task does well. Not closed with the
   * client. Default: a pool of the client's own.
   *
   * @param executor may reject work, which fails that call only
   * @return this builder
   */
  public ResilientTransportBuilder executor(Executor executor) {
    this.executor = Objects.requireNonNull(executor, "executor");
    return this;
  }

  /**
   * How many calls in the background are made at once, if no executor is lent. Threads are daemons,
   * made when needed and ended when idle. Default 32.
   *
   * @param threads more than zero
   * @return this builder
   * @throws IllegalArgumentException if it is not more than zero
   */
  public ResilientTransportBuilder backgroundThreads(int threads) {
    this.backgroundThreads = requirePositive(threads, "backgroundThreads");
    return this;
  }

  /**
   * How many calls in the background may wait for a thread, if no executor is lent; the next one is
   * refused. Each costs about 1 KB and its body. Default 10,000.
   *
   * @param calls more than zero
   * @return this builder
   * @throws IllegalArgumentException if it is not more than zero
   */
  public ResilientTransportBuilder backgroundQueue(int calls) {
    this.backgroundQueue = requirePositive(calls, "backgroundQueue");
    return this;
  }

  /**
   * How long {@link ResilientTransport#close()} waits for the calls under way, and for the bodies
   * being read, before it cancels them. Default 1 s.
   *
   * @param timeout zero to cancel them at once
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public ResilientTransportBuilder closeTimeout(Duration timeout) {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException(
          "closeTimeout must not be negative; found " + timeout + ". Give a time such as 1 s.");
    }
    this.closeTimeout = timeout;
    return this;
  }

  /**
   * Whom to trust, and what to show of this agency.
   *
   * @param policy default {@link TlsPolicy#ofDefaults()}
   * @return this builder
   */
  public ResilientTransportBuilder tls(TlsPolicy policy) {
    this.tls = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * The way out of the agency's network.
   *
   * @param proxy default {@link HttpProxy#none()}, whatever the system properties say
   * @return this builder
   */
  public ResilientTransportBuilder proxy(HttpProxy proxy) {
    this.proxy = Objects.requireNonNull(proxy, "proxy");
    return this;
  }

  /**
   * Lets calls leave this machine unencrypted, tokens included, readable and changeable by anybody
   * on the way. For closed test networks only; without it, plain http reaches this very machine
   * ({@code localhost}, 127.0.0.0/8 and [::1]) and nothing else, and never takes a proxy.
   *
   * @return this builder
   */
  public ResilientTransportBuilder allowingPlainHttp() {
    this.plainHttp = true;
    return this;
  }

  boolean showsCertificateToAnyHost() {
    return redirects.isAcrossHosts() && tls.certificate() != null;
  }

  private static int requirePositive(int number, String name) {
    if (number < 1) {
      throw new IllegalArgumentException(
          name + " must be more than zero; found " + number + ". Give a number such as 32.");
    }
    return number;
  }

  ResilientTransportBuilder dns(Dns dns) {
    this.dns = dns;
    return this;
  }

  ResilientTransportBuilder timeline(Timeline timeline) {
    this.timeline = timeline;
    return this;
  }

  /**
   * The client.
   *
   * @return to be closed when the application stops
   * @throws IllegalArgumentException if redirects to other hosts would show them the client's
   *     certificate
   */
  public ResilientTransport build() {
    if (showsCertificateToAnyHost()) {
      throw new IllegalArgumentException(
          "A client with a certificate follows redirects within one origin at most; found"
              + " RedirectPolicy.acrossHosts(), by which any host could ask to see who calls. Use"
              + " another client, without the certificate, for those downloads.");
    }
    return ResilientTransport.of(this);
  }
}
