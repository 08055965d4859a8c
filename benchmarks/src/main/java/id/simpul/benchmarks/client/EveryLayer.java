package id.simpul.benchmarks.client;

import id.simpul.core.http.Attempt;
import id.simpul.core.http.Authentication;
import id.simpul.core.http.CachePolicy;
import id.simpul.core.http.CallListener;
import id.simpul.core.http.HedgePolicy;
import id.simpul.core.http.LoadPolicy;
import id.simpul.core.http.RedirectPolicy;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.ResilientTransportBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** A client with everything switched on that has a switch. */
final class EveryLayer {

  /** Counted, but never reached: a crowd of thousands is to be measured, not refused. */
  private static final LoadPolicy NO_LIMIT =
      LoadPolicy.builder().callsAtOnce(10_000).rate(1_000_000, Duration.ofSeconds(1)).build();

  private EveryLayer() {}

  static ResilientTransportBuilder builder() {
    return ResilientTransport.builder()
        .authenticating(new Bearer())
        .listener(new Counting())
        .cache(CachePolicy.ofDefaults())
        .load(NO_LIMIT)
        .hedging(HedgePolicy.ofDefaults())
        .redirects(RedirectPolicy.sameOrigin());
  }

  /** A token that never ends, of one caller. */
  private static final class Bearer implements Authentication {

    private static final String TOKEN =
        "Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ3YXJnYS03ZjNhIn0.c2ln";

    @Override
    public Request authenticate(Request attempt) {
      return attempt.withHeader("Authorization", TOKEN);
    }

    @Override
    public Optional<String> caller() {
      return Optional.of("warga-7f3a");
    }
  }

  /** Attempts by template and outcome: the least that somebody's metrics would do. */
  private static final class Counting implements CallListener {

    private final Map<String, Map<String, LongAdder>> attempts = new ConcurrentHashMap<>();

    @Override
    public void onAttempt(Request request, Attempt attempt) {
      attempts
          .computeIfAbsent(request.template(), template -> new ConcurrentHashMap<>())
          .computeIfAbsent(attempt.outcome(), outcome -> new LongAdder())
          .increment();
    }
  }
}
