package id.simpul.catalog;

import id.simpul.catalog.graph.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what was odd while one graph was read. */
final class Findings {

  private final Set<Finding> all = new LinkedHashSet<>();

  void add(Finding finding) {
    all.add(finding);
  }

  /** A value could not be understood and was left out; the rest of its resource was read. */
  void unusable(Term subject, String predicate, String found, String why) {
    String where = shortened(subject.toString()) + " " + predicate;
    add(
        Finding.of(
            Rules.VALUE_UNUSABLE,
            "",
            "Nilai '"
                + shortened(found)
                + "' pada "
                + where
                + " dilewati karena tidak dapat dipahami. Perbaiki penulisannya.",
            "A value was left out at " + where + ": " + why));
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
