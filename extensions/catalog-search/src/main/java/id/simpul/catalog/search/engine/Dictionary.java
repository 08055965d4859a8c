package id.simpul.catalog.search.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the files of words say, ready to be asked. Immutable after it was built.
 *
 * <p>A <em>name</em> is one or several words that mean one thing: {@code kartu tanda penduduk},
 * {@code ktp}. Names that mean the same share a mark, which is indexed wherever one of them stands.
 * A <em>situation</em> is a set of words that leads to names.
 */
final class Dictionary {

  /** Begins the mark of a name, so that it cannot be a word. */
  private static final String MARK = "=";

  /** Of a word whose stem is in doubt, so many of the likeliest may be part of a name. */
  private static final int MOST_STEMS = 3;

  /** A name that was found: its mark, and how many words it covers. */
  record Named(String mark, int words) {}

  /** What may be needed: the mark of a name and its words. */
  record Need(String mark, List<String> words) {}

  /** The beginning of names: how they go on, and the mark of the name that ends here. */
  private static final class Begun {
    private final Map<String, Begun> next = new HashMap<>();
    private @Nullable String mark;
  }

  /** All of these words or marks together lead to these needs, likeliest first. */
  record Situation(Set<String> keys, List<Need> needs) {}

  private final Stems stems;
  private final Set<String> empty = new HashSet<>();
  private final Map<List<String>, String> marks = new HashMap<>();
  private final Begun begun = new Begun();
  private final Map<String, List<Situation>> situations = new HashMap<>();
  private final List<Set<String>> emergencies = new ArrayList<>();
  private final List<Set<String>> calm = new ArrayList<>();
  private final Set<String> words = new LinkedHashSet<>();

  Dictionary(Collection<WordFile.Line> lines) {
    Map<String, String> roots = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    for (WordFile.Line line : lines) {
      line.names().forEach(words::addAll);
      if (line.relation().equals("~")) {
        List<List<String>> names = line.names();
        String root = names.get(names.size() - 1).get(0);
        names.forEach(name -> roots.put(name.get(0), root));
        known.add(root);
      } else {
        line.names().forEach(known::addAll);
      }
      if (line.relation().equals("abaikan:")) {
        line.names().forEach(empty::addAll);
      }
    }
    this.stems = new Stems(Map.copyOf(roots), Set.copyOf(known));
    lines.stream().filter(line -> line.relation().equals("=")).forEach(this::same);
    lines.stream().filter(line -> line.relation().equals(">")).forEach(this::leads);
    lines.forEach(this::emergency);
  }

  private void same(WordFile.Line line) {
    List<List<String>> names = line.names().stream().map(this::stemmed).toList();
    String mark =
        names.stream()
            .map(marks::get)
            .filter(known -> known != null)
            .findFirst()
            .orElse(MARK + String.join(" ", names.get(0)));
    names.forEach(name -> mark(name, mark));
  }

  private void leads(WordFile.Line line) {
    List<Need> needs =
        line.names().subList(1, line.names().size()).stream().map(this::need).toList();
    Situation situation = new Situation(keys(line.names().get(0)), needs);
    for (String key : situation.keys()) {
      situations.computeIfAbsent(key, k -> new ArrayList<>()).add(situation);
    }
  }

  private Need need(List<String> name) {
    List<String> stemmed = stemmed(name);
    String mark = marks.getOrDefault(stemmed, MARK + String.join(" ", stemmed));
    mark(stemmed, mark);
    return new Need(mark, stemmed);
  }

  private void mark(List<String> name, String mark) {
    marks.put(name, mark);
    Begun end = begun;
    for (String word : name) {
      end = end.next.computeIfAbsent(word, w -> new Begun());
    }
    end.mark = mark;
  }

  private void emergency(WordFile.Line line) {
    if (line.relation().equals("darurat:")) {
      line.names().forEach(name -> emergencies.add(keys(name)));
    } else if (line.relation().equals("bukan darurat:")) {
      line.names().forEach(name -> calm.add(keys(name)));
    }
  }

  Stems stems() {
    return stems;
  }

  /** Whether a word tells nothing apart. */
  boolean isEmpty(String word) {
    return empty.contains(word);
  }

  /** Every word of the files, to mend misspelt ones by. */
  Set<String> words() {
    return words;
  }

  boolean knows(String word) {
    return words.contains(word);
  }

  /** The names that begin at a word, longest first. */
  List<Named> namesAt(List<List<String>> stemmed, int at) {
    List<Named> found = List.of();
    List<Begun> open = List.of(begun);
    for (int length = 1; !open.isEmpty() && at + length <= stemmed.size(); length++) {
      List<String> stems = stemmed.get(at + length - 1);
      List<Begun> longer = List.of();
      for (Begun name : open) {
        for (int i = 0; i < stems.size() && i < MOST_STEMS; i++) {
          Begun next = name.next.get(stems.get(i));
          if (next != null) {
            longer = with(longer, longer.size(), next);
            found = next.mark == null ? found : with(found, 0, new Named(next.mark, length));
          }
        }
      }
      open = longer;
    }
    return found;
  }

  /** Most words begin no name, and cost no list. */
  private static <T> List<T> with(List<T> list, int at, T element) {
    List<T> longer = list.isEmpty() ? new ArrayList<>(4) : list;
    longer.add(at, element);
    return longer;
  }

  /** The situations whose words are all there; none that a more special one contains. */
  List<Situation> situations(Set<String> said) {
    Set<Situation> found = new LinkedHashSet<>();
    for (String key : said) {
      for (Situation situation : situations.getOrDefault(key, List.of())) {
        if (said.containsAll(situation.keys())) {
          found.add(situation);
        }
      }
    }
    return found.stream()
        .filter(
            one ->
                found.stream()
                    .noneMatch(
                        other ->
                            other.keys().size() > one.keys().size()
                                && other.keys().containsAll(one.keys())))
        .toList();
  }

  boolean isEmergency(Set<String> said) {
    return emergencies.stream().anyMatch(said::containsAll)
        && calm.stream().noneMatch(said::containsAll);
  }

  private List<String> stemmed(List<String> name) {
    List<String> full = name.stream().filter(word -> !isEmpty(word)).toList();
    return (full.isEmpty() ? name : full).stream().map(word -> stems.of(word).get(0)).toList();
  }

  /** The words of a name, and marks instead of those that are a name of their own. */
  private Set<String> keys(List<String> name) {
    List<String> stemmed = stemmed(name);
    List<List<String>> each = stemmed.stream().map(List::of).toList();
    Set<String> keys = new LinkedHashSet<>();
    int at = 0;
    while (at < stemmed.size()) {
      List<Named> named = namesAt(each, at);
      if (named.isEmpty()) {
        keys.add(stemmed.get(at++));
      } else {
        keys.add(named.get(0).mark());
        at += named.get(0).words();
      }
    }
    return keys;
  }
}
