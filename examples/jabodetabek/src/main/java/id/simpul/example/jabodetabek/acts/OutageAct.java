package id.simpul.example.jabodetabek.acts;

import id.simpul.catalog.ServiceType;
import id.simpul.catalog.search.Hit;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.LocalizedText;
import id.simpul.core.SimpulException;
import id.simpul.core.http.CircuitOpenException;
import id.simpul.ecosystem.Ecosystem;
import id.simpul.ecosystem.MemberRefresh;
import id.simpul.ecosystem.Refresh;
import id.simpul.ecosystem.ServiceClient;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.platform.QueueToday;
import id.simpul.example.jabodetabek.services.City;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Bekasi dies. Its services are still found, a call to it fails at once, and it is used again when
 * it is back.
 */
final class OutageAct implements Act {

  private static final int MOST_CALLS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public LocalizedText title() {
    return LocalizedText.of("5. Bekasi mati, lalu kembali", "5. Bekasi dies, and comes back");
  }

  @Override
  public void play(Stage stage) {
    Authority bekasi = stage.city(City.KOTA_BEKASI);
    Ecosystem depok = stage.city(City.DEPOK).ecosystem();
    ServiceClient queue = depok.service(City.KOTA_BEKASI.service(ServiceType.KTP_EL.code()));
    answers(stage, queue, "Sebelumnya", "Before");
    bekasi.kill();
    failsFast(stage, queue);
    stillFound(stage, depok);
    bekasi.comeBack();
    recovers(stage, queue);
    readAgain(stage, depok);
  }

  private static void answers(Stage stage, ServiceClient queue, String when, String whenEnglish) {
    Stopwatch watch = Stopwatch.start();
    QueueToday today = queue.get("/antrean").as(QueueToday.class);
    stage.state(
        today.quota() == 60,
        "%s: antrean KTP-el di %s, %d dari %d nomor tersisa (%s)."
            .formatted(when, today.place(), today.left(), today.quota(), watch.text()),
        "%s: the KTP-el queue at %s, %d of %d numbers left (%s)."
            .formatted(whenEnglish, today.place(), today.left(), today.quota(), watch.text()));
  }

  private static void stillFound(Stage stage, Ecosystem depok) {
    Refresh round = depok.refresh();
    boolean missed =
        round.members().stream()
            .filter(member -> member.failure().isPresent())
            .map(MemberRefresh::member)
            .allMatch(City.KOTA_BEKASI.agency()::equals);
    Stopwatch watch = Stopwatch.start();
    SearchResult found =
        depok.search(ServiceQuery.text("KTP elektronik").near(City.KOTA_BEKASI.region()));
    String took = watch.text();
    Optional<Hit> hit =
        found.hits().stream().filter(h -> h.source().equals(City.KOTA_BEKASI.agency())).findFirst();
    Duration age = hit.map(h -> h.age(stage.clock().instant())).orElse(Duration.ZERO);
    stage.state(
        !round.complete() && missed && hit.isPresent() && !age.isZero(),
        "Hanya katalog Bekasi tidak terbaca; pencarian tetap menjawab (%s), data Bekasi berumur %d ms."
            .formatted(took, age.toMillis()),
        "Bekasi's catalogue alone is not read; search still answers (%s), Bekasi's data are %d ms old."
            .formatted(took, age.toMillis()));
  }

  /** The first calls find out; after some the circuit is open, and nobody waits any more. */
  private static void failsFast(Stage stage, ServiceClient queue) {
    Stopwatch watch = Stopwatch.start();
    Optional<SimpulException> first = failure(queue);
    String firstTook = watch.text();
    first.ifPresent(why -> stage.screen().say(why.explanation()));
    stage.state(
        first.isPresent(),
        "Panggilan pertama gagal dengan penjelasan itu (%s).".formatted(firstTook),
        "The first call fails with that explanation (%s).".formatted(firstTook));
    Optional<SimpulException> last = first;
    int calls = 1;
    while (calls < MOST_CALLS && pause(last).isEmpty()) {
      calls++;
      watch = Stopwatch.start();
      last = failure(queue);
    }
    stage.state(
        pause(last).isPresent(),
        "Panggilan ke-%d tidak lagi menunggu: dihentikan sementara (%s)."
            .formatted(calls, watch.text()),
        "Call %d no longer waits: calls are paused (%s).".formatted(calls, watch.text()));
  }

  /** Waits as long as the refusal says, and not longer. */
  private static void recovers(Stage stage, ServiceClient queue) {
    Stopwatch watch = Stopwatch.start();
    Optional<Duration> pause = pause(failure(queue));
    while (pause.isPresent() && watch.millis() < PATIENCE.toMillis()) {
      LockSupport.parkNanos(Math.max(1, pause.get().toNanos()));
      pause = pause(failure(queue));
    }
    stage
        .screen()
        .say(
            "Bekasi kembali; dicoba lagi setelah %s.".formatted(watch.text()),
            "Bekasi is back; tried again after %s.".formatted(watch.text()));
    answers(stage, queue, "Sesudahnya", "After");
  }

  /** For how long calls are paused, if that is why one failed. */
  private static Optional<Duration> pause(Optional<SimpulException> failure) {
    Throwable cause = failure.orElse(null);
    while (cause != null && !(cause instanceof CircuitOpenException)) {
      cause = cause.getCause();
    }
    return cause instanceof CircuitOpenException open ? open.retryAfter() : Optional.empty();
  }

  private static void readAgain(Stage stage, Ecosystem depok) {
    Refresh round = depok.refresh();
    stage.state(
        round.complete(), "Katalog Bekasi dibaca lagi.", "Bekasi's catalogue is read again.");
  }

  private static Optional<SimpulException> failure(ServiceClient queue) {
    try {
      queue.get("/antrean").close();
      return Optional.empty();
    } catch (SimpulException failed) {
      return Optional.of(failed);
    }
  }
}
