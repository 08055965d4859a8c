package id.simpul.catalog.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The notions of one text, without order. Words that stand in most texts ({@code surat}, {@code
 * kartu}) weigh less than those that tell one service from another.
 *
 * <p>Millions of bags are compared: notions are held as sorted 64-bit hashes.
 */
final class Bag {

  static final Bag EMPTY = new Bag(Set.of());

  private static final double WEAK = 0.35;

  private final Set<String> notions;
  private final String key;
  private final long[] hashes;
  private final double[] weights;
  private final double weight;
  private final String telling;

  private Bag(Collection<String> notions) {
    this.notions = Set.copyOf(notions);
    this.key = String.join(" ", new TreeSet<>(notions));
    Map<Long, Double> weighed = new TreeMap<>();
    this.notions.forEach(notion -> weighed.put(hash(notion), Lexicon.isWeak(notion) ? WEAK : 1));
    this.hashes = weighed.keySet().stream().mapToLong(hash -> hash).toArray();
    this.weights = weighed.values().stream().mapToDouble(each -> each).toArray();
    this.weight = Arrays.stream(weights).sum();
    this.telling =
        this.notions.stream()
            .filter(notion -> !Lexicon.isWeak(notion))
            .sorted()
            .collect(Collectors.joining(" "));
  }

  static Bag of(Collection<String> notions) {
    return notions.isEmpty() ? EMPTY : new Bag(notions);
  }

  boolean isEmpty() {
    return notions.isEmpty();
  }

  boolean contains(String notion) {
    return notions.contains(notion);
  }

  Set<String> notions() {
    return notions;
  }

  /** The same for texts that say the same in other words or order. */
  String key() {
    return key;
  }

  /** The key of those notions that tell something. */
  String telling() {
    return telling;
  }

  /** Whether it says anything by which a service could be known. */
  boolean tells() {
    return !telling.isEmpty();
  }

  /** What is left when other words are taken away; all of it, if that would be nothing. */
  Bag without(Set<String> others) {
    Set<String> rest = new TreeSet<>(notions);
    boolean changed = rest.removeAll(others);
    return !changed || rest.isEmpty() ? this : of(rest);
  }

  /**
   * Between 0 and 1: the mean of what both share of all that is said (Jaccard) and of what the
   * shorter one says (overlap), since one authority writes {@code PBG} where another writes {@code
   * PBG rumah tinggal dan gedung}.
   */
  double likeness(Bag other) {
    double shared = shared(other);
    if (shared == 0) {
      return 0;
    }
    double jaccard = shared / (weight + other.weight - shared);
    double overlap = shared / Math.min(weight, other.weight);
    return shared < 1 ? jaccard : (jaccard + overlap) / 2;
  }

  boolean meets(Bag other) {
    return shared(other) > 0;
  }

  boolean holds(Bag other) {
    return shared(other) >= other.weight;
  }

  private double shared(Bag other) {
    double shared = 0;
    int here = 0;
    int there = 0;
    while (here < hashes.length && there < other.hashes.length) {
      int order = Long.compare(hashes[here], other.hashes[there]);
      if (order == 0) {
        shared += weights[here];
      }
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** FNV-1a, 64 bits. */
  private static long hash(String notion) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < notion.length(); i++) {
      hash = (hash ^ notion.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bag bag && key.equals(bag.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
