package id.simpul.core.http;

import static id.simpul.core.http.HttpSetting.time;
import static id.simpul.core.http.HttpSetting.timeOrZero;
import static id.simpul.core.http.HttpSetting.whole;
import static id.simpul.core.http.HttpSetting.yesOrNo;

import id.simpul.core.LocalizedText;
import id.simpul.core.http.HttpSetting.Chosen;
import id.simpul.core.settings.SettingsReader;
import id.simpul.core.settings.WrongSettingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every choice of a client that can be written down: one line each, as in the guide. */
final class HttpSettings {

  static final String PREFIX = "simpul.http.";

  private static final LocalizedText NOT_MORE =
      LocalizedText.of(
          "paling banyak sebesar " + PREFIX + "cache.max-bytes",
          "at most as large as " + PREFIX + "cache.max-bytes");
  private static final LocalizedText REDIRECTS =
      LocalizedText.of("none, same-origin atau across-hosts", "none, same-origin or across-hosts");
  private static final LocalizedText PRODUCT =
      LocalizedText.of(
          "nama produk dan versi dalam ASCII, seperti portal-depok/2.1",
          "product and version in ASCII, such as portal-depok/2.1");

  private static final List<HttpSetting> CALL =
      List.of(
          time(
              "timeout",
              "10s",
              "satu panggilan seluruhnya",
              "a whole call",
              (c, d) -> c.client.timeout(d)),
          time(
              "attempt-timeout",
              "3s",
              "satu percobaan",
              "one attempt",
              (c, d) -> c.client.attemptTimeout(d)),
          time(
              "connect-timeout",
              "2s",
              "membuat sambungan",
              "making a connection",
              (c, d) -> c.client.connectTimeout(d)),
          whole(
              "max-response-bytes",
              1,
              Long.MAX_VALUE,
              "16777216",
              "isi jawaban terbesar",
              "the largest body of an answer",
              (c, n) -> c.client.maxResponseBytes(n)),
          new HttpSetting(
              PREFIX + "user-agent",
              PRODUCT,
              "simpul",
              LocalizedText.of(
                  "nama klien ini di server", "how this client names itself to servers"),
              HttpSettings::userAgent),
          whole(
              "background-threads",
              1,
              Integer.MAX_VALUE,
              "32",
              "panggilan serentak di latar belakang",
              "calls at once in the background",
              (c, n) -> c.client.backgroundThreads(n.intValue())),
          whole(
              "background-queue",
              1,
              Integer.MAX_VALUE,
              "10000",
              "panggilan yang boleh menunggu giliran di sana",
              "calls that may wait for one of those threads",
              (c, n) -> c.client.backgroundQueue(n.intValue())),
          timeOrZero(
              "close-timeout",
              "1s",
              "menunggu panggilan yang sedang berjalan ketika ditutup",
              "the wait for calls under way when it is closed",
              (c, d) -> c.client.closeTimeout(d)),
          new HttpSetting(
              PREFIX + "redirects",
              REDIRECTS,
              "none",
              LocalizedText.of("pengalihan yang diikuti", "redirects that are followed"),
              HttpSettings::redirects),
          yesOrNo(
              "allow-plain-http",
              "false",
              "boleh http tanpa enkripsi ke komputer lain; hanya untuk jaringan uji yang tertutup",
              "lets calls to other machines go unencrypted; for closed test networks only",
              HttpSettings::plainHttp));

  static final List<HttpSetting> ALL =
      Stream.of(
              CALL,
              PolicySettings.RETRY,
              PolicySettings.CIRCUIT,
              PolicySettings.CACHE,
              PolicySettings.LOAD,
              PolicySettings.HEDGING,
              DoorSettings.ALL,
              List.of(ReplicaSettings.ANY))
          .flatMap(List::stream)
          .toList();

  private HttpSettings() {}

