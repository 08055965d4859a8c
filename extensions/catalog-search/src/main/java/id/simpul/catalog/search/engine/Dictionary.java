package id.simpul.catalog.search.engine;

import id.simpul.catalog.RegionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * All of these words or marks together lead to these needs, likeliest first.
   *
   * @param help whether only in an emergency
   */
  record Situation(Set<String> keys, List<Need> needs, boolean help) {}

  private final Stems stems;
  private final Set<String> empty = new HashSet<>();
  private final Map<List<String>, String> marks = new HashMap<>();
  private final Begun begun = new Begun();
  private final Map<String, List<Situation>> situations = new HashMap<>();
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Map<List<String>, List<RegionCode>> places = new HashMap<>();
  private final Set<String> weak = new HashSet<>();
  private final Alarm alarm = new Alarm();
  private final Set<String> words = new LinkedHashSet<>();
  private final Set<String> spelt = new HashSet<>();

  Dictionary(Collection<WordFile.Line> lines) {
    Map<String, String> roots = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    for (WordFile.Line line : lines) {
      if (line.relation().equals("kata:")) {
        line.names().forEach(spelt::addAll);
        continue;
      }
      if (line.relation().equals(WordFile.PLACE)) {
        place(line.names());
        continue;
      }
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
    lines.stream().filter(line -> line.relation().endsWith(">")).forEach(this::leads);
    lines.forEach(this::grouped);
    lines.forEach(this::emergency);
  }

  private void place(List<List<String>> names) {
    RegionCode region = RegionCode.kemendagri(names.get(0).get(0));
    names.stream()
        .skip(1)
        .forEach(name -> places.computeIfAbsent(name, n -> new ArrayList<>()).add(region));
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
    boolean help = line.relation().equals(WordFile.HELP);
    List<String> left = line.names().get(0);
    Situation situation = new Situation(help ? pieces(left) : keys(left), needs, help);
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

  private void grouped(WordFile.Line line) {
    if (line.relation().equals(WordFile.GROUP)) {
      String group = line.names().get(0).get(0);
      line.names().stream()
          .skip(1)
          .flatMap(List::stream)
          .forEach(
              word ->
                  groups.computeIfAbsent(stems.of(word).get(0), w -> new HashSet<>()).add(group));
    } else if (line.relation().equals("lemah:")) {
      line.names().forEach(name -> name.forEach(word -> weak.add(stems.of(word).get(0))));
    }
  }

  private void emergency(WordFile.Line line) {
    line.names().forEach(name -> alarm.add(line.relation(), pieces(name)));
  }

  private Set<String> pieces(List<String> name) {
    return name.stream().map(this::piece).collect(Collectors.toSet());
  }

  /** A group as it is, anything else without its affixes. */
  private String piece(String word) {
    return Arrays.stream(word.split("_", -1))
        .map(part -> part.startsWith("@") ? part : stems.of(part).get(0))
        .collect(Collectors.joining(" "));
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
    return words.contains(word) || spelt.contains(word);
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

  /**
   * The situations whose words are all there; none that a more special one contains, and in an
   * emergency those alone that say who helps, if there are any.
   */
  List<Situation> situations(Set<String> said, boolean emergency) {
    Set<Situation> found = new LinkedHashSet<>();
    for (String key : said) {
      for (Situation situation : situations.getOrDefault(key, List.of())) {
        if ((emergency || !situation.help()) && said.containsAll(situation.keys())) {
          found.add(situation);
        }
      }
    }
    if (found.stream().anyMatch(Situation::help)) {
      found.removeIf(situation -> !situation.help());
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

  /** Whether every minute counts. */
  boolean isEmergency(Set<String> said) {
    return alarm.isRaised(said);
  }

  /** What people call regions. */
  Map<List<String>, List<RegionCode>> places() {
    return places;
  }

  /** Whether a word says who or where rather than what. */
  boolean isWeak(List<String> stems) {
    return stems.stream().anyMatch(weak::contains);
  }

  /** The groups of words that one belongs to. */
  Set<String> groups(String stem) {
    return groups.getOrDefault(stem, Set.of());
  }

  private List<String> stemmed(List<String> name) {
    List<String> full = name.stream().filter(word -> !isEmpty(word)).toList();
    return (full.isEmpty() ? name : full).stream().map(this::piece).toList();
  }

  /** The words of a name, and marks instead of those that are a name of their own. */
  private Set<String> keys(List<String> name) {
    List<String> stemmed = stemmed(name);
    if (stemmed.size() == 1 && name.size() > 1) {
      stemmed = name.stream().map(this::piece).toList(); // "belum nikah" is not "nikah"
    }
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
