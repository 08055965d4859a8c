package id.simpul.catalog.search.engine;

import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads questions for tests by our words, and counts what a question costs. */
final class Understanding implements Vocabulary {

  private static final SearchLanguage LANGUAGE = SearchLanguage.ofDefaults();

  private final Set<String> used;
  private int lookups;
  private int comparisons;

  /**
   * Services that use these words.
   *
   * @param used every word if empty
   */
  Understanding(String... used) {
    this.used = new HashSet<>(List.of(used));
  }

  Question of(String text) throws IOException {
    return LANGUAGE.question(ServiceQuery.text(text), this);
  }

  /** How often a word was looked up. */
  int lookups() {
    return lookups;
  }

  /** How often all words had to be compared with one. */
  int comparisons() {
    return comparisons;
  }

  @Override
  public int exact(String word) {
    lookups++;
    return used.isEmpty() || used.contains(word) ? 1 : 0;
  }

  @Override
  public int stem(String stem) {
    lookups++;
    return used.isEmpty() || used.contains(stem) ? 1 : 0;
  }

  @Override
  public List<String> similar(String word, int errors) {
    comparisons++;
    return used.stream().filter(known -> Spelling.distance(word, known) <= errors).toList();
  }

  @Override
  public int services() {
    return 100;
  }

  @Override
  public boolean serves(String region) {
    return region.startsWith("31");
  }
}
