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

  /** Every stem, the groups of each, the mark of every name, and the stems that stand together. */
  Set<String> said(Dictionary dictionary) {
    Set<String> said = new LinkedHashSet<>();
    for (int i = 0; i < size(); i++) {
      said.addAll(stems.get(i));
      stems.get(i).forEach(stem -> said.addAll(dictionary.groups(stem)));
      dictionary.namesAt(stems, i).forEach(named -> said.add(named.mark()));
      if (i > 0) {
        for (String before : stems.get(i - 1)) {
          stems.get(i).forEach(stem -> said.add(before + " " + stem));
        }
      }
    }
    return said;
  }
}
