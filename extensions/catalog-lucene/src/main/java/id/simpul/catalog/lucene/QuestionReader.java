package id.simpul.catalog.lucene;

import id.simpul.catalog.RegionCode;
import id.simpul.catalog.RegionScheme;
import id.simpul.catalog.lucene.Slot.Way;
import id.simpul.catalog.search.ServiceQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands one question: mends its spelling, finds names, situations, places and emergencies in
 * it, and writes down what a service may say to answer it. Bounded whatever is asked: only the
 * beginning of a long question is read. For one question only.
 */
final class QuestionReader {

  private static final int CHARACTERS = 2_000;
  private static final int MOST_WORDS = 24;
  private static final int MOST_MENDED = 8;
  private static final int MOST_SITUATIONS = 6;

  /** What a word still adds that a name or a situation explains. */
  private static final double EXPLAINED = 0.35;

  private final Dictionary dictionary;
  private final Places places;
  private final Vocabulary vocabulary;
  private final Spelling spelling;
  private final List<Slot> slots = new ArrayList<>();
  private final Set<String> marked = new LinkedHashSet<>();
  private double unknown;
  private @Nullable String didYouMean;

  QuestionReader(Dictionary dictionary, Places places, Vocabulary vocabulary) {
    this.dictionary = dictionary;
    this.places = places;
    this.vocabulary = vocabulary;
    this.spelling = new Spelling(dictionary, vocabulary);
  }

