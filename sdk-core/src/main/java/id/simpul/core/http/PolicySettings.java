package id.simpul.core.http;

import static id.simpul.core.http.HttpSetting.time;
import static id.simpul.core.http.HttpSetting.timeOrZero;
import static id.simpul.core.http.HttpSetting.whole;
import static id.simpul.core.http.HttpSetting.yesOrNo;

import id.simpul.core.LocalizedText;
import java.util.List;

/** The settings of the policies, one line each. */
final class PolicySettings {

  /** In the place of a default: nothing holds if nothing is written. */
  static final String NO_BOUND = "-";

  private static final LocalizedText AT_LEAST_TEN_MILLIS =
      LocalizedText.of("waktu minimal 10ms, seperti 5s", "a time of at least 10ms, such as 5s");
  private static final LocalizedText SECOND_TO_HOUR =
      LocalizedText.of("waktu 1s sampai 1h, seperti 30s", "a time from 1s to 1h, such as 30s");

  static final List<HttpSetting> RETRY =
      List.of(
          whole(
              "retry.max-attempts",
              1,
              10,
              "3",
              "percobaan, termasuk yang pertama",
              "attempts, the first one included",
              (c, n) -> c.retry.maxAttempts(n.intValue())),
          time(
              "retry.first-backoff",
              "50ms",
              "batas tunggu sebelum percobaan kedua",
              "the bound of the wait before the second attempt",
              (c, d) -> c.retry.firstBackoff(d)),
          time(
              "retry.throttled-backoff",
              "1s",
              "yang sama, sesudah 429 atau 503 dengan Retry-After",
              "the same, after a 429 or a 503 with Retry-After",
              (c, d) -> c.retry.throttledBackoff(d)),
          time(
              "retry.max-backoff",
              "20s",
              "batas tunggu terpanjang",
              "the longest wait",
              (c, d) -> c.retry.maxBackoff(d)),
          whole(
              "retry.budget",
              0,
              Integer.MAX_VALUE,
              "100",
              "anggaran tiap server; satu ulangan 14",
              "the budget of a server; a retry takes 14",
              (c, n) -> c.retry.budget(n.intValue())));

  static final List<HttpSetting> CIRCUIT =
      List.of(
          yesOrNo(
              "circuit.enabled",
              "true",
              "menghentikan sementara panggilan ke server yang terus gagal",
              "pauses calls to a server that keeps failing",
              (c, yes) -> c.circuitEnabled = yes),
          time(
              "circuit.window",
              SECOND_TO_HOUR,
              "30s",
              "sejauh mana panggilan dihitung",
              "how far back calls are counted",
              (c, d) -> c.circuit.window(d)),
          whole(
              "circuit.minimum-calls",
              1,
              Integer.MAX_VALUE,
              "10",
              "di bawah ini belum diputuskan apa-apa",
              "fewer calls decide nothing",
              (c, n) -> c.circuit.minimumCalls(n.intValue())),
          whole(
              "circuit.failure-percent",
              1,
              100,
              "50",
              "bagian gagal yang menghentikan",
              "the share of failures that pauses",
              (c, n) -> c.circuit.failurePercent(n.intValue())),
          time(
              "circuit.slow-call",
              "2s",
              "jawaban yang lebih lama disebut lambat",
              "an answer that takes longer is slow",
              (c, d) -> c.circuit.slowCall(d)),
          whole(
              "circuit.slow-percent",
              1,
              100,
              "80",
              "bagian lambat yang menghentikan",
              "the share of slow calls that pauses",
              (c, n) -> c.circuit.slowPercent(n.intValue())),
          whole(
              "circuit.trial-calls",
              1,
              Integer.MAX_VALUE,
              "3",
              "panggilan uji sebelum dilanjutkan",
              "trial calls before going on",
              (c, n) -> c.circuit.trialCalls(n.intValue())),
          time(
              "circuit.open-at-first",
              AT_LEAST_TEN_MILLIS,
              "5s",
              "jeda pertama",
              "the first pause",
              (c, d) -> c.circuit.openAtFirst(d)),
          time(
              "circuit.open-at-most",
              AT_LEAST_TEN_MILLIS,
              "30s",
              "jeda terpanjang",
              "the longest pause",
              (c, d) -> c.circuit.openAtMost(d)));

  static final List<HttpSetting> CACHE =
      List.of(
          yesOrNo(
              "cache.enabled",
              "false",
              "menyimpan jawaban di memori",
              "keeps answers in memory",
              (c, yes) -> c.cacheEnabled = yes),
          whole(
              "cache.max-entries",
              1,
              Integer.MAX_VALUE,
              "1000",
              "jawaban yang disimpan",
              "answers kept",
              (c, n) -> c.cache.maxEntries(n.intValue())),
          whole(
              "cache.max-bytes",
              1,
              Long.MAX_VALUE,
              "16777216",
              "memori untuk semuanya",
              "memory for all of them",
              (c, n) -> c.cache.maxBytes(n)),
          whole(
              "cache.max-entry-bytes",
              1,
              Long.MAX_VALUE,
              "262144",
              "isi terpanjang yang disimpan, paling banyak max-bytes",
              "the longest body kept, at most max-bytes",
              (c, n) -> c.cache.maxEntryBytes(n)),
          timeOrZero(
              "cache.stale-on-error",
              "1h",
              "selama apa jawaban lama boleh menggantikan ketika server gagal",
              "how long an old answer may stand in when its server fails",
              (c, d) -> c.cache.staleOnError(d)));

  static final List<HttpSetting> LOAD =
      List.of(
          whole(
              "load.calls-at-once",
              1,
              Integer.MAX_VALUE,
              "128",
              "panggilan serentak ke satu server",
              "calls at once to one server",
              (c, n) -> c.load.callsAtOnce(n.intValue())),
          whole(
              "load.rate",
              1,
              Integer.MAX_VALUE,
              NO_BOUND,
              "panggilan ke satu server dalam waktu load.per",
              "calls to one server within load.per",
              (c, n) -> c.rate = n.intValue()),
          time(
              "load.per",
              "1s",
              "waktu untuk load.rate",
              "the time for load.rate",
              (c, d) -> c.per = d),
          whole(
              "load.burst",
              1,
              Integer.MAX_VALUE,
              NO_BOUND,
              "panggilan sekaligus sesudah sepi; tanpa ini sepersepuluh load.rate",
              "calls in one go after a quiet while; a tenth of load.rate if not said",
              (c, n) -> c.load.burst(n.intValue())));

  static final List<HttpSetting> HEDGING =
      List.of(
          yesOrNo(
              "hedging.enabled",
              "false",
              "percobaan kedua untuk bacaan yang lambat",
              "a second attempt for reads that are slow",
              (c, yes) -> c.hedgingEnabled = yes),
          whole(
              "hedging.budget-percent",
              1,
              50,
              "5",
              "tambahan panggilan paling banyak, dalam persen",
              "the most additional calls, in percent",
              (c, n) -> c.hedging.budgetPercent(n.intValue())),
          time(
              "hedging.shortest-delay",
              "1ms",
              "tunggu paling sedikit sebelum percobaan kedua",
              "the least wait before the second attempt",
              (c, d) -> c.hedging.shortestDelay(d)));

  private PolicySettings() {}
}
