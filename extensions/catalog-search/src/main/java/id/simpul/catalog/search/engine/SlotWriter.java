package id.simpul.catalog.search.engine;

import id.simpul.catalog.search.engine.Slot.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down what a service may say to answer one question. */
final class SlotWriter {

  private static final int MOST_SITUATIONS = 6;

  /** What a word still adds that a name or a situation explains. */
  private static final double EXPLAINED = 0.35;

  /** What the words of a name are worth that stand apart. */
  private static final double APART = 0.62;

  /** What it is worth to say what was said, and not what is needed then. */
  private static final double LITERALLY = 0.9;

  private final Dictionary dictionary;
  private final Vocabulary vocabulary;
  private final List<Slot> slots = new ArrayList<>();
  private final Set<String> marked = new LinkedHashSet<>();
  private boolean onlyHelp;
  private int unused;

  SlotWriter(Dictionary dictionary, Vocabulary vocabulary) {
    this.dictionary = dictionary;
    this.vocabulary = vocabulary;
  }

  /**
   * What the words ask for, and the situations that they describe.
   *
   * @param emergency whether only help counts, where a situation says which
   */
  void write(Words words, List<Dictionary.Situation> situations, boolean emergency)
      throws IOException {
    Set<String> explained = new HashSet<>();
    for (Dictionary.Situation situation : situations) {
      situation.keys().forEach(key -> explained.addAll(List.of(key.split(" "))));
      explained.addAll(situation.keys());
    }
    onlyHelp = emergency && !situations.isEmpty();
    words(words, explained);
    Map<List<Dictionary.Need>, Set<String>> needed = new LinkedHashMap<>();
    Map<List<Dictionary.Need>, Integer> times = new HashMap<>();
    for (Dictionary.Situation situation : situations) {
      times.merge(situation.needs(), 1, Integer::sum);
      needed
          .computeIfAbsent(situation.needs(), needs -> new LinkedHashSet<>())
          .addAll(literally(situation, words));
    }
    for (List<Dictionary.Need> needs : needed.keySet().stream().limit(MOST_SITUATIONS).toList()) {
      List<String> literally = List.copyOf(needed.getOrDefault(needs, Set.of()));
      situation(needs, literally, Math.sqrt(times.getOrDefault(needs, 1)));
    }
  }

  /** The words that describe a situation: who says just these answers it as well. */
  private List<String> literally(Dictionary.Situation situation, Words words) {
    Set<String> keys = new HashSet<>(situation.keys());
    situation.keys().forEach(key -> keys.addAll(List.of(key.split(" "))));
    Set<String> said = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      boolean named =
          dictionary.namesAt(words.stems(), i).stream()
              .anyMatch(name -> name.words() == 1 && keys.contains(name.mark()));
      for (String stem : words.stems().get(i)) {
        if (named || explains(keys, stem)) {
          said.add(words.stems().get(i).get(0));
        }
      }
    }
    return List.copyOf(said);
  }

  /** What a service may say; if nothing tells much, what tells little has to do. */
  List<Slot> slots() {
    return slots.stream().anyMatch(Slot::counts)
        ? List.copyOf(slots)
        : slots.stream().map(slot -> new Slot(slot.ways(), slot.rarity(), true)).toList();
  }

  /** How many words tell something that no service says. */
  int unused() {
    return unused;
  }

  /** The stems and words to highlight. */
  Set<String> marked() {
    return marked;
  }

  /** What a word is worth that so many services say. */
  double rarity(int services) {
    return Math.log(1 + (double) (vocabulary.services() + 1) / (services + 1));
  }

  private void words(Words words, Set<String> explained) throws IOException {
    int at = 0;
    while (at < words.size()) {
      List<Dictionary.Named> named = dictionary.namesAt(words.stems(), at);
      int length = named.isEmpty() ? 1 : named.get(0).words();
      boolean counts =
          !onlyHelp && named.stream().noneMatch(name -> explained.contains(name.mark()));
      for (int i = at; i < at + length; i++) {
        counts &= words.stems().get(i).stream().noneMatch(stem -> explains(explained, stem));
      }
      if (length > 1) {
        name(words, at, named.get(0), counts);
      }
      for (int i = at; i < at + length; i++) {
        word(words, i, counts && length == 1 && !(length < words.size() && isWeak(words, i)));
      }
      at += length;
    }
  }

  private boolean explains(Set<String> explained, String stem) {
    return explained.contains(stem)
        || dictionary.groups(stem).stream().anyMatch(explained::contains);
  }

  private boolean isWeak(Words words, int at) {
    return dictionary.isWeak(words.stems().get(at));
  }

  private void name(Words words, int at, Dictionary.Named named, boolean counts)
      throws IOException {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(WordForm.STEMS, List.of(named.mark()), 1));
    List<String> each = new ArrayList<>();
    for (int i = at; i < at + named.words(); i++) {
      each.add(words.stems().get(i).get(0));
    }
    ways.add(new Way(WordForm.STEMS, List.copyOf(each), 0.6));
    marked.add(named.mark());
    add(ways, counts, counts ? 1 : EXPLAINED);
  }

  private void word(Words words, int at, boolean counts) throws IOException {
    String word = words.tokens().get(at).word();
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(WordForm.EXACT, List.of(word), 1.05));
    for (String stem : words.stems().get(at)) {
      ways.add(new Way(WordForm.STEMS, List.of(stem), 1));
    }
    for (Dictionary.Named named : dictionary.namesAt(words.stems(), at)) {
      if (named.words() == 1) {
        ways.add(new Way(WordForm.STEMS, List.of(named.mark()), 1));
        marked.add(named.mark());
      }
    }
    marked.add(word);
    marked.addAll(words.stems().get(at));
    add(ways, counts, counts ? 1 : EXPLAINED);
  }

  private void situation(List<Dictionary.Need> needs, List<String> literally, double sure)
      throws IOException {
    List<Way> ways = new ArrayList<>();
    if (literally.size() > 1) {
      ways.add(new Way(WordForm.STEMS, literally, LITERALLY));
    }
    double weight = 1;
    for (Dictionary.Need need : needs) {
      double each = need.words().size() > 1 ? weight * APART : weight;
      ways.add(new Way(WordForm.STEMS, List.of(need.mark()), weight));
      ways.add(new Way(WordForm.STEMS, need.words(), each));
      marked.add(need.mark());
      marked.addAll(need.words());
      weight *= 0.93;
    }
    add(ways, true, 1.1 * sure);
  }

  private void add(List<Way> ways, boolean counts, double factor) throws IOException {
    int services = 0;
    for (Way way : ways) {
      services = Math.max(services, services(way));
    }
    if (services > 0) {
      slots.add(new Slot(List.copyOf(ways), rarity(services) * factor, counts));
    } else if (counts) {
      unused++;
    }
  }

  private int services(Way way) throws IOException {
    int fewest = Integer.MAX_VALUE;
    for (String word : way.words()) {
      boolean exact = way.form() == WordForm.EXACT;
      fewest = Math.min(fewest, exact ? vocabulary.exact(word) : vocabulary.stem(word));
    }
    return fewest;
  }
}