  /** Says to the builder what is written; what is not written stays as it is. */
  static void read(Map<String, String> settings, Path directory, ResilientTransportBuilder client) {
    SettingsReader reader = SettingsReader.of(settings);
    List<String> replicas = ReplicaSettings.among(settings);
    reader.refuseOthers(
        PREFIX, Stream.concat(ALL.stream().map(HttpSetting::key), replicas.stream()).toList());
    Chosen chosen = new Chosen(client, directory, replicas);
    ALL.forEach(setting -> setting.read(reader, chosen));
    if (reader.hasAny(PREFIX + "retry.")) {
      client.retry(chosen.retry.build());
    }
    if (reader.hasAny(PREFIX + "circuit.")) {
      client.circuit(chosen.circuitEnabled ? chosen.circuit.build() : CircuitPolicy.none());
    }
    if (reader.hasAny(PREFIX + "cache.")) {
      client.cache(cache(reader, chosen));
    }
    if (reader.hasAny(PREFIX + "load.")) {
      client.load(load(reader, chosen));
    }
    if (reader.hasAny(PREFIX + "hedging.")) {
      requireWord(reader, "hedging.enabled");
      client.hedging(chosen.hedgingEnabled ? chosen.hedging.build() : HedgePolicy.none());
    }
    chosen.doors.say(reader, client);
    if (reader.has(PREFIX + "redirects") && client.showsCertificateToAnyHost()) {
      LocalizedText within =
          LocalizedText.of(
              "none atau same-origin, karena klien ini punya sertifikat",
              "none or same-origin, since this client has a certificate");
      throw WrongSettingException.wrong(PREFIX + "redirects", "across-hosts", within, null);
    }
  }

  /** What is kept may be personal data: a size alone switches nothing on. */
  private static CachePolicy cache(SettingsReader reader, Chosen chosen) {
    requireWord(reader, "cache.enabled");
    try {
      return chosen.cacheEnabled ? chosen.cache.build() : CachePolicy.none();
    } catch (IllegalArgumentException e) {
      String key = PREFIX + "cache.max-entry-bytes";
      throw WrongSettingException.wrong(
          key, reader.value(key, NOT_MORE, Function.identity()).orElse("262144"), NOT_MORE, e);
    }
  }

  private static void requireWord(SettingsReader reader, String name) {
    if (!reader.has(PREFIX + name)) {
      throw WrongSettingException.missing(
          PREFIX + name, LocalizedText.of("true atau false", "true or false"));
    }
  }

  /** A time alone says nothing, and a burst of no rate neither. */
  private static LoadPolicy load(SettingsReader reader, Chosen chosen) {
    String rate = PREFIX + "load.rate";
    LocalizedText allowed = SettingsReader.wholeBetween(1, Integer.MAX_VALUE);
    if (reader.has(rate)) {
      try {
        chosen.load.rate(chosen.rate, chosen.per);
      } catch (IllegalArgumentException e) {
        throw WrongSettingException.wrong(rate, String.valueOf(chosen.rate), allowed, e);
      }
    } else if (reader.has(PREFIX + "load.per") || reader.has(PREFIX + "load.burst")) {
      throw WrongSettingException.missing(rate, allowed);
    }
    return chosen.load.build();
  }

  private static void userAgent(SettingsReader reader, String key, Chosen chosen) {
    reader.value(key, PRODUCT, chosen.client::userAgent);
  }

  private static void redirects(SettingsReader reader, String key, Chosen chosen) {
    Map<String, RedirectPolicy> words =
        Map.of(
            "none", RedirectPolicy.none(),
            "same-origin", RedirectPolicy.sameOrigin(),
            "across-hosts", RedirectPolicy.acrossHosts());
    reader.oneOf(key, words, REDIRECTS).ifPresent(chosen.client::redirects);
  }

  private static void plainHttp(Chosen chosen, boolean allowed) {
    if (allowed) {
      chosen.client.allowingPlainHttp();
    }
  }
}
