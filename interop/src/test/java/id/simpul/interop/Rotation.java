package id.simpul.interop;

import static org.awaitility.Awaitility.await;

import id.simpul.core.SimpulException;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.Verification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** An issuer changes its keys while its clients go on getting and showing tokens. */
final class Rotation {

  private static final int CLIENTS = 3;
  private static final int TOKENS_AFTER = 40;

  private Rotation() {}

  /** Every good token that was refused, and why: there should be none. */
  static List<String> refusedDuring(
      Runnable rotation, TokenVerifier verifier, Supplier<String> freshToken) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    AtomicInteger shown = new AtomicInteger();
    Callable<List<String>> client =
        () -> {
          List<String> refused = new ArrayList<>();
          while (left.getAndDecrement() > 0) {
            refused.addAll(show(verifier, freshToken.get()));
            shown.incrementAndGet();
          }
          return refused;
        };
    try {
      List<Future<List<String>>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        running.add(clients.submit(client));
      }
      await().atMost(Duration.ofMinutes(5)).until(() -> shown.get() > CLIENTS || anyDone(running));
      rotation.run();
      left.set(TOKENS_AFTER);
      List<String> refused = new ArrayList<>();
      for (Future<List<String>> each : running) {
        refused.addAll(each.get(5, TimeUnit.MINUTES));
      }
      return refused;
    } finally {
      left.set(0);
      clients.shutdownNow();
    }
  }

  private static boolean anyDone(List<Future<List<String>>> running) {
    return running.stream().anyMatch(Future::isDone);
  }

  private static List<String> show(TokenVerifier verifier, String token) {
    try {
      return verifier.check(Api.request("Bearer", token)) instanceof Verification.Rejected no
          ? List.of(no.rejection().code() + ": " + no.rejection().explanation().in("en"))
          : List.of();
    } catch (SimpulException e) {
      return List.of(e.code() + ": " + e.getMessage());
    }
  }
}
