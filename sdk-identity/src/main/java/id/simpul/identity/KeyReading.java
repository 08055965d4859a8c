package id.simpul.identity;

import id.simpul.core.Masking;
import id.simpul.core.http.Transport;
import id.simpul.identity.internal.jose.JwkSet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the keys of one issuer, never by two threads at once and never more often than {@link
 * FetchPace} allows. A good answer replaces what was held; any other changes nothing but the time
 * of the next reading.
 */
final class KeyReading {

  private static final Logger log = LoggerFactory.getLogger(KeyReading.class);

  private final TrustedIssuer issuer;
  private final Transport transport;
  private final Clock clock;
  private final Executor executor;
  private final Cryptography cryptography;
  private final FetchPace pace = new FetchPace();
  private @Nullable CompletableFuture<Void> flight;
  private volatile @Nullable HeldKeys held;
  private volatile @Nullable Throwable lastFailure;

  KeyReading(
      TrustedIssuer issuer,
      Transport transport,
      Clock clock,
      Executor executor,
      Cryptography cryptography) {
    this.cryptography = cryptography;
    this.issuer = issuer;
    this.transport = transport;
    this.clock = clock;
    this.executor = executor;
  }

  @Nullable HeldKeys held() {
    return held;
  }

  /** What went wrong last, also if it has gone well since. */
  @Nullable Throwable lastFailure() {
    return lastFailure;
  }

  /** Whether the last reading that ended had failed, or none has ended. */
  boolean lastOneFailed() {
    return pace.hasFailed();
  }

  /** Joins the reading under way, or starts one as soon as failures allow. */
  Optional<CompletableFuture<Void>> beginAfterFailures() {
    return begin(pace.afterFailure());
  }

  /** Joins the reading under way, or starts one unless the last began less than a pause ago. */
  Optional<CompletableFuture<Void>> begin(Duration pause) {
    CompletableFuture<Void> fresh;
    synchronized (this) {
      if (flight != null && !flight.isDone()) {
        return Optional.of(flight);
      }
      if (!pace.mayStart(clock.instant(), pause)) {
        return Optional.empty();
      }
      fresh = new CompletableFuture<>();
      flight = fresh;
    }
    start(fresh);
    return Optional.of(fresh);
  }

  private void start(CompletableFuture<Void> fresh) {
    try {
      executor.execute(() -> read(fresh));
    } catch (Throwable e) {
      // No thread is to be had, perhaps: a flight that never ended would be the last one.
      failed(e);
      fresh.complete(null);
    }
  }

  private void read(CompletableFuture<Void> done) {
    Instant began = clock.instant();
    try {
      String document = issuer.keySource().read(transport);
      JwkSet keys = computed(JwkSet.parse(document.getBytes(StandardCharsets.UTF_8)));
      HeldKeys before = held;
      report(before == null ? List.of() : before.keys().skipped(), keys);
      held = new HeldKeys(before == null ? keys : keys.keeping(before.keys()), began);
      pace.succeeded();
    } catch (Throwable e) {
      // An Error too: it must neither pass for a success nor be tried again at once.
      failed(e);
    } finally {
      done.complete(null);
    }
  }

  private JwkSet computed(JwkSet keys) {
    return cryptography.provider().map(keys::computedBy).orElse(keys);
  }

  /** What was reported before is not told again at every renewal; health shows it all the time. */
  private void report(List<String> before, JwkSet keys) {
    for (String why : keys.skipped()) {
      if (!before.contains(why)) {
        log.warn("issuer {}: {}", Quoted.of(issuer.issuer()), why);
      }
    }
    for (String leak : keys.leaked()) {
      if (!before.contains(leak)) {
        log.error(
            "ALARM: issuer {} publishes a secret: {}. Tell its operator now.",
            Quoted.of(issuer.issuer()),
            leak);
      }
    }
  }

  private void failed(Throwable e) {
    lastFailure = e;
    pace.failed();
    log.warn(
        "issuer {}: its keys could not be read: {}",
        Quoted.of(issuer.issuer()),
        Masking.mask(String.valueOf(e)));
  }
}
