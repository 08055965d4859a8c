package id.simpul.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.settings.WrongSettingException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {

  /** What only code can give: objects, and the settings themselves. */
  private static final Set<String> CODE_ONLY =
      Set.of(
          "settings",
          "authenticating",
          "listener",
          "tracer",
          "codec",
          "clock",
          "random",
          "executor",
          "build");

  private static ResilientTransportBuilder with(Map<String, String> settings) {
    return ResilientTransport.builder().settings(settings);
  }

  @Test
  void everySetting_reachesTheBuilder() {
    ResilientTransportBuilder builder =
        with(
            Map.ofEntries(
                Map.entry("simpul.http.timeout", "7s"),
                Map.entry("simpul.http.attempt-timeout", "PT2S"),
                Map.entry("simpul.http.connect-timeout", "500ms"),
                Map.entry("simpul.http.max-response-bytes", "1000"),
                Map.entry("simpul.http.user-agent", "portal-depok/2.1"),
                Map.entry("simpul.http.allow-plain-http", "true"),
                Map.entry("simpul.http.background-threads", "8"),
                Map.entry("simpul.http.background-queue", "9"),
                Map.entry("simpul.http.close-timeout", "0s"),
                Map.entry("simpul.http.redirects", "same-origin"),
                Map.entry("simpul.http.load.calls-at-once", "4"),
                Map.entry("simpul.http.load.rate", "600"),
                Map.entry("simpul.http.load.per", "1m"),
                Map.entry("simpul.http.load.burst", "7"),
                Map.entry("simpul.http.hedging.enabled", "true"),
                Map.entry("simpul.http.hedging.budget-percent", "9"),
                Map.entry("simpul.http.hedging.shortest-delay", "20ms"),
                Map.entry("simpul.http.cache.enabled", "true"),
                Map.entry("simpul.http.cache.max-entries", "5"),
                Map.entry("simpul.http.cache.max-bytes", "6000"),
                Map.entry("simpul.http.cache.max-entry-bytes", "600"),
                Map.entry("simpul.http.cache.stale-on-error", "0s"),
                Map.entry("simpul.http.retry.max-attempts", "2"),
                Map.entry("simpul.http.retry.first-backoff", "10ms"),
                Map.entry("simpul.http.retry.throttled-backoff", "2s"),
                Map.entry("simpul.http.retry.max-backoff", "3s"),
                Map.entry("simpul.http.retry.budget", "0"),
                Map.entry("simpul.http.circuit.window", "60s"),
                Map.entry("simpul.http.circuit.minimum-calls", "20"),
                Map.entry("simpul.http.circuit.failure-percent", "30"),
                Map.entry("simpul.http.circuit.slow-call", "1s"),
                Map.entry("simpul.http.circuit.slow-percent", "90"),
                Map.entry("simpul.http.circuit.trial-calls", "1"),
                Map.entry("simpul.http.circuit.open-at-first", "10ms"),
                Map.entry("simpul.http.circuit.open-at-most", "1m")));

    assertThat(builder.timeout).isEqualTo(Duration.ofSeconds(7));
    assertThat(builder.attemptTimeout).isEqualTo(Duration.ofSeconds(2));
    assertThat(builder.connectTimeout).isEqualTo(Duration.ofMillis(500));
    assertThat(builder.maxResponseBytes).isEqualTo(1000);
    assertThat(builder.userAgent).isEqualTo("portal-depok/2.1");
    assertThat(builder.plainHttp).isTrue();
    assertThat(builder.backgroundThreads).isEqualTo(8);
    assertThat(builder.backgroundQueue).isEqualTo(9);
    assertThat(builder.closeTimeout).isZero();
    assertThat(builder.redirects).isSameAs(RedirectPolicy.sameOrigin());
    assertThat(builder.load.callsAtOnce()).isEqualTo(4);
    assertThat(builder.load.rate()).isEqualTo(600);
    assertThat(builder.load.per()).isEqualTo(Duration.ofMinutes(1));
    assertThat(builder.load.burst()).isEqualTo(7);
    assertThat(builder.hedging.isEnabled()).isTrue();
    assertThat(builder.hedging.budgetPercent()).isEqualTo(9);
    assertThat(builder.hedging.shortestDelay()).isEqualTo(Duration.ofMillis(20));
    assertThat(builder.cache.isEnabled()).isTrue();
    assertThat(builder.cache.maxEntries()).isEqualTo(5);
    assertThat(builder.cache.maxBytes()).isEqualTo(6000);
    assertThat(builder.cache.maxEntryBytes()).isEqualTo(600);
    assertThat(builder.cache.staleOnError()).isZero();
    assertThat(builder.retry.maxAttempts()).isEqualTo(2);
    assertThat(builder.retry.firstBackoff()).isEqualTo(Duration.ofMillis(10));
    assertThat(builder.retry.throttledBackoff()).isEqualTo(Duration.ofSeconds(2));
    assertThat(builder.retry.maxBackoff()).isEqualTo(Duration.ofSeconds(3));
    assertThat(builder.retry.budget()).isZero();
    assertThat(builder.circuit.isEnabled()).isTrue();
    assertThat(builder.circuit.window()).isEqualTo(Duration.ofMinutes(1));
    assertThat(builder.circuit.minimumCalls()).isEqualTo(20);
    assertThat(builder.circuit.failurePercent()).isEqualTo(30);
    assertThat(builder.circuit.slowCall()).isEqualTo(Duration.ofSeconds(1));
    assertThat(builder.circuit.slowPercent()).isEqualTo(90);
    assertThat(builder.circuit.trialCalls()).isEqualTo(1);
    assertThat(builder.circuit.openAtFirst()).isEqualTo(Duration.ofMillis(10));
    assertThat(builder.circuit.openAtMost()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void nothingWritten_changesNothing() {
    ResilientTransportBuilder said =
        ResilientTransport.builder().timeout(Duration.ofSeconds(1)).retry(RetryPolicy.none());

    said.settings(Map.of("server.port", "8080", "simpul.agency", "kota-depok"));

    assertThat(said.timeout).isEqualTo(Duration.ofSeconds(1));
    assertThat(said.retry).isSameAs(RetryPolicy.none());
    assertThat(said.circuit).isSameAs(CircuitPolicy.ofDefaults());
  }

  @Test
  void circuit_canBeSwitchedOff() {
    assertThat(with(Map.of("simpul.http.circuit.enabled", "false")).circuit.isEnabled()).isFalse();
  }

  @Test
  void sizeOfACache_switchesNothingOn() {
    assertThatThrownBy(() -> with(Map.of("simpul.http.cache.max-entries", "5")))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("simpul.http.cache.enabled is missing");
    assertThat(with(Map.of("simpul.http.cache.enabled", "false")).cache.isEnabled()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "hedging.budget-percent, 5, hedging.enabled",
    "load.per, 1m, load.rate",
    "load.burst, 9, load.rate"
  })
  void partOfAPolicy_withoutTheWordItBelongsTo_isRefused(String name, String value, String word) {
    assertThatThrownBy(() -> with(Map.of("simpul.http." + name, value)))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("simpul.http." + word + " is missing");
  }

  @Test
  void entryLargerThanTheCache_isRefused_byItsName() {
    assertThatThrownBy(
            () ->
                with(
                    Map.of(
                        "simpul.http.cache.enabled", "true", "simpul.http.cache.max-bytes", "9")))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("simpul.http.cache.max-entry-bytes is wrong");
  }

  @Test
  void properties_areReadAlike_withTheirDefaults() {
    Properties standard = new Properties();
    standard.setProperty("simpul.http.timeout", "4s");
    Properties properties = new Properties(standard);
    properties.setProperty("simpul.http.user-agent", "portal");

    ResilientTransportBuilder builder = ResilientTransport.builder().settings(properties);

    assertThat(builder.timeout).isEqualTo(Duration.ofSeconds(4));
    assertThat(builder.userAgent).isEqualTo("portal");
  }

  @ParameterizedTest
  @CsvSource({
    "timeout, 0s",
    "timeout, soon",
    "connect-timeout, 5",
    "max-response-bytes, 0",
    "max-response-bytes, 16MB",
    "user-agent, 'portal\nX: 1'",
    "user-agent, depók",
    "allow-plain-http, yes",
    "background-threads, 0",
    "background-queue, 0",
    "close-timeout, -1s",
    "retry.max-attempts, 0",
    "retry.max-attempts, 11",
    "retry.budget, -1",
    "redirects, all",
    "load.calls-at-once, 0",
    "load.rate, 0",
    "hedging.budget-percent, 51",
    "hedging.shortest-delay, PT0.0001S",
    "circuit.enabled, on",
    "cache.enabled, on",
    "cache.stale-on-error, -1s",
    "circuit.window, 999ms",
    "circuit.minimum-calls, 0",
    "circuit.minimum-calls, 2147483648",
    "circuit.failure-percent, 0",
    "circuit.failure-percent, 101",
    "circuit.open-at-first, 9ms",
    "circuit.open-at-most, 9ms",
  })
  void wrongValue_isRefused_withKeyValueAndWhatIsAllowed(String name, String value) {
    String key = "simpul.http." + name;

    WrongSettingException e =
        catchThrowableOfType(WrongSettingException.class, () -> with(Map.of(key, value)));

    assertThat(e).isNotNull();
    assertThat(e.code()).isEqualTo("settings.wrong");
    assertThat(e.key()).isEqualTo(key);
    assertThat(e.value()).contains(value);
    assertThat(e.allowed().in("id")).isNotEqualTo(e.allowed().in("en"));
    assertThat(e).hasMessageContaining(key).hasMessageContaining(e.allowed().in("en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"timeuot", "Timeout", "retry", "retry.maxattempts", "circuit.openAtFirst"})
  void unknownKey_isRefused(String name) {
    assertThatThrownBy(() -> with(Map.of("simpul.http." + name, "1")))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("simpul.http." + name + " is not known")
        .hasMessageContaining("simpul.http.retry.max-attempts");
  }

  @Test
  void slipOfThePen_isAnswered_withTheNearestKey() {
    assertThatThrownBy(() -> with(Map.of("simpul.http.timeuot", "1s")))
        .hasMessageContaining("Did you mean simpul.http.timeout?");
  }

  static java.util.List<HttpSetting> all() {
    return HttpSettings.ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void defaultInTheTable_isWhatHoldsAnyway(HttpSetting setting) {
    Map<String, String> written = new TreeMap<>();
    ResilientTransportBuilder said = ResilientTransport.builder();
    if (setting.key().startsWith("simpul.http.cache.max") || setting.key().endsWith("on-error")) {
      // What is off has no sizes.
      written.put("simpul.http.cache.enabled", "true");
      said.cache(CachePolicy.ofDefaults());
    }
    if (setting.key().startsWith("simpul.http.hedging.") && !setting.key().endsWith("enabled")) {
      written.put("simpul.http.hedging.enabled", "true");
      said.hedging(HedgePolicy.ofDefaults());
    }
    if (setting.key().equals("simpul.http.load.per")) {
      // A time is for a rate.
      written.put("simpul.http.load.rate", "600");
      said.load(LoadPolicy.builder().rate(600, Duration.ofSeconds(1)).build());
    }
    if (!setting.standard().equals(PolicySettings.NO_BOUND)) {
      written.put(setting.key(), setting.standard());
    }

    assertThat(choices(with(written))).isEqualTo(choices(said));
  }

  private static Map<String, String> choices(ResilientTransportBuilder builder) {
    Map<String, String> choices = new TreeMap<>();
    for (var field : ResilientTransportBuilder.class.getDeclaredFields()) {
      try {
        choices.put(field.getName(), shown(field.get(builder)));
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    // Made anew for each builder, and by no setting.
    choices.remove("timeline");
    return choices;
  }

  private static String shown(Object choice) throws IllegalAccessException {
    if (choice == null || !choice.getClass().getSimpleName().endsWith("Policy")) {
      return String.valueOf(choice);
    }
    Map<String, String> parts = new TreeMap<>();
    for (Method method : choice.getClass().getMethods()) {
      if (method.getDeclaringClass() == choice.getClass()
          && !Modifier.isStatic(method.getModifiers())
          && method.getParameterCount() == 0) {
        try {
          parts.put(method.getName(), String.valueOf(method.invoke(choice)));
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(e.getMessage(), e);
        }
      }
    }
    return parts.toString();
  }

  @Test
  void everyWordOfTheBuilder_canBeWritten_orIsKnownToNeedCode() {
    Set<String> words =
        Arrays.stream(ResilientTransportBuilder.class.getMethods())
            .filter(m -> m.getDeclaringClass() == ResilientTransportBuilder.class)
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    words.removeAll(CODE_ONLY);

    assertThat(words)
        .as("new words get a line in HttpSettings, or stand in CODE_ONLY if only code can say them")
        .allSatisfy(word -> assertThat(written()).contains(keyOf(word)));
  }

  private static String written() {
    return HttpSettings.ALL.stream().map(s -> s.key() + " ").collect(Collectors.joining());
  }

  /** allowingPlainHttp is written allow-plain-http, retry begins retry. */
  private static String keyOf(String word) {
    String dashed =
        word.replace("allowing", "allow")
            .replace("interchangeable", "replicas")
            .replaceAll("([A-Z])", "-$1")
            .toLowerCase(Locale.ROOT);
    return HttpSettings.PREFIX + dashed;
  }

  @ParameterizedTest
  @CsvSource({"client-settings.md, en", "client-settings.id.md, id"})
  void tableInTheGuide_listsEverySetting(String page, String language) throws IOException {
    Path guide = Path.of("..", "docs", "guides", page);
    String text = Files.readString(guide);
    String begin = "<!-- settings: written by HttpSettingsTest -->\n";
    int start = text.indexOf(begin) + begin.length();
    int end = text.indexOf("<!-- /settings -->");
    assertThat(start).as("the table's place in %s", page).isBetween(begin.length(), end);
    if (Boolean.getBoolean("simpul.docs.update")) {
      text = text.substring(0, start) + table(language) + text.substring(end);
      Files.writeString(guide, text);
    }
    assertThat(text).as("run with -Dsimpul.docs.update=true").contains(begin + table(language));
  }

  private static String table(String language) {
    StringBuilder table =
        new StringBuilder(
            language.equals("en")
                ? "| key | what | allowed | default |\n|---|---|---|---|\n"
                : "| kunci | apa | yang boleh | bawaan |\n|---|---|---|---|\n");
    for (HttpSetting setting : HttpSettings.ALL) {
      table.append(
          "| `%s` | %s | %s | `%s` |%n"
              .replace("%n", "\n")
              .formatted(
                  setting.key(),
                  setting.meaning().in(language),
                  allowed(setting, language),
                  setting.standard()));
    }
    return table.toString();
  }

  /** How times are written stands above the table, once. */
  private static String allowed(HttpSetting setting, String language) {
    if (setting.allowed().equals(id.simpul.core.settings.SettingsReader.DURATION)) {
      return language.equals("en") ? "a time" : "lama waktu";
    }
    return setting.allowed().in(language);
  }
}
