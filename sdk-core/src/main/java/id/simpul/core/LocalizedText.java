package id.simpul.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

  /** One instance of each common tag, for the many texts that carry it. */
  private static final Map<String, String> COMMON =
      Arrays.stream(Locale.getISOLanguages())
          .collect(Collectors.toUnmodifiableMap(tag -> tag, tag -> tag));

  /** Tag, value, tag, value: a catalogue holds many thousands of texts, and few of each. */
  private final String[] pairs;

  private LocalizedText(String[] pairs) {
    this.pairs = pairs;
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
    String exact = first(asked);
    return exact != null ? exact : related(asked);
  }

  /**
   * All values in exactly this language, in the order given.
   *
   * @param tag a BCP 47 tag, or the empty text for the untagged values
   * @return the values; empty if there are none
   */
  public List<String> values(String tag) {
    String wanted = normal(tag);
    List<String> values = new ArrayList<>(1);
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(wanted)) {
        values.add(pairs[i + 1]);
      }
    }
    return Collections.unmodifiableList(values);
  }

  /**
   * The languages present, in lower case and sorted; untagged texts add none.
   *
   * @return the tags
   */
  public Set<String> languages() {
    Set<String> tags = new TreeSet<>();
    for (int i = 0; i < pairs.length; i += 2) {
      tags.add(pairs[i]);
    }
    tags.remove(UNTAGGED);
    return Collections.unmodifiableSet(tags);
  }

  /**
   * Tells every value with its language, in the order given; the tag of an untagged one is empty.
   *
   * @param told takes the tag and the value
   */
  public void forEach(BiConsumer<String, String> told) {
    for (int i = 0; i < pairs.length; i += 2) {
      told.accept(pairs[i], pairs[i + 1]);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LocalizedText text
        && (Arrays.equals(pairs, text.pairs)
            || (pairs.length == text.pairs.length && byLanguage().equals(text.byLanguage())));
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      hash +=
          pairs[i].hashCode() ^ pairs[i + 1].hashCode(); // the order of languages does not count
    }
    return hash;
  }

  /** The best text for an Indonesian reader. */
  @Override
  public String toString() {
    return in("id");
  }

  LocalizedText map(UnaryOperator<String> change) {
    Builder changed = builder();
    for (int i = 0; i < pairs.length; i += 2) {
      changed.add(pairs[i], change.apply(pairs[i + 1]));
    }
    return changed.build();
  }

  private String related(String asked) {
    String language = language(asked);
    for (int i = 0; i < pairs.length; i += 2) {
      if (!language.isEmpty() && language(pairs[i]).equals(language)) {
        return pairs[i + 1];
      }
    }
    for (String fallback : FALLBACKS) {
      String value = first(fallback);
      if (value != null) {
        return value;
      }
    }
    return pairs[1];
  }

  private @Nullable String first(String tag) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(tag)) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  private Map<String, List<String>> byLanguage() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      texts.computeIfAbsent(pairs[i], t -> new ArrayList<>()).add(pairs[i + 1]);
    }
    return texts;
  }

  private static String language(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  private static String normal(String tag) {
    String common = COMMON.get(Objects.requireNonNull(tag, "tag"));
    return common == null ? normalized(tag) : common;
  }

  private static String normalized(String tag) {
    String plain = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return COMMON.getOrDefault(plain, plain);
  }

  /** Collects the texts; not safe to share between threads. */
  public static final class Builder {

    /** Up to so many are gone through; more are looked up, or a long list would take for ever. */
    private static final int FEW = 16;

    private final List<String> pairs = new ArrayList<>(4);
    private @Nullable Map<String, Set<String>> known;

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
      String language = normal(tag);
      if (isNew(language, text)) {
        pairs.add(language);
        pairs.add(text);
      }
      return this;
    }

    private boolean isNew(String language, String text) {
      if (pairs.size() >= 2 * FEW) {
        return lookedUp().computeIfAbsent(language, any -> new HashSet<>()).add(text);
      }
      for (int i = 0; i < pairs.size(); i += 2) {
        if (pairs.get(i + 1).equals(text) && pairs.get(i).equals(language)) {
          return false;
        }
      }
      return true;
    }

    private Map<String, Set<String>> lookedUp() {
      Map<String, Set<String>> texts = known;
      if (texts == null) {
        texts = new HashMap<>();
        for (int i = 0; i < pairs.size(); i += 2) {
          texts.computeIfAbsent(pairs.get(i), any -> new HashSet<>()).add(pairs.get(i + 1));
        }
        known = texts;
      }
      return texts;
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
      if (pairs.isEmpty()) {
        throw new IllegalStateException(
            "A text needs at least one language; found none. Call add(...) before build().");
      }
      return new LocalizedText(pairs.toArray(String[]::new));
    }
  }
}
