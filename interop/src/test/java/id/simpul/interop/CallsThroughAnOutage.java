package id.simpul.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.core.ProtectedResource;
import id.simpul.core.SimpulException;
import id.simpul.core.http.CallException;
import id.simpul.core.http.CircuitPolicy;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.Response;
import id.simpul.identity.AccessToken;
import id.simpul.identity.TokenServerUnavailableException;
import id.simpul.identity.TokenSource;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TrustedIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Callers who go on calling an API with the SDK's tokens, of twenty seconds each, while the token
 * server is stopped and started again. A token is renewed five seconds before its end and used
 * until two before it.
 */
final class CallsThroughAnOutage implements AutoCloseable {

  private static final int CALLERS = 3;
  private static final int ENOUGH = 10;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** How much earlier than its end a token may be given up: a tenth of its life. */
  private static final Duration GIVEN_UP = Duration.ofSeconds(2);

  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger failedRenewals = new AtomicInteger();
  private final AtomicReference<Instant> lastEnd = new AtomicReference<>(Instant.MIN);
  private final Queue<Instant> outages = new ConcurrentLinkedQueue<>();
  private final Queue<String> others = new ConcurrentLinkedQueue<>();
  private final List<Future<?>> calls = new ArrayList<>();
  private final ScheduledExecutorService callers = Executors.newScheduledThreadPool(CALLERS);

  /** As a token source makes its own, but its pauses are short: the server's return is awaited. */
  private final ResilientTransport network =
      ResilientTransport.builder()
          .timeout(Duration.ofSeconds(5))
          .circuit(CircuitPolicy.builder().openAtMost(Duration.ofSeconds(5)).build())
          .build();

  private final ApiServer api;
  private final TokenVerifier verifier;
  private final ProtectedResource resource;
  private final TokenSource tokens;
  private final ResilientTransport calling;

  CallsThroughAnOutage(TokenSource.Builder source, TrustedIssuer issuer) {
    verifier = Api.trusting(issuer, Clock.systemUTC());
    api = ApiServer.start(verifier);
    tokens = source.transport(this::askTokenServer).build();
    resource = Api.at(api.address(), issuer.issuer(), Api.SCOPE);
    calling = ResilientTransport.builder().authenticating(tokens.bearer(resource)).build();
  }

  private Response askTokenServer(Request request) {
    try {
      return network.send(request);
    } catch (CallException e) {
      failedRenewals.incrementAndGet();
      throw e;
    }
  }

  /** Fails unless calls went on as long as there was a good token, and again once there was one. */
  void surviveWhile(Runnable stopping, Runnable starting) {
    for (int i = 0; i < CALLERS; i++) {
      calls.add(callers.scheduleWithFixedDelay(this::call, 0, 20, TimeUnit.MILLISECONDS));
    }
    awaitMoreAnswers();
    stopping.run();
    await().atMost(LONGEST).until(() -> !outages.isEmpty());
    assertThat(outages.element())
        .as("no call was refused while there was a good token")
        .isAfterOrEqualTo(lastEnd.get().minus(GIVEN_UP));
    assertThat(failedRenewals).hasPositiveValue();
    starting.run();
    awaitMoreAnswers();
    assertThat(others).as("refused otherwise than by an outage of the token server").isEmpty();
  }

  private void awaitMoreAnswers() {
    int before = answered.get();
    await().atMost(LONGEST).until(() -> answered.get() > before + ENOUGH || !others.isEmpty());
    assertThat(others).isEmpty();
  }

  private void call() {
    try {
      AccessToken held = tokens.token(resource);
      lastEnd.set(held.expiresAt());
      calling.send(Request.of("GET", api.address())).close();
      answered.incrementAndGet();
    } catch (TokenServerUnavailableException e) {
      outages.add(Instant.now());
      if (!e.code().equals("token-server.unavailable")) {
        others.add(e.code() + ": " + e.getMessage());
      }
    } catch (SimpulException e) {
      others.add(e.code() + ": " + e.getMessage());
    } catch (RuntimeException | Error e) {
      others.add("foreign: " + e);
    }
  }

  @Override
  public void close() {
    calls.forEach(each -> each.cancel(true));
    callers.shutdownNow();
    calling.close();
    tokens.close();
    network.close();
    api.close();
    verifier.close();
  }
}
