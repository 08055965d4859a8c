package id.simpul.catalog.search.engine;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.RegionScheme;
import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Understands one question: mends its spelling, finds names, situations, places and emergencies in
 * it, and writes down what a service may say to answer it. Bounded whatever is asked: only the
 * beginning of a long question is read. For one question only.
 */
final class QuestionReader {

  private static final int CHARACTERS = 2_000;
  private static final int MOST_WORDS = 24;

  /** What a word that nobody knows is worth, through one that nobody uses. */
  private static final double UNKNOWN = 0.6;

  /** One such word may be all that matters; in a story of many words several do not. */
  private static final int MOST_UNKNOWN = 1;

  private final Dictionary dictionary;
  private final Places places;
  private final Vocabulary vocabulary;

  QuestionReader(Dictionary dictionary, Places places, Vocabulary vocabulary) {
    this.dictionary = dictionary;
    this.places = places;
    this.vocabulary = vocabulary;
  }

  Question read(ServiceQuery query) throws IOException {
    String text = beginning(query.text());
    List<Token> all = distinct(Token.of(text));
    List<Token> said = all.subList(0, Math.min(MOST_WORDS, all.size()));
    Places.Found place = places.find(said, vocabulary);
    List<Token> telling = telling(said, place.words());
    Mending mending = new Mending(dictionary, vocabulary, text);
    Words words = Words.of(mending.of(telling), dictionary);
    Set<String> meaning = words.said(dictionary);
    SlotWriter slots = new SlotWriter(dictionary, vocabulary);
    slots.write(words, dictionary.situations(meaning));
    return new Question(
        slots.slots(),
        query.text().isBlank() || (telling.isEmpty() && !said.isEmpty()),
        Math.min(MOST_UNKNOWN, mending.unknown()) * UNKNOWN * slots.rarity(0),
        places(query.region(), place.regions()),
        dictionary.isEmergency(meaning),
        mending.didYouMean(),
        text.length() < query.text().length() || said.size() < all.size(),
        slots.marked());
  }

  private static String beginning(String text) {
    if (text.length() <= CHARACTERS) {
      return text;
    }
    boolean halved = Character.isHighSurrogate(text.charAt(CHARACTERS - 1));
    return text.substring(0, halved ? CHARACTERS - 1 : CHARACTERS);
  }

  /** A word counts once, and anak-anak is anak. */
  private static List<Token> distinct(List<Token> tokens) {
    Set<String> seen = new HashSet<>();
    return tokens.stream().filter(token -> seen.add(token.word())).toList();
  }

  private List<Token> telling(List<Token> said, Set<Integer> place) {
    List<Token> telling = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      if (!place.contains(i) && !dictionary.isEmpty(said.get(i).word())) {
        telling.add(said.get(i));
      }
    }
    return telling;
  }

  /** Where the person is, unless the words name a place elsewhere. */
  private static List<RegionCode> places(Optional<RegionCode> near, List<RegionCode> named) {
    if (near.isEmpty()) {
      return named;
    }
    RegionCode here = near.get().in(RegionScheme.KEMENDAGRI).orElse(near.get());
    return named.isEmpty() || named.stream().anyMatch(here::isWithin) ? List.of(here) : named;
  }
}
