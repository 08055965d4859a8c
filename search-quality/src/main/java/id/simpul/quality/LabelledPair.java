package id.simpul.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two services of different authorities, and whether they are the same service.
 *
 * <pre>{@code
 * for (LabelledPair pair : LabelledPair.of(Half.TUNE)) {
 *   boolean found = matcher.same(samples.find(pair.left()), samples.find(pair.right()));
 * }
 * }</pre>
 *
 * <p>The same is what one person would compare before going to one of the two: same situation, same
 * result. One that does several things in one go is the same as each of them. Immutable.
 */
public final class LabelledPair {

  private static final Set<String> KEYS = Set.of("same", "apart", "group", "why");

  private final Facts facts;
  private final List<String> sides;

  private LabelledPair(Facts facts) {
    this.facts = facts;
    this.sides = facts.list(facts.says("same") ? "same" : "apart");
    if (facts.says("same") == facts.says("apart") || sides.size() != 2) {
      throw new IllegalArgumentException("expected 'same' or 'apart' with two services: " + facts);
    }
  }

  /** The pairs of a half, in the order of its file. */
  public static List<LabelledPair> of(Half half) {
    List<LabelledPair> pairs = new ArrayList<>();
    for (JsonNode node : CollectionFile.read("pairs-" + half.file() + ".yaml")) {
      pairs.add(of(node));
    }
    return pairs;
  }

  static LabelledPair of(JsonNode node) {
    return new LabelledPair(Facts.of("pair", node, KEYS));
  }

  /** One of the two, {@code depok/akta-kelahiran}, as {@link SampleServices#find} takes it. */
  public String left() {
    return sides.get(0);
  }

  /** The other. */
  public String right() {
    return sides.get(1);
  }

  /** Whether they are the same service. */
  public boolean same() {
    return facts.says("same");
  }

  /** What makes it hard, and what the halves are balanced by. */
  public String group() {
    return facts.get("group");
  }

  /** Why it is so. */
  public String reason() {
    return facts.get("why");
  }

  @Override
  public String toString() {
    return left() + (same() ? " = " : " != ") + right();
  }
}
