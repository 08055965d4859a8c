package id.simpul.core.http;

import id.simpul.core.LocalizedText;
import id.simpul.core.settings.SettingsReader;
import id.simpul.core.settings.WrongSettingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One setting of the client, as it stands in a file and in the guide.
 *
 * @param key with its prefix
 * @param allowed what may stand there
 * @param standard what holds if it is not there, as it would be written
 * @param meaning in a few words
 * @param word says it to a builder
 */
record HttpSetting(
    String key, LocalizedText allowed, String standard, LocalizedText meaning, Word word) {

  private static final LocalizedText YES_OR_NO =
      LocalizedText.of("true atau false", "true or false");

  /** Reads the setting, if it is there, and says what it means. */
  @FunctionalInterface
  interface Word {
    void say(SettingsReader reader, String key, Chosen chosen);
  }

  /** The builders that the settings are said to. */
  static final class Chosen {

    final ResilientTransportBuilder client;
    final RetryPolicy.Builder retry = RetryPolicy.builder();
    final CircuitPolicy.Builder circuit = CircuitPolicy.builder();
    final CachePolicy.Builder cache = CachePolicy.builder();
    final LoadPolicy.Builder load = LoadPolicy.builder();
    final HedgePolicy.Builder hedging = HedgePolicy.builder();
    int rate;
    Duration per = Duration.ofSeconds(1);
    boolean hedgingEnabled;
    boolean circuitEnabled = true;
    boolean cacheEnabled;
    final DoorSettings doors;
    final List<String> replicas;

    /**
     * Nothing is chosen yet.
     *
     * @param directory from which file names are meant
     * @param replicas the keys that name replicas
     */
    Chosen(ResilientTransportBuilder client, Path directory, List<String> replicas) {
      this.client = client;
      this.doors = new DoorSettings(directory);
      this.replicas = replicas;
    }
  }

  /** What the builder refuses is refused by the setting's name. */
  void read(SettingsReader reader, Chosen chosen) {
    try {
      word.say(reader, key, chosen);
    } catch (IllegalArgumentException e) {
      String text = reader.value(key, allowed, Function.identity()).orElse("");
      throw WrongSettingException.wrong(key, text, allowed, e);
    }
  }

  static HttpSetting text(
      String name,
      LocalizedText allowed,
      String standard,
      String arti,
      String meaning,
      BiConsumer<DoorSettings, String> say) {
    return new HttpSetting(
        HttpSettings.PREFIX + name,
        allowed,
        standard,
        LocalizedText.of(arti, meaning),
        (reader, key, chosen) ->
            reader
                .value(key, allowed, Function.identity())
                .ifPresent(text -> say.accept(chosen.doors, text)));
  }

  static HttpSetting time(
      String name, String standard, String arti, String meaning, BiConsumer<Chosen, Duration> say) {
    return time(name, SettingsReader.DURATION, standard, arti, meaning, say);
  }

  static HttpSetting time(
      String name,
      LocalizedText allowed,
      String standard,
      String arti,
      String meaning,
      BiConsumer<Chosen, Duration> say) {
    return new HttpSetting(
        HttpSettings.PREFIX + name,
        allowed,
        standard,
        LocalizedText.of(arti, meaning),
        (reader, key, chosen) -> reader.duration(key).ifPresent(d -> say.accept(chosen, d)));
  }

  static HttpSetting timeOrZero(
      String name, String standard, String arti, String meaning, BiConsumer<Chosen, Duration> say) {
    return new HttpSetting(
        HttpSettings.PREFIX + name,
        SettingsReader.DURATION_OR_ZERO,
        standard,
        LocalizedText.of(arti, meaning),
        (reader, key, chosen) -> reader.durationOrZero(key).ifPresent(d -> say.accept(chosen, d)));
  }

  static HttpSetting whole(
      String name,
      long least,
      long most,
      String standard,
      String arti,
      String meaning,
      BiConsumer<Chosen, Long> say) {
    return new HttpSetting(
        HttpSettings.PREFIX + name,
        SettingsReader.wholeBetween(least, most),
        standard,
        LocalizedText.of(arti, meaning),
        (reader, key, chosen) ->
            reader.whole(key, least, most).ifPresent(n -> say.accept(chosen, n)));
  }

  static HttpSetting yesOrNo(
      String name, String standard, String arti, String meaning, BiConsumer<Chosen, Boolean> say) {
    return new HttpSetting(
        HttpSettings.PREFIX + name,
        YES_OR_NO,
        standard,
        LocalizedText.of(arti, meaning),
        (reader, key, chosen) -> reader.yesOrNo(key).ifPresent(yes -> say.accept(chosen, yes)));
  }
}
