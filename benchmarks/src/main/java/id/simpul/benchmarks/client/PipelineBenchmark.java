package id.simpul.benchmarks.client;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import id.simpul.core.http.Headers;
import id.simpul.core.http.PipelineOver;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One call over a wire that does nothing, its body read: bare, through every layer of ours, and
 * through the retry, breaker, bulkhead and rate limiter of the peers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() before anything else
public class PipelineBenchmark {

  private static final String URL = "https://api.depok.example/surat/{nomor}?bahasa={bahasa}";
  private static final byte[] BODY =
      "{\"nomor\":\"470/12\",\"keadaan\":\"terbit\"}".getBytes(StandardCharsets.UTF_8);
  private static final Headers ANSWERED =
      Headers.of(Map.of("Content-Type", "application/json", "Cache-Control", "no-store"));
  private static final int NO_LIMIT = 100_000_000;

  private final Transport wire = request -> Response.of(200, ANSWERED, BODY);
  private final Request request = newRequest();
  private PipelineOver simpul;
  private Supplier<Response> resilience4j;
  private FailsafeExecutor<Response> failsafe;

  /** Gives each peer the settings that Simpul has by default. */
  @Setup
  public void prepare() {
    simpul = PipelineOver.wire(wire, EveryLayer.builder());
    resilience4j = resilience4jAround(() -> wire.send(request));
    failsafe = failsafePolicies();
  }

  /** Ends what the client owns. */
  @TearDown
  public void close() {
    simpul.close();
  }

  /** The floor: the answer is made and read, nothing else. */
  @Benchmark
  public byte[] nothing() {
    return wire.send(request).bytes();
  }

  /** Every layer. */
  @Benchmark
  public byte[] simpul() {
    return simpul.send(request).bytes();
  }

  /** Every layer, and the request is made as well: a template filled in, a header set. */
  @Benchmark
  public byte[] simpulAndRequest() {
    return simpul.send(newRequest()).bytes();
  }

  /** Resilience4j: retry, rate limiter, bulkhead and breaker, decorated once. */
  @Benchmark
  public byte[] resilience4j() {
    return resilience4j.get().bytes();
  }

  /** Failsafe: retry, rate limiter, bulkhead and breaker, composed once. */
  @Benchmark
  public byte[] failsafe() {
    return failsafe.get(() -> wire.send(request)).bytes();
  }

  private static Request newRequest() {
    return Request.get(URL, "470/12", "id").withHeader("Accept", "application/json");
  }

  private static Supplier<Response> resilience4jAround(Supplier<Response> call) {
    CircuitBreakerConfig window =
        CircuitBreakerConfig.custom().slidingWindow(30, 10, SlidingWindowType.TIME_BASED).build();
    RateLimiterConfig rate = RateLimiterConfig.custom().limitForPeriod(NO_LIMIT).build();
    Supplier<Response> guarded =
        CircuitBreaker.decorateSupplier(CircuitBreaker.of("depok", window), call);
    guarded = Bulkhead.decorateSupplier(Bulkhead.ofDefaults("depok"), guarded);
    guarded = RateLimiter.decorateSupplier(RateLimiter.of("depok", rate), guarded);
    return Retry.decorateSupplier(Retry.ofDefaults("depok"), guarded);
  }

  private static FailsafeExecutor<Response> failsafePolicies() {
    return Failsafe.with(
        dev.failsafe.RetryPolicy.<Response>builder()
            .withBackoff(Duration.ofMillis(50), Duration.ofSeconds(20))
            .build(),
        dev.failsafe.RateLimiter.<Response>burstyBuilder(NO_LIMIT, Duration.ofSeconds(1)).build(),
        dev.failsafe.Bulkhead.<Response>of(25),
        dev.failsafe.CircuitBreaker.<Response>builder()
            .withFailureRateThreshold(50, 10, Duration.ofSeconds(30))
            .build());
  }
}
