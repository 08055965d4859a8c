package id.simpul.catalog.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What words mean in the titles of services: {@code akte} and {@code akta}, {@code e-KTP} and
 * {@code kartu tanda penduduk elektronik} are one notion. Read once from {@code notions.txt}, which
 * says how it is written.
 */
final class Lexicon {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST_WORD = 40;
  private static final Lexicon READ = read();

  private final Map<String, List<String>> notions = new HashMap<>();
  private final Set<String> weak = new HashSet<>();
  private final Set<String> empty = new HashSet<>();
  private int longestPhrase = 1;

  private Lexicon() {}

  /** The notions of some texts. */
  static Bag bag(Collection<String> texts) {
    Set<String> found = new LinkedHashSet<>();
    texts.forEach(text -> READ.collect(words(text), found));
    return Bag.of(found);
  }

  /** Whether a notion is said with so many services that it tells little. */
  static boolean isWeak(String notion) {
    return READ.weak.contains(notion);
  }

  /** The words of a text in lower case, without accents. */
  static List<String> words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : BREAKS.split(plain.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty() && word.length() <= LONGEST_WORD) {
        words.add(word);
      }
    }
    return words;
  }

  private void collect(List<String> words, Set<String> found) {
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(longestPhrase, words.size() - at);
      while (length > 1 && !notions.containsKey(phrase(words, at, length))) {
        length--;
      }
      String said = phrase(words, at, length);
      List<String> known = notions.get(said);
      if (known != null) {
        found.addAll(known);
      } else if (!empty.contains(said)) {
        found.addAll(ofRoot(said));
      }
      at += length;
    }
  }

  private List<String> ofRoot(String word) {
    String stem = Stem.of(word);
    return notions.getOrDefault(stem, List.of(stem));
  }

  private static String phrase(List<String> words, int at, int length) {
    return length == 1 ? words.get(at) : String.join(" ", words.subList(at, at + length));
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String head = line.substring(0, colon).strip();
    for (String written : line.substring(colon + 1).split(",", -1)) {
      List<String> words = words(written);
      if (words.isEmpty()) {
        continue;
      }
      String phrase = String.join(" ", words);
      switch (head) {
        case "-" -> empty.add(phrase);
        case "~" -> weak.addAll(notions.getOrDefault(phrase, ofRoot(phrase)));
        default -> {
          notions.put(phrase, List.of(head.split(" ", -1)));
          longestPhrase = Math.max(longestPhrase, words.size());
        }
      }
    }
  }

  private static Lexicon read() {
    Lexicon lexicon = new Lexicon();
    try (InputStream file =
            Objects.requireNonNull(
                Lexicon.class.getResourceAsStream("notions.txt"), "notions.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lexicon::add);
      return lexicon;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
