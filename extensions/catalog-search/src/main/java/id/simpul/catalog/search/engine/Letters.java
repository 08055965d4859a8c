package id.simpul.catalog.search.engine;

/**
 * The letters that stand in a word, a bit for each: by them most words are told apart at almost no
 * cost, before anybody counts typing errors.
 *
 * <pre>{@code
 * if (Letters.mayBe(Letters.of(word), Letters.of(other), 2)
 *     && SearchLanguage.errors(word, other) <= 2) {
 *   similar.add(other);
 * }
 * }</pre>
 *
 * <p>Without state.
 */
public final class Letters {

  private Letters() {}

  /** The letters of a word; some share a bit. */
  public static int of(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << (word.charAt(i) & 31);
    }
    return letters;
  }

  /**
   * Whether words of these letters may be so few typing errors apart: an error takes one letter
   * away at most, and brings another.
   */
  public static boolean mayBe(int one, int other, int errors) {
    return Integer.bitCount(one & ~other) <= errors && Integer.bitCount(other & ~one) <= errors;
  }
}
