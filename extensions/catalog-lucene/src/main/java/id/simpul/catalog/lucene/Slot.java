package id.simpul.catalog.lucene;

import java.util.List;

/**
 * One thing that a question asks for, and the ways in which a service may say it; the best way
 * counts.
 *
 * @param ways each of them enough
 * @param rarity what answering it is worth
 * @param counts whether a service that does not answer it answers less of the question; false for
 *     words that another slot explains
 */
record Slot(List<Way> ways, double rarity, boolean counts) {

  /**
   * Words that all have to be there.
   *
   * @param field {@link ServiceDocument#EXACT} or {@link ServiceDocument#STEMS}
   * @param words one or more
   * @param weight how sure it is that this was meant, up to about 1
   */
  record Way(String field, List<String> words, double weight) {}
}
