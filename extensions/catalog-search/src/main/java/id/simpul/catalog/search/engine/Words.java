package id.simpul.catalog.search.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of one text that tell something, with their stems and names.
 *
 * @param tokens the words
 * @param stems what each may be without affixes
 */
record Words(List<Token> tokens, List<List<String>> stems) {

  static Words of(String text, int characters, int most, Dictionary dictionary) {
    List<Token> tokens =
        Token.of(text, characters).stream()
            .filter(token -> !dictionary.isEmpty(token.word()))
            .limit(most)
            .toList();
    return of(tokens, dictionary);
  }

  static Words of(List<Token> tokens, Dictionary dictionary) {
    return new Words(
        tokens, tokens.stream().map(token -> dictionary.stems().of(token.word())).toList());
  }

  int size() {
    return tokens.size();
  }

  /** Every stem, and the mark of every name. */
  Set<String> said(Dictionary dictionary) {
    Set<String> said = new LinkedHashSet<>();
    for (int i = 0; i < size(); i++) {
      said.addAll(stems.get(i));
      dictionary.namesAt(stems, i).forEach(named -> said.add(named.mark()));
    }
    return said;
  }
}
