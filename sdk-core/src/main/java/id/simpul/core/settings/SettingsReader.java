package id.simpul.core.settings;

import id.simpul.core.LocalizedText;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands settings one by one; the first that cannot be understood is refused by its name.
 *
 * <p>Spaces around a value do not count; an empty value is a wrong one. Immutable and safe to share
 * between threads.
 *
 * <pre>{@code
 * SettingsReader reader = SettingsReader.of(properties);
 * reader.refuseOthers("simpul.http.", List.of("simpul.http.timeout"));
 * reader.duration("simpul.http.timeout").ifPresent(builder::timeout);
 * }</pre>
 */
public final class SettingsReader {

  /** What {@link #duration} understands. */
  public static final LocalizedText DURATION =
      LocalizedText.of(
          "lama waktu lebih dari nol, seperti 250ms, 5s, 10m, 24h, 7d, atau menurut ISO 8601,"
              + " seperti PT5S",
          "a time greater than zero, such as 250ms, 5s, 10m, 24h, 7d, or as ISO 8601 writes it,"
              + " such as PT5S");

  /** What {@link #durationOrZero} understands. */
  public static final LocalizedText DURATION_OR_ZERO =
      LocalizedText.of("lama waktu, seperti 5s, atau 0s", "a time, such as 5s, or 0s");

  private static final LocalizedText YES_OR_NO =
      LocalizedText.of("true atau false", "true or false");

  private static final Pattern SHORT = Pattern.compile("([0-9]{1,9}) ?(ms|s|m|h|d)");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private final Map<String, String> settings;

  private SettingsReader(Map<String, String> settings) {
    this.settings = settings;
  }

  /**
   * Reads these settings.
   *
   * @param settings keys with their prefix, and values; copied
   * @return the reader
   */
  public static SettingsReader of(Map<String, String> settings) {
    return new SettingsReader(new TreeMap<>(settings));
  }

  /**
   * Whether a setting is there, right or wrong.
   *
   * @param key with its prefix
   * @return true if it is
   */
  public boolean has(String key) {
    return settings.containsKey(key);
  }

  /**
   * Whether any setting is there whose key begins like this.
   *
   * @param prefix such as {@code simpul.http.retry.}
   * @return true if one is
   */
  public boolean hasAny(String prefix) {
    return settings.keySet().stream().anyMatch(key -> key.startsWith(prefix));
  }

  /**
   * Refuses what begins like ours and is not known; settings of others in the same file are none of
   * our business.
   *
   * @param prefix of the keys to look at
   * @param known every key that there is
   * @throws WrongSettingException {@code settings.unknown}, with the key that was probably meant
   */
  public void refuseOthers(String prefix, Collection<String> known) {
    for (String key : settings.keySet()) {
      if (key.startsWith(prefix) && !known.contains(key)) {
        String all = String.join(", ", known);
        throw WrongSettingException.unknown(key, nearest(key, known), LocalizedText.of(all, all));
      }
    }
  }

  /**
   * The known key that was probably meant.
   *
   * @param written the key that is not known
   * @param known every key that there is
   * @return the nearest, if it is near at all
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    return NearestName.to(written, List.copyOf(known));
  }

  /**
   * A value of any kind.
   *
   * @param key with its prefix
   * @param allowed what may stand there
   * @param understood makes the value out of a text that is not blank, or throws an {@link
   *     IllegalArgumentException} or a {@link DateTimeParseException}
   * @param <T> the value
   * @return the value, if the setting is there
   * @throws WrongSettingException {@code settings.wrong}, if it cannot be understood
   */
  public <T> Optional<T> value(String key, LocalizedText allowed, Function<String, T> understood) {
    String text = settings.get(Objects.requireNonNull(key, "key"));
    if (text == null) {
      return Optional.empty();
    }
    try {
      if (text.isBlank()) {
        throw new IllegalArgumentException("blank");
      }
      return Optional.of(understood.apply(text.strip()));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw WrongSettingException.wrong(key, text, allowed, e);
    }
  }

  /**
   * A length of time: a number with {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}, or as
   * ISO 8601 writes it.
   *
   * @param key with its prefix
   * @return more than zero, if the setting is there
   * @throws WrongSettingException {@code settings.wrong}, if it is none
   */
  public Optional<Duration> duration(String key) {
    return value(key, DURATION, SettingsReader::positive);
  }

  /**
   * A length of time that may be nothing, written alike.
   *
   * @param key with its prefix
   * @return zero or more, if the setting is there
   * @throws WrongSettingException {@code settings.wrong}, if it is none
   */
  public Optional<Duration> durationOrZero(String key) {
    return value(key, DURATION_OR_ZERO, SettingsReader::notNegative);
  }

  /**
   * A whole number within bounds.
   *
   * @param key with its prefix
   * @param least the smallest allowed
   * @param most the largest allowed
   * @return the number, if the setting is there
   * @throws WrongSettingException {@code settings.wrong}, if it is none or out of bounds
   */
  public Optional<Long> whole(String key, long least, long most) {
    return value(
        key,
        wholeBetween(least, most),
        text -> {
          long number = WHOLE.matcher(text).matches() ? Long.parseLong(text) : least - 1;
          if (number < least || number > most) {
            throw new IllegalArgumentException("not a whole number within the bounds");
          }
          return number;
        });
  }

  /**
   * What {@link #whole} understands.
   *
   * @param least the smallest allowed
   * @param most the largest allowed; {@link Long#MAX_VALUE} for no bound
   * @return in Indonesian and in English
   */
  public static LocalizedText wholeBetween(long least, long most) {
    return most == Long.MAX_VALUE || most == Integer.MAX_VALUE
        ? LocalizedText.of("bilangan bulat mulai " + least, "a whole number from " + least)
        : LocalizedText.of(
            "bilangan bulat " + least + " sampai " + most,
            "a whole number from " + least + " to " + most);
  }

  /**
   * A choice between yes and no.
   *
   * @param key with its prefix
   * @return {@code true} or {@code false}, if the setting is there
   * @throws WrongSettingException {@code settings.wrong}, if it is neither
   */
  public Optional<Boolean> yesOrNo(String key) {
    return oneOf(key, Map.of("true", true, "false", false), YES_OR_NO);
  }

  /**
   * One of a few words.
   *
   * @param key with its prefix
   * @param choices words and what they mean
   * @param allowed names the words
   * @param <T> the meaning
   * @return the meaning, if the setting is there
   * @throws WrongSettingException {@code settings.wrong}, if it is another word
   */
  public <T> Optional<T> oneOf(String key, Map<String, T> choices, LocalizedText allowed) {
    return value(
        key,
        allowed,
        text -> {
          T meant = choices.get(text.toLowerCase(Locale.ROOT));
          if (meant == null) {
            throw new IllegalArgumentException("none of the words");
          }
          return meant;
        });
  }

  private static Duration notNegative(String text) {
    Duration duration = parsed(text);
    if (duration.isNegative()) {
      throw new IllegalArgumentException("negative");
    }
    return duration;
  }

  private static Duration positive(String text) {
    Duration duration = notNegative(text);
    if (duration.isZero()) {
      throw new IllegalArgumentException("not greater than zero");
    }
    return duration;
  }

  private static Duration parsed(String text) {
    Matcher matcher = SHORT.matcher(text);
    if (!matcher.matches()) {
      return Duration.parse(text);
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
