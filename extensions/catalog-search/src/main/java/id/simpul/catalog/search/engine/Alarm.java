package id.simpul.catalog.search.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells an emergency from a question about one. Papers and money are asked for in peace, whatever
 * happened; what is long over or only feared is none either, unless it is said to happen now.
 */
final class Alarm {

  private final List<Set<String>> emergencies = new ArrayList<>();
  private final List<Set<String>> calm = new ArrayList<>();
  private final List<Set<String>> over = new ArrayList<>();
  private final List<Set<String>> now = new ArrayList<>();
  private final Map<String, List<Set<String>>> byRelation =
      Map.of(
          "darurat:", emergencies, "bukan darurat:", calm, "sudah lewat:", over, "sekarang:", now);

  /** Adds words that mean something together; what says nothing of emergencies is left aside. */
  void add(String relation, Set<String> words) {
    byRelation.getOrDefault(relation, new ArrayList<>()).add(words);
  }

  /** Whether these words ask for help at once. */
  boolean isRaised(Set<String> said) {
    return any(emergencies, said) && !any(calm, said) && (!any(over, said) || any(now, said));
  }

  private static boolean any(List<Set<String>> meanings, Set<String> said) {
    return meanings.stream().anyMatch(said::containsAll);
  }
}
