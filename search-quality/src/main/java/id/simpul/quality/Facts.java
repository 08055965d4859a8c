package id.simpul.quality;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.LocalizedText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file says about one thing: a word for each key. A list is written with semicolons, two
 * languages with {@code //} between them, Indonesian first.
 */
final class Facts {

  private static final Pattern LANGUAGES = Pattern.compile("\\s+//\\s+");
  private static final Set<String> IN_TWO_LANGUAGES = Set.of("title", "about");

  private final String about;
  private final Map<String, String> words;

  private Facts(String about, Map<String, String> words) {
    this.about = about;
    this.words = words;
  }

  /**
   * Reads the plain values of a node.
   *
   * @param known the keys that may stand here, so that a misspelt one is noticed
   */
  static Facts of(String about, JsonNode node, Set<String> known) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (!known.contains(property.getKey())) {
        throw new IllegalArgumentException(
            about + ": expected one of " + known + ", found '" + property.getKey() + "'");
      }
      if (property.getValue().isValueNode()) {
        words.put(property.getKey(), property.getValue().asText().strip());
      }
    }
    return new Facts(about, words);
  }

  /** The same facts with what another says differently; it need not repeat the English. */
  Facts with(Facts other) {
    Map<String, String> both = new LinkedHashMap<>(words);
    other.words.forEach(
        (key, said) -> {
          String[] before = LANGUAGES.split(both.getOrDefault(key, ""), -1);
          boolean bare = IN_TWO_LANGUAGES.contains(key) && LANGUAGES.split(said, -1).length == 1;
          both.put(key, bare && before.length == 2 ? said + " // " + before[1] : said);
        });
    return new Facts(other.about, both);
  }

  boolean says(String key) {
    return words.containsKey(key);
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(words.get(key));
  }

  String get(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException(about + ": expected '" + key + "'"));
  }

  /** The parts of a list; none if nothing is said. */
  List<String> list(String key) {
    return find(key).stream().flatMap(said -> Arrays.stream(said.split("\\s*;\\s*", -1))).toList();
  }

  /** A text in one language or in two. */
  LocalizedText text(String key) {
    return localized(get(key));
  }

  /** The same, of a part of a list. */
  static LocalizedText localized(String said) {
    String[] languages = LANGUAGES.split(said, -1);
    return languages.length == 2
        ? LocalizedText.of(languages[0], languages[1])
        : LocalizedText.indonesian(said);
  }

  @Override
  public String toString() {
    return about + words;
  }
}
