package id.simpul.catalog.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which nodes are worth comparing: those that share a type, an output, a title, a keyword, or a
 * word that tells something. What is shared by very many is compared with the nearest only, so that
 * the work grows with the number of services and not with its square.
 */
final class Blocks {

  /** Up to so many that share something are all compared with each other. */
  static final int LARGEST = 400;

  /** Of more, each is compared with so many that follow it. */
  static final int NEAREST = 60;

  private final int size;
  private final Map<String, List<Integer>> byKey = new TreeMap<>();
  private final List<List<String>> keys = new ArrayList<>();

  Blocks(List<Node> nodes) {
    this.size = nodes.size();
    for (int i = 0; i < nodes.size(); i++) {
      List<String> own = List.copyOf(keysOf(nodes.get(i).profile()));
      keys.add(own);
      for (String key : own) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
  }

  /** The nodes behind this one that it is compared with, in their order. */
  BitSet after(int node) {
    BitSet candidates = new BitSet(size);
    for (String key : keys.get(node)) {
      List<Integer> block = byKey.getOrDefault(key, List.of());
      int at = Collections.binarySearch(block, node);
      int most = block.size() <= LARGEST ? block.size() : Math.min(block.size(), at + 1 + NEAREST);
      for (int i = at + 1; i < most; i++) {
        candidates.set(block.get(i));
      }
    }
    return candidates;
  }

  private static Set<String> keysOf(Profile profile) {
    Set<String> keys = new LinkedHashSet<>();
    if (!profile.type().isEmpty()) {
      keys.add("type " + profile.typeWords().key());
    }
    name(profile.title(), keys);
    profile.outputs().forEach(output -> name(output, keys));
    profile.keywords().keySet().forEach(key -> keys.add("name " + key));
    profile.initials().notions().forEach(initials -> keys.add("word " + initials));
    return keys;
  }

  private static void name(Wording wording, Set<String> keys) {
    for (Bag bag : List.of(wording.indonesian(), wording.english())) {
      if (bag.tells()) {
        keys.add("name " + bag.key());
        bag.notions().stream()
            .filter(notion -> !Lexicon.isWeak(notion))
            .forEach(notion -> keys.add("word " + notion));
      }
    }
  }
}
