package id.simpul.catalog.search.engine;

import java.io.IOException;
import java.util.List;

/**
 * The words that the services of an index use; what an engine tells about itself, so that a
 * question is read by them.
 *
 * <pre>{@code
 * Question asked = language.question(query, vocabularyOf(state));
 * }</pre>
 *
 * <p>For one question of one state of the index, by one thread.
 */
public interface Vocabulary {

  /** In how many services a word stands as it is written. */
  int exact(String word) throws IOException;

  /** In how many services a stem or the mark of a name stands. */
  int stem(String stem) throws IOException;

  /** Words that differ by so many typing errors at most, those of most services first. */
  List<String> similar(String word, int errors) throws IOException;

  /** How many services there are. */
  int services();

  /** Whether something is given in this region or below it. */
  boolean serves(String region) throws IOException;
}
