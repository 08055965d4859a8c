package id.simpul.catalog.match;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The root of an Indonesian word, roughly: two words that differ by their affixes alone get one
 * root. It need not be a word; it is never shown.
 */
final class Stem {

  private static final int SHORTEST = 4;

  private static final List<String> SUFFIXES = List.of("nya", "lah", "kah", "kan", "an");

  private static final Pattern PREFIX =
      Pattern.compile("(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di|ke|se)");

  private Stem() {}

  static String of(String word) {
    String stem = withoutSuffix(word);
    for (int i = 0; i < 2; i++) {
      var prefix = PREFIX.matcher(stem);
      if (!prefix.lookingAt() || stem.length() - prefix.end() < SHORTEST) {
        break;
      }
      stem = stem.substring(prefix.end());
    }
    return stem;
  }

  private static String withoutSuffix(String word) {
    for (String suffix : SUFFIXES) {
      if (word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST) {
        return word.substring(0, word.length() - suffix.length());
      }
    }
    return word;
  }
}
