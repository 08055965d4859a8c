package id.simpul.catalog.search.engine;

import java.util.List;

/**
 * One thing that a question asks for, and the ways in which a service may say it; the best way
 * counts.
 *
 * <pre>{@code
 * for (Slot.Way way : slot.ways()) {
 *   boolean said = way.words().stream().allMatch(word -> document.has(way.form(), word));
 * }
 * }</pre>
 *
 * @param ways each of them enough
 * @param rarity what answering it is worth
 * @param counts whether a service that does not answer it answers less of the question; false for
 *     words that another slot explains
 */
public record Slot(List<Way> ways, double rarity, boolean counts) {

  /** Copies the ways. */
  public Slot {
    ways = List.copyOf(ways);
  }

  /**
   * Words that all have to be there.
   *
   * @param form in which of their forms
   * @param words one or more
   * @param weight how sure it is that this was meant, up to about 1
   */
  public record Way(WordForm form, List<String> words, double weight) {

    /** Copies the words. */
    public Way {
      words = List.copyOf(words);
    }
  }
}
