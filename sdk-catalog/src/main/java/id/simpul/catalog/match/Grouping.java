package id.simpul.catalog.match;

import id.simpul.catalog.SourcedService;
import id.simpul.core.ServiceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins nodes to groups, the surest pair first, and never by a chain alone: two groups become one
 * only if none of one contradicts one of the other, and if all pairs between them are on average
 * sure enough. What officers said comes before every clue.
 */
final class Grouping {

  /** Of larger groups so many are asked, evenly chosen, before a merger. */
  private static final int MOST_ASKED = 80;

  private static final int BITS = 22;
  private static final long MASK = (1L << BITS) - 1;

  private final ServiceMatcher matcher;
  private final List<Node> nodes;
  private final List<List<Integer>> members = new ArrayList<>();
  private final List<List<Integer>> linked = new ArrayList<>();
  private final int[] groupOf;
  private final Set<Long> said = new HashSet<>();
  private final Map<Integer, Set<Integer>> apart = new HashMap<>();
  private final List<Ruling> contradictions = new ArrayList<>();
  private long[] sure = new long[0];

  private Grouping(ServiceMatcher matcher, List<Node> nodes) {
    this.matcher = matcher;
    this.nodes = nodes;
    this.groupOf = new int[nodes.size()];
    for (int i = 0; i < nodes.size(); i++) {
      groupOf[i] = i;
      members.add(new ArrayList<>(List.of(i)));
    }
  }

  static Grouping of(ServiceMatcher matcher, List<Node> nodes) {
    Grouping grouping = new Grouping(matcher, nodes);
    grouping.obey();
    for (int i = 0; i < nodes.size(); i++) {
      grouping.linked.add(List.copyOf(grouping.members.get(grouping.groupOf[i])));
    }
    grouping.findSurePairs();
    for (long pair : grouping.sure) {
      grouping.join((int) ((pair >> BITS) & MASK), (int) (pair & MASK));
    }
    return grouping;
  }

  /** Rulings that cannot hold together with others: one is the same as two that are apart. */
  static List<Ruling> contradictions(ServiceMatcher matcher, List<Node> nodes) {
    Grouping grouping = new Grouping(matcher, nodes);
    grouping.obey();
    return grouping.contradictions;
  }

