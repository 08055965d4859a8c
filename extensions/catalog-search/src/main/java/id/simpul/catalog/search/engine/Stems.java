package id.simpul.catalog.search.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What may be left of a word when its affixes are taken off: {@code perizinan} is {@code izin}.
 *
 * <p>Indonesian melts a prefix into the first letter of the word ({@code memukul} from {@code
 * pukul}, {@code memasak} from {@code masak}), so without a dictionary one form has several
 * possible stems. All of them are kept, in the text and in the question; they meet where they are
 * the same. Words of the files decide where they say so: a word with a root of its own ({@code
 * keluarga ~ keluarga}) is not taken apart.
 */
final class Stems {

  private static final int SHORTEST = 3;
  private static final int MOST = 8;

  /** Texts say the same words over and over; so many are remembered. */
  private static final int MOST_LATELY = 20_000;

  private static final List<String> PARTICLES =
      List.of("lah", "kah", "nya", "nye", "pun", "ku", "mu");
  private static final List<String> SUFFIXES = List.of("kan", "an", "in", "i");

  /** Prefixes that change nothing behind them, longest first. */
  private static final List<String> PLAIN =
      List.of("memper", "diper", "ber", "ter", "per", "nge", "di", "ke", "se", "be", "pe", "me");

  private final Map<String, String> roots;
  private final Set<String> known;
  private final Map<String, List<String>> lately = new ConcurrentHashMap<>();

  /**
   * How words are taken apart.
   *
   * @param roots words whose root is given
   * @param known words that are roots if anything is
   */
  Stems(Map<String, String> roots, Set<String> known) {
    this.roots = roots;
    this.known = known;
  }

  /** The stems that a word may have, likeliest first; never empty. */
  List<String> of(String word) {
    List<String> known = lately.get(word);
    if (known != null) {
      return known;
    }
    List<String> stems = taken(word);
    if (lately.size() >= MOST_LATELY) {
      lately.clear();
    }
    lately.put(word, stems);
    return stems;
  }

  private List<String> taken(String word) {
    String given = roots.get(word);
    if (given != null) {
      return List.of(given);
    }
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(word);
    while (!open.isEmpty() && found.size() < MOST) {
      String form = open.remove();
      String root = roots.get(form);
      if (root != null) {
        return List.of(root);
      }
      if (found.add(form)) {
        shorter(form, open);
      }
    }
    return likeliestFirst(word, found);
  }

  private List<String> likeliestFirst(String word, Set<String> found) {
    for (String stem : found) {
      if (known.contains(stem) && !stem.equals(word)) {
        return List.of(stem);
      }
    }
    if (known.contains(word)) {
      return List.of(word);
    }
    for (String spoken : spoken(word)) {
      if (known.contains(spoken)) {
        return List.of(spoken);
      }
    }
    return List.copyOf(found);
  }

  /** nambah is tambah, and mukul is pukul: spoken without the beginning of the prefix. */
  private static List<String> spoken(String word) {
    if (word.length() < 5 || "aiueo".indexOf(word.charAt(1)) < 0) {
      return List.of();
    }
    return switch (word.charAt(0)) {
      case 'n' -> List.of("t" + word.substring(1));
      case 'm' -> List.of("p" + word.substring(1));
      default -> List.of();
    };
  }

  private static void shorter(String form, Deque<String> open) {
    boolean ended = false;
    for (String particle : PARTICLES) {
      ended |= cut(form, particle, particle.length() == 3 ? SHORTEST : 4, open);
    }
    for (String suffix : SUFFIXES) {
      ended |= cut(form, suffix, suffix.length() == 1 ? 4 : SHORTEST + 1, open);
    }
    if (form.length() >= 5) {
      nasal(form, open);
      for (String prefix : PLAIN) {
        if (form.startsWith(prefix)
            && form.length() - prefix.length() >= SHORTEST + (ended ? 0 : 1)) {
          open.add(form.substring(prefix.length()));
        }
      }
    }
  }

  private static boolean cut(String form, String ending, int least, Deque<String> open) {
    if (form.endsWith(ending) && form.length() - ending.length() >= least) {
      open.add(form.substring(0, form.length() - ending.length()));
      return true;
    }
    return false;
  }

  /** me-, pe- and their everyday short forms, which swallow the letter behind them. */
  private static void nasal(String form, Deque<String> open) {
    for (String begin : List.of("me", "pe", "")) {
      if (!form.startsWith(begin)) {
        continue;
      }
      String rest = form.substring(begin.length());
      swallow(rest, "ng", List.of("", "k", "h"), open);
      swallow(rest, "ny", List.of("s", "c"), open);
      if (!begin.isEmpty()) {
        swallow(rest, "m", List.of("", "p", "m"), open);
        swallow(rest, "n", List.of("", "t", "n"), open);
      }
    }
  }

  private static void swallow(String rest, String nasal, List<String> letters, Deque<String> open) {
    if (!rest.startsWith(nasal) || rest.length() - nasal.length() < SHORTEST) {
      return;
    }
    String bare = rest.substring(nasal.length());
    boolean vowel = "aiueo".indexOf(bare.charAt(0)) >= 0;
    for (String letter : letters) {
      if (vowel || letter.isEmpty()) {
        open.add(letter + bare);
      }
    }
  }
}
