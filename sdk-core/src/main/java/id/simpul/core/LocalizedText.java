package id.simpul.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One text in several languages, Indonesian first.
 *
 * <p>Languages are BCP 47 tags, compared without regard to case. Real catalogues leave texts
 * untagged and give several values in one language; both are kept. Never empty. Immutable, with
 * value equality, safe to share between threads.
 *
 * <pre>{@code
 * LocalizedText title = LocalizedText.of("Akta kelahiran", "Birth certificate");
 * title.in("en");            // Birth certificate
 * title.in(Locale.GERMAN);   // Akta kelahiran: no German, so Indonesian
 * }</pre>
 */
public final class LocalizedText {

  private static final String UNTAGGED = "";
  private static final List<String> FALLBACKS = List.of("id", "en", UNTAGGED);

  private final Map<String, List<String>> texts;

  private LocalizedText(Map<String, List<String>> texts) {
    this.texts = texts;
  }

  /**
   * A text in Indonesian and in English.
   *
   * @param id the Indonesian
   * @param en the English
   * @return the text
   */
  public static LocalizedText of(String id, String en) {
    return builder().add("id", id).add("en", en).build();
  }

  /**
   * A text in Indonesian only.
   *
   * @param text the Indonesian
   * @return the text
   */
  public static LocalizedText indonesian(String text) {
    return builder().add("id", text).build();
  }

  /**
   * A text whose language is not known.
   *
   * @param text in any language
   * @return the text
   */
  public static LocalizedText untagged(String text) {
    return builder().addUntagged(text).build();
  }

  /**
   * For other languages, or several values in one.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The best text for a reader: in the language asked for, otherwise Indonesian, English, untagged,
   * or any.
   *
   * @param locale the reader's
   * @return never empty of meaning unless the text itself is
   */
  public String in(Locale locale) {
    return in(Objects.requireNonNull(locale, "locale").toLanguageTag());
  }

  /**
   * The best text for a reader: in the language asked for (a request for {@code de-AT} accepts
   * {@code de}, and one for {@code de} accepts {@code de-AT}), otherwise Indonesian, English,
   * untagged, or any.
   *
   * @param tag a BCP 47 tag such as {@code id}
   * @return the first value in the best language
   */
  public String in(String tag) {
    String asked = normal(tag);
    List<String> exact = texts.get(asked);
    if (exact != null) {
      return exact.get(0);
    }
    return related(asked);
  }

  /**
   * All values in exactly this language, in the order given.
   *
   * @param tag a BCP 47 tag, or the empty text for the untagged values
   * @return the values; empty if there are none
   */
  public List<String> values(String tag) {
    return texts.getOrDefault(normal(tag), List.of());
  }

  /**
   * The languages present, in lower case and sorted; untagged texts add none.
   *
   * @return the tags
   */
  public Set<String> languages() {
    Set<String> tags = new TreeSet<>(texts.keySet());
    tags.remove(UNTAGGED);
    return Collections.unmodifiableSet(tags);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LocalizedText text && texts.equals(text.texts);
  }

  @Override
  public int hashCode() {
    return texts.hashCode();
  }

  /** The best text for an Indonesian reader. */
  @Override
  public String toString() {
    return in("id");
  }

  LocalizedText map(UnaryOperator<String> change) {
    Builder changed = builder();
    texts.forEach((tag, values) -> values.forEach(v -> changed.add(tag, change.apply(v))));
    return changed.build();
  }

  private String related(String asked) {
    String language = language(asked);
    for (Map.Entry<String, List<String>> entry : texts.entrySet()) {
      if (!language.isEmpty() && language(entry.getKey()).equals(language)) {
        return entry.getValue().get(0);
      }
    }
    for (String fallback : FALLBACKS) {
      List<String> values = texts.get(fallback);
      if (values != null) {
        return values.get(0);
      }
    }
    return texts.values().iterator().next().get(0);
  }

  private static String language(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  private static String normal(String tag) {
    return Objects.requireNonNull(tag, "tag").strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Collects the texts; not safe to share between threads. */
  public static final class Builder {

    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds a text; a second one in the same language stands beside the first, and the same one
     * twice counts once.
     *
     * @param tag a BCP 47 tag, or the empty text if the language is not known
     * @param text in that language
     * @return this builder
     */
    public Builder add(String tag, String text) {
      Objects.requireNonNull(text, "text");
      List<String> values = texts.computeIfAbsent(normal(tag), t -> new ArrayList<>());
      if (!values.contains(text)) {
        values.add(text);
      }
      return this;
    }

    /**
     * Adds a text whose language is not known.
     *
     * @param text in any language
     * @return this builder
     */
    public Builder addUntagged(String text) {
      return add(UNTAGGED, text);
    }

    /**
     * The text.
     *
     * @return an immutable copy of what was added
     * @throws IllegalStateException if nothing was added
     */
    public LocalizedText build() {
      if (texts.isEmpty()) {
        throw new IllegalStateException(
            "A text needs at least one language; found none. Call add(...) before build().");
      }
      Map<String, List<String>> copy = new LinkedHashMap<>();
      texts.forEach((tag, values) -> copy.put(tag, List.copyOf(values)));
      return new LocalizedText(copy);
    }
  }
}
