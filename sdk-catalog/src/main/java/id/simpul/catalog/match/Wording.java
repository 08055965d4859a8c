package id.simpul.catalog.match;

import id.simpul.core.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The notions of one text in Indonesian (or in no language) and in English. Two texts are compared
 * in the language in which they are more alike; where they share none, across languages.
 */
record Wording(Bag indonesian, Bag english, String said) {

  /** Of longer texts only so much is read. */
  private static final int LONGEST = 300;

  private static final int MOST_VALUES = 5;

  static Wording of(LocalizedText text) {
    List<String> here = new ArrayList<>();
    List<String> english = new ArrayList<>();
    here.addAll(some(text.values("id")));
    here.addAll(some(text.values("")));
    english.addAll(some(text.values("en")));
    if (here.isEmpty() && english.isEmpty()) {
      here.add(Shown.prefix(text.in("id"), LONGEST));
    }
    return new Wording(
        Lexicon.bag(here), Lexicon.bag(english), Shown.prefix(text.in("id"), LONGEST));
  }

  private static List<String> some(List<String> values) {
    return values.stream()
        .limit(MOST_VALUES)
        .map(value -> Shown.prefix(value, LONGEST))
        .filter(value -> !value.isBlank())
        .toList();
  }

  double likeness(Wording other) {
    double best = Math.max(indonesian.likeness(other.indonesian), english.likeness(other.english));
    boolean noneShared =
        (indonesian.isEmpty() || other.indonesian.isEmpty())
            && (english.isEmpty() || other.english.isEmpty());
    return noneShared ? main().likeness(other.main()) : best;
  }

  /** Whether both tell the same, but for words that tell little. */
  boolean tellsTheSame(Wording other) {
    return main().tells() && main().telling().equals(other.main().telling());
  }

  /** What it says in Indonesian, or else in English. */
  Bag main() {
    return indonesian.isEmpty() ? english : indonesian;
  }

  Wording without(Set<String> notions) {
    return new Wording(indonesian.without(notions), english.without(notions), said);
  }

  /** The same for texts that mean the same. */
  String key() {
    return indonesian.key() + "/" + english.key();
  }
}
