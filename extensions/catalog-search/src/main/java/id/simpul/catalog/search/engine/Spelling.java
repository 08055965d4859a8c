package id.simpul.catalog.search.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Mends words that nobody uses. */
final class Spelling {

  /** In shorter words one letter makes another word. */
  private static final int SHORTEST = 4;

  /** From this length on a word may have two errors. */
  private static final int LONG = 9;

  private static final int MOST = 3;

  private final Dictionary dictionary;
  private final Vocabulary vocabulary;

  Spelling(Dictionary dictionary, Vocabulary vocabulary) {
    this.dictionary = dictionary;
    this.vocabulary = vocabulary;
  }

  boolean isKnown(String word) throws IOException {
    if (dictionary.knows(word) || vocabulary.exact(word) > 0) {
      return true;
    }
    for (String stem : dictionary.stems().of(word)) {
      if ((!stem.equals(word) && dictionary.knows(stem)) || vocabulary.stem(stem) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The words that may have been meant, likeliest first. */
  List<String> meant(String word) throws IOException {
    if (word.length() < SHORTEST) {
      return List.of();
    }
    int errors = word.length() >= LONG ? 2 : 1;
    record Candidate(String word, int errors, int services) {}
    List<Candidate> candidates = new ArrayList<>();
    for (String similar : vocabulary.similar(word, errors)) {
      candidates.add(new Candidate(similar, distance(word, similar), vocabulary.exact(similar)));
    }
    int letters = Letters.of(word);
    for (String known : dictionary.words()) {
      if (known.length() >= SHORTEST
          && Math.abs(known.length() - word.length()) <= errors
          && Letters.mayBe(letters, Letters.of(known), errors)) {
        int distance = distance(word, known);
        if (distance <= errors) {
          candidates.add(new Candidate(known, distance, 1));
        }
      }
    }
    int fewest = candidates.stream().mapToInt(Candidate::errors).min().orElse(0);
    return candidates.stream()
        .filter(candidate -> candidate.errors() == fewest)
        .sorted(
            Comparator.comparing((Candidate c) -> c.word().charAt(0) != word.charAt(0))
                .thenComparing(Comparator.comparingInt(Candidate::services).reversed())
                .thenComparing(Candidate::word))
        .map(Candidate::word)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** The two known words that were written as one. */
  List<String> parted(String word) throws IOException {
    for (int cut = word.length() - 3; cut >= 3; cut--) {
      if (isUsed(word.substring(0, cut)) && isUsed(word.substring(cut))) {
        return List.of(word.substring(0, cut), word.substring(cut));
      }
    }
    return List.of();
  }

  private boolean isUsed(String word) throws IOException {
    return dictionary.knows(word) || vocabulary.exact(word) > 0;
  }

  /** A letter too many, too few, another one, or two that changed places (Damerau). */
  static int distance(String one, String other) {
    int width = other.length() + 1;
    int[] before = new int[width];
    int[] last = new int[width];
    int[] now = new int[width];
    for (int j = 0; j < width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      now[0] = i;
      for (int j = 1; j < width; j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        now[j] = best;
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[width - 1];
  }
}