  Question read(ServiceQuery query) throws IOException {
    String text = query.text();
    List<Token> all = distinct(Token.of(text, CHARACTERS));
    boolean shortened = text.length() > CHARACTERS || all.size() > MOST_WORDS;
    List<Token> said = all.subList(0, Math.min(MOST_WORDS, all.size()));
    Places.Found place = places.find(said, vocabulary);
    List<Token> telling = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      if (!place.words().contains(i) && !dictionary.isEmpty(said.get(i).word())) {
        telling.add(said.get(i));
      }
    }
    Words words = Words.of(mended(telling, text), dictionary);
    Set<String> meaning = words.said(dictionary);
    List<Dictionary.Situation> situations = dictionary.situations(meaning);
    slots(words, explained(situations));
    for (Dictionary.Situation situation :
        situations.subList(0, Math.min(MOST_SITUATIONS, situations.size()))) {
      situation(situation);
    }
    boolean blank = text.isBlank() || (telling.isEmpty() && !said.isEmpty());
    return new Question(
        List.copyOf(slots),
        blank,
        unknown,
        places(query.region(), place.regions()),
        dictionary.isEmergency(meaning),
        didYouMean,
        shortened,
        marked);
  }

  /** A word counts once, and anak-anak is anak. */
  private static List<Token> distinct(List<Token> tokens) {
    Set<String> seen = new HashSet<>();
    return tokens.stream().filter(token -> seen.add(token.word())).toList();
  }

  /** Where the person is, unless the words name a place elsewhere. */
  private static List<RegionCode> places(Optional<RegionCode> near, List<RegionCode> named) {
    if (near.isEmpty()) {
      return named;
    }
    RegionCode here = near.get().in(RegionScheme.KEMENDAGRI).orElse(near.get());
    return named.isEmpty() || named.stream().anyMatch(here::isWithin) ? List.of(here) : named;
  }

  private List<Token> mended(List<Token> tokens, String text) throws IOException {
    List<Token> mended = new ArrayList<>();
    StringBuilder better = new StringBuilder(text);
    int shift = 0;
    int tries = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String word = token.word();
      if (i + 1 < tokens.size()) {
        String whole = word + tokens.get(i + 1).word();
        if (!dictionary.knows(word) && spelling.isKnown(whole) && vocabulary.exact(whole) > 0) {
          mended.add(new Token(whole, token.start(), tokens.get(i + 1).end(), false));
          i++;
          continue;
        }
      }
      if (spelling.isKnown(word) || ++tries > MOST_MENDED) {
        mended.add(token);
        continue;
      }
      List<String> meant = spelling.meant(word);
      List<String> parts = meant.isEmpty() ? spelling.parted(word) : List.of();
      String instead = meant.isEmpty() ? String.join(" ", parts) : meant.get(0);
      if (instead.isEmpty()) {
        mended.add(token);
        unknown += rarity(0) * 0.6;
        continue;
      }
      better.replace(token.start() + shift, token.end() + shift, instead);
      shift += instead.length() - (token.end() - token.start());
      didYouMean = better.toString();
      for (String part : meant.isEmpty() ? parts : List.of(instead)) {
        if (!dictionary.isEmpty(part)) {
          mended.add(new Token(part, token.start(), token.end(), false));
        }
      }
    }
    return mended;
  }

  private static Set<String> explained(List<Dictionary.Situation> situations) {
    Set<String> explained = new HashSet<>();
    situations.forEach(situation -> explained.addAll(situation.keys()));
    return explained;
  }

  private void slots(Words words, Set<String> explained) throws IOException {
    int at = 0;
    while (at < words.size()) {
      List<Dictionary.Named> named = dictionary.namesAt(words.stems(), at);
      int length = named.isEmpty() ? 1 : named.get(0).words();
      boolean counts = named.stream().noneMatch(name -> explained.contains(name.mark()));
      for (int i = at; i < at + length; i++) {
        counts &= words.stems().get(i).stream().noneMatch(explained::contains);
      }
      if (length > 1) {
        name(words, at, named.get(0), counts);
      }
      for (int i = at; i < at + length; i++) {
        word(words, i, counts && length == 1);
      }
      at += length;
    }
  }

  private void name(Words words, int at, Dictionary.Named named, boolean counts)
      throws IOException {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(ServiceDocument.STEMS, List.of(named.mark()), 1));
    List<String> each = new ArrayList<>();
    for (int i = at; i < at + named.words(); i++) {
      each.add(words.stems().get(i).get(0));
    }
    ways.add(new Way(ServiceDocument.STEMS, List.copyOf(each), 0.6));
    marked.add(named.mark());
    add(ways, counts, counts ? 1 : EXPLAINED);
  }

  private void word(Words words, int at, boolean counts) throws IOException {
    String word = words.tokens().get(at).word();
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(ServiceDocument.EXACT, List.of(word), 1.05));
    for (String stem : words.stems().get(at)) {
      ways.add(new Way(ServiceDocument.STEMS, List.of(stem), 1));
    }
    for (Dictionary.Named named : dictionary.namesAt(words.stems(), at)) {
      if (named.words() == 1) {
        ways.add(new Way(ServiceDocument.STEMS, List.of(named.mark()), 1));
        marked.add(named.mark());
      }
    }
    marked.add(word);
    marked.addAll(words.stems().get(at));
    add(ways, counts, counts ? 1 : EXPLAINED);
  }

  private void situation(Dictionary.Situation situation) throws IOException {
    List<Way> ways = new ArrayList<>();
    double weight = 1;
    for (Dictionary.Need need : situation.needs()) {
      ways.add(new Way(ServiceDocument.STEMS, List.of(need.mark()), weight));
      if (need.words().size() > 1) {
        ways.add(new Way(ServiceDocument.STEMS, need.words(), weight * 0.75));
      } else {
        ways.add(new Way(ServiceDocument.STEMS, need.words(), weight));
      }
      marked.add(need.mark());
      marked.addAll(need.words());
      weight *= 0.93;
    }
    add(ways, true, 1.1);
  }

  private void add(List<Way> ways, boolean counts, double factor) throws IOException {
    int services = 0;
    for (Way way : ways) {
      services = Math.max(services, services(way));
    }
    if (services > 0) {
      slots.add(new Slot(List.copyOf(ways), rarity(services) * factor, counts));
    }
  }

  private int services(Way way) throws IOException {
    int fewest = Integer.MAX_VALUE;
    for (String word : way.words()) {
      boolean exact = way.field().equals(ServiceDocument.EXACT);
      fewest = Math.min(fewest, exact ? vocabulary.exact(word) : vocabulary.stem(word));
    }
    return fewest;
  }

  /** What a word is worth that so many services say. */
  private double rarity(int services) {
    return Math.log(1 + (double) (vocabulary.services() + 1) / (services + 1));
  }
}
