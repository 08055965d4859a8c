package id.simpul.catalog.search.engine;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.RegionScheme;
import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

  /** With those that tell nothing apart, of which a story is full. */
  private static final int MOST_TOKENS = 72;

  /** What a word is worth that no service uses: it may be all that matters. */
  private static final double UNUSED = 10;

  /** In a story of many words the others do not matter. */
  private static final int MOST_UNUSED = 1;

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
    List<Token> said = all.subList(0, Math.min(MOST_TOKENS, all.size()));
    Places.Found place = places.find(said, vocabulary);
    Mending mending = new Mending(dictionary, vocabulary, text);
    List<Token> meant = mending.of(elsewhere(said, place.words()));
    List<Token> telling = meant.stream().filter(token -> !isEmpty(token)).toList();
    Words words = Words.of(telling.subList(0, Math.min(MOST_WORDS, telling.size())), dictionary);
    Set<String> meaning = new LinkedHashSet<>(words.said(dictionary));
    meaning.addAll(Words.of(meant, dictionary).said(dictionary));
    boolean emergency = dictionary.isEmergency(meaning);
    List<Dictionary.Situation> situations = dictionary.situations(meaning, emergency);
    SlotWriter slots = new SlotWriter(dictionary, vocabulary);
    slots.write(words, situations, emergency);
    return new Question(
        slots.slots(),
        query.text().isBlank() || (telling.isEmpty() && !said.isEmpty()),
        situations.isEmpty() ? unknown(slots.unused()) : 0,
        places(query.region(), place.regions()),
        emergency,
        mending.didYouMean(),
        text.length() < query.text().length()
            || said.size() < all.size()
            || words.size() < telling.size(),
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

  private static double unknown(int unused) {
    return Math.min(MOST_UNUSED, unused) * UNUSED;
  }

  private static List<Token> elsewhere(List<Token> said, Set<Integer> place) {
    List<Token> rest = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      if (!place.contains(i)) {
        rest.add(said.get(i));
      }
    }
    return rest;
  }

  private boolean isEmpty(Token token) {
    return dictionary.isEmpty(token.word());
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
