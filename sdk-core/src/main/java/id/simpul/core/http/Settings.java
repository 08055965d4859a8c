package id.simpul.core.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/** What a builder was told, fixed: the same for a client and all its views. */
final class Settings {

  /** One generator a thread, so that nobody waits for another's randomness. */
  static final RandomGenerator RANDOM = () -> ThreadLocalRandom.current().nextLong();

  final Duration timeout;
  final Duration attemptTimeout;
  final Duration connectTimeout;
  final RetryPolicy retry;
  final CircuitPolicy circuit;
  final CachePolicy cache;
  final RedirectPolicy redirects;
  final LoadPolicy load;
  final HedgePolicy hedging;
  final List<List<BaseUrl>> replicas;
  final Listeners listeners;
  final @Nullable CallTracer tracer;
  final long maxResponseBytes;
  final String userAgent;
  final BodyCodec codec;
  final Timeline timeline;
  final RandomGenerator random;
  final boolean plainHttp;
  final TlsPolicy tls;
  final HttpProxy proxy;
  final Dns dns;
  final Duration closeTimeout;
  final @Nullable Executor executor;
  final int backgroundThreads;
  final int backgroundQueue;

  Settings(ResilientTransportBuilder builder) {
    this.timeout = builder.timeout;
    this.attemptTimeout = builder.attemptTimeout;
    this.connectTimeout = builder.connectTimeout;
    this.retry = builder.retry;
    this.circuit = builder.circuit;
    this.cache = builder.cache;
    this.redirects = builder.redirects;
    this.load = builder.load;
    this.hedging = builder.hedging;
    this.replicas = Replicas.checked(builder.replicas, builder.plainHttp);
    this.listeners = new Listeners(List.copyOf(builder.listeners));
    this.tracer = builder.tracer;
    this.maxResponseBytes = builder.maxResponseBytes;
    this.userAgent = builder.userAgent;
    this.codec = builder.codec;
    this.timeline = builder.timeline == null ? new SystemTime(builder.clock) : builder.timeline;
    this.random = builder.random;
    this.plainHttp = builder.plainHttp;
    this.tls = builder.tls;
    this.proxy = builder.proxy;
    this.dns = builder.dns;
    this.closeTimeout = builder.closeTimeout;
    this.executor = builder.executor;
    this.backgroundThreads = builder.backgroundThreads;
    this.backgroundQueue = builder.backgroundQueue;
  }
}
