package id.simpul.core.settings;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import java.io.Serial;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting is refused, before anything is done with it: it names the key, the value unless that
 * may be a secret, and what is allowed. Codes: {@code settings.wrong}, {@code settings.missing},
 * {@code settings.unknown}, {@code settings.unreadable} (the file itself).
 *
 * <pre>{@code
 * throw WrongSettingException.wrong("simpul.http.timeout", "soon", allowed, e);
 * }</pre>
 */
public final class WrongSettingException extends SimpulException {

  @Serial private static final long serialVersionUID = 1L;

  private static final int LONGEST = 300;

  private final String key;
  private final @Nullable String value;
  private final transient LocalizedText allowed;

  private WrongSettingException(
      String code,
      String key,
      @Nullable String value,
      LocalizedText allowed,
      LocalizedText explanation,
      @Nullable Throwable cause) {
    super("settings." + code, Retryability.NOT_RETRYABLE, explanation, cause);
    this.key = key;
    this.value = value;
    this.allowed = allowed;
  }

  /**
   * The value cannot be understood, or must not be that one.
   *
   * @param key with its prefix
   * @param value shown on one line; never a secret
   * @param allowed what may stand there
   * @param cause what did not understand it, if anything
   * @return the exception, to be thrown
   */
  public static WrongSettingException wrong(
      String key, String value, LocalizedText allowed, @Nullable Throwable cause) {
    return new WrongSettingException(
        "wrong",
        key,
        value,
        allowed,
        both(
            "Pengaturan %s salah. Isinya: '%s'. Yang boleh: %s. Perbaiki lalu mulai lagi.",
            "The setting %s is wrong. It is: '%s'. Allowed: %s. Correct it and start again.",
            key,
            value,
            allowed),
        cause);
  }

  /**
   * The value is wrong and may be a secret: it is never repeated.
   *
   * @param key with its prefix
   * @param allowed what may stand there
   * @param cause what did not understand it, if that does not quote it
   * @return the exception, to be thrown
   */
  public static WrongSettingException wrongSecret(
      String key, LocalizedText allowed, @Nullable Throwable cause) {
    return new WrongSettingException(
        "wrong",
        key,
        null,
        allowed,
        both(
            "Pengaturan %s salah; isinya tidak ditampilkan karena mungkin rahasia. Yang boleh: %s."
                + " Perbaiki lalu mulai lagi.",
            "The setting %s is wrong; its value may be secret and is not shown. Allowed: %s."
                + " Correct it and start again.",
            key,
            allowed),
        cause);
  }

  /**
   * The file that a setting names is wrong.
   *
   * @param key with its prefix
   * @param name of the file, if it is surely a name
   * @param found what is wrong with it, without anything of what it holds
   * @param allowed what may stand there
   * @return the exception, to be thrown
   */
  public static WrongSettingException wrongFile(
      String key, @Nullable String name, LocalizedText found, LocalizedText allowed) {
    return new WrongSettingException(
        "wrong",
        key,
        name,
        allowed,
        both(
            "Pengaturan %s salah: %s. Yang boleh: %s. Perbaiki lalu mulai lagi.",
            "The setting %s is wrong: %s. Allowed: %s. Correct it and start again.",
            key,
            found,
            allowed),
        null);
  }

  /**
   * A setting is needed and not there.
   *
   * @param key with its prefix
   * @param allowed what may stand there
   * @return the exception, to be thrown
   */
  public static WrongSettingException missing(String key, LocalizedText allowed) {
    return new WrongSettingException(
        "missing",
        key,
        null,
        allowed,
        both(
            "Pengaturan %s belum ada. Yang boleh: %s. Tambahkan lalu mulai lagi.",
            "The setting %s is missing. Allowed: %s. Add it and start again.", key, allowed),
        null);
  }

  /**
   * There is no such setting.
   *
   * @param key as it was written
   * @param nearest what was probably meant
   * @param allowed the keys that there are
   * @return the exception, to be thrown
   */
  public static WrongSettingException unknown(
      String key, Optional<String> nearest, LocalizedText allowed) {
    LocalizedText meant =
        nearest
            .map(name -> both("Maksudnya %s? ", "Did you mean %s? ", name))
            .orElse(LocalizedText.of("", ""));
    return new WrongSettingException(
        "unknown",
        key,
        null,
        allowed,
        both(
            "Pengaturan %s tidak dikenal. %sYang boleh: %s. Perbaiki penulisannya atau hapus.",
            "The setting %s is not known. %sAllowed: %s. Correct its spelling or remove it.",
            key,
            meant,
            allowed),
        null);
  }

  /**
   * The file with the settings itself cannot be read.
   *
   * @param file its name
   * @param allowed what kind of file it may be
   * @param found what is wrong with it
   * @param cause what could not read it, if that does not quote it
   * @return the exception, to be thrown
   */
  public static WrongSettingException unreadable(
      Object file, LocalizedText allowed, String found, @Nullable Throwable cause) {
    return new WrongSettingException(
        "unreadable",
        file.toString(),
        null,
        allowed,
        both(
            "Berkas pengaturan %s tidak dapat dibaca. Yang boleh: %s. Ternyata: %s.",
            "The settings file %s cannot be read. Allowed: %s. Found: %s.", file, allowed, found),
        cause);
  }

  /**
   * Which setting.
   *
   * @return the key with its prefix; for {@code settings.unreadable} the file
   */
  public String key() {
    return key;
  }

  /**
   * The value at fault.
   *
   * @return empty if there was none or it may be secret
   */
  public Optional<String> value() {
    return Optional.ofNullable(value);
  }

  /**
   * What may stand there.
   *
   * @return in Indonesian and in English
   */
  public LocalizedText allowed() {
    return allowed;
  }

  /** Each {@code %s} stands for a fact, in order; a fact may itself be a text in both languages. */
  private static LocalizedText both(String indonesian, String english, Object... facts) {
    return LocalizedText.of(filled("id", indonesian, facts), filled("en", english, facts));
  }

  private static String filled(String language, String text, Object... facts) {
    Object[] told =
        Arrays.stream(facts)
            .map(fact -> fact instanceof LocalizedText both ? both.in(language) : told(fact))
            .toArray();
    return String.format(Locale.ROOT, text, told);
  }

  /** What an operator wrote, on one line and cut where it is long. */
  private static String told(Object fact) {
    String text = fact.toString().replaceAll("[\\p{Cntrl}\\u2028\\u2029\\p{Cf}]", "\uFFFD");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