  /** The groups by number, each with the numbers of its nodes. */
  Map<Integer, List<Integer>> groups() {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < members.size(); i++) {
      if (!members.get(i).isEmpty()) {
        groups.put(i, members.get(i));
      }
    }
    return groups;
  }

  /** By group, the nodes that are the same as all of it, though they belong to another. */
  Map<Integer, Set<Integer>> covering() {
    Map<Integer, Set<Integer>> covering = new HashMap<>();
    for (long pair : sure) {
      int one = (int) ((pair >> BITS) & MASK);
      int other = (int) (pair & MASK);
      if (groupOf[one] != groupOf[other]) {
        cover(one, groupOf[other], covering);
        cover(other, groupOf[one], covering);
      }
    }
    return covering;
  }

  private void cover(int node, int group, Map<Integer, Set<Integer>> covering) {
    Set<Integer> known = covering.computeIfAbsent(group, g -> new TreeSet<>());
    if (!known.contains(node)
        && members.get(group).stream().noneMatch(each -> saidApart(node, each))
        && asked(members.get(group)).stream()
            .allMatch(each -> confidence(node, each) >= matcher.sameFrom())) {
      known.add(node);
    }
  }

  private boolean saidApart(int one, int other) {
    return !said.isEmpty() && said.contains(key(one, other));
  }

  /** One identifier is one service; then what officers said: who is apart, then who is the same. */
  private void obey() {
    Map<ServiceId, Integer> numbers = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (SourcedService service : nodes.get(i).services()) {
        Integer twin = numbers.putIfAbsent(service.service().id(), i);
        if (twin != null) {
          merge(groupOf[twin], groupOf[i]); // one service, read from two catalogues
        }
      }
    }
    List<Ruling> valid = matcher.rulings().valid();
    for (Ruling ruling : valid) {
      Integer one = numbers.get(ruling.pair().one());
      Integer other = numbers.get(ruling.pair().other());
      if (one != null && other != null && !ruling.isSame()) {
        said.add(key(one, other));
        setApart(groupOf[one], groupOf[other]);
      }
    }
    for (Ruling ruling : valid) {
      Integer one = numbers.get(ruling.pair().one());
      Integer other = numbers.get(ruling.pair().other());
      if (one != null && other != null && ruling.isSame()) {
        if (areApart(groupOf[one], groupOf[other])) {
          contradictions.add(ruling);
        } else {
          merge(groupOf[one], groupOf[other]);
        }
      }
    }
  }

  private void findSurePairs() {
    Blocks blocks = new Blocks(nodes);
    long[] found = new long[1024];
    int count = 0;
    for (int i = 0; i < nodes.size(); i++) {
      var candidates = blocks.after(i);
      for (int j = candidates.nextSetBit(0); j >= 0; j = candidates.nextSetBit(j + 1)) {
        double confidence = confidence(i, j);
        if (confidence >= matcher.sameFrom()) {
          found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
          long doubt = Math.round((1 - confidence) * 100_000);
          found[count++] = (doubt << (2 * BITS)) | ((long) i << BITS) | j;
        }
      }
    }
    sure = Arrays.copyOf(found, count);
    Arrays.sort(sure);
  }

  private void join(int one, int other) {
    int here = groupOf[one];
    int there = groupOf[other];
    if (here == there || areApart(here, there)) {
      return;
    }
    double sum = 0;
    List<Integer> left = asked(members.get(here));
    List<Integer> right = asked(members.get(there));
    for (int l : left) {
      for (int r : right) {
        double confidence = confidenceOfLinked(l, r);
        if (confidence < ServiceMatcher.APART_BELOW) {
          setApart(here, there);
          return;
        }
        sum += confidence;
      }
    }
    if (sum >= matcher.sameFrom() * left.size() * right.size()) {
      merge(here, there);
    }
  }

  /** Whom an officer joined is one service: the surest of its descriptions speaks for it. */
  private double confidenceOfLinked(int one, int other) {
    double best = 0;
    for (int here : linked.get(one)) {
      for (int there : linked.get(other)) {
        best = Math.max(best, confidence(here, there));
      }
    }
    return best;
  }

  private double confidence(int one, int other) {
    if (saidApart(one, other)) {
      return 0;
    }
    return Weighing.confidence(nodes.get(one).profile(), nodes.get(other).profile());
  }

  private static List<Integer> asked(List<Integer> group) {
    if (group.size() <= MOST_ASKED) {
      return group;
    }
    List<Integer> some = new ArrayList<>(MOST_ASKED);
    for (int i = 0; i < MOST_ASKED; i++) {
      some.add(group.get((int) ((long) i * group.size() / MOST_ASKED)));
    }
    return some;
  }

  private void merge(int here, int there) {
    if (here == there) {
      return;
    }
    boolean larger = members.get(here).size() >= members.get(there).size();
    int stays = larger ? here : there;
    int goes = larger ? there : here;
    members.get(goes).forEach(node -> groupOf[node] = stays);
    members.get(stays).addAll(members.get(goes));
    members.get(goes).clear();
    Set<Integer> foes = apart.remove(goes);
    if (foes != null) {
      for (int foe : foes) {
        apart.getOrDefault(foe, new HashSet<>()).remove(goes);
        setApart(stays, foe);
      }
    }
  }

  private boolean areApart(int here, int there) {
    return apart.getOrDefault(here, Set.of()).contains(there);
  }

  private void setApart(int here, int there) {
    apart.computeIfAbsent(here, g -> new HashSet<>()).add(there);
    apart.computeIfAbsent(there, g -> new HashSet<>()).add(here);
  }

  private static long key(int one, int other) {
    return ((long) Math.min(one, other) << BITS) | Math.max(one, other);
  }
}
