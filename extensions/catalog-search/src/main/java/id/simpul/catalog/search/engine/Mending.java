package id.simpul.catalog.search.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Mends the spelling of one question: words that nobody uses become those that were meant, words
 * that were torn apart are joined, and words that were written as one are parted.
 */
final class Mending {

  /** Looking for what was meant costs time; a question with more errors keeps the rest of them. */
  private static final int MOST_MENDED = 8;

  private final Dictionary dictionary;
  private final Vocabulary vocabulary;
  private final Spelling spelling;
  private final StringBuilder better;
  private final List<Token> mended = new ArrayList<>();
  private int shift;
  private int tries;
  private boolean changed;

  /**
   * For one question.
   *
   * @param text as it was asked, as far as it is read
   */
  Mending(Dictionary dictionary, Vocabulary vocabulary, String text) {
    this.dictionary = dictionary;
    this.vocabulary = vocabulary;
    this.spelling = new Spelling(dictionary, vocabulary);
    this.better = new StringBuilder(text);
  }

  /** The words as they were meant. */
  List<Token> of(List<Token> tokens) throws IOException {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i + 1 < tokens.size() && belongTogether(token, tokens.get(i + 1))) {
        Token rest = tokens.get(++i);
        mended.add(new Token(token.word() + rest.word(), token.start(), rest.end(), false));
      } else if (spelling.isKnown(token.word()) || ++tries > MOST_MENDED) {
        mended.add(token);
      } else {
        mend(token);
      }
    }
    return mended;
  }

  /** The question with its words mended, if any was misspelt. */
  Optional<String> didYouMean() {
    return changed ? Optional.of(better.toString()) : Optional.empty();
  }

  private boolean belongTogether(Token token, Token next) throws IOException {
    String whole = token.word() + next.word();
    return !dictionary.knows(token.word())
        && spelling.isKnown(whole)
        && vocabulary.exact(whole) > 0;
  }

  private void mend(Token token) throws IOException {
    List<String> meant = spelling.meant(token.word());
    List<String> instead = meant.isEmpty() ? spelling.parted(token.word()) : List.of(meant.get(0));
    if (instead.isEmpty()) {
      mended.add(token);
      return;
    }
    String written = String.join(" ", instead);
    better.replace(token.start() + shift, token.end() + shift, written);
    shift += written.length() - (token.end() - token.start());
    changed = true;
    for (String word : instead) {
      mended.add(new Token(word, token.start(), token.end(), false));
    }
  }
}
