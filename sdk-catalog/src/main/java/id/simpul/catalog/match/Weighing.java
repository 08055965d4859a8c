package id.simpul.catalog.match;

import id.simpul.catalog.match.Clue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Weighs what two descriptions say, in points of log-odds that are added up. The same whichever
 * comes first.
 *
 * <p>Requirements, fees, times, steps and channels are left out on purpose: they are what people
 * compare, and a city that asks for one paper more gives the same service. So is the description,
 * which is prose.
 */
final class Weighing {

  /** Two services of which nothing is known are hardly ever the same. */
  static final double PRIOR = -2.0;

  private static final double SAME_TYPE = 2.2;
  private static final double TYPE_IN_OTHER_WORDS = 1.5;

  /** No clues outweigh it; only an officer does. */
  private static final double OTHER_TYPE = -9;

  private static final double SAME_OUTPUT = 2.0;
  private static final double OTHER_OUTPUT = -1.8;
  private static final double SAME_EVENT = 1.0;
  private static final double OTHER_EVENT = -1.2;
  private static final double SAME_TITLE = 2.5;
  private static final double WORD_FOR_WORD = 0.7;
  private static final double OTHER_TITLE = -0.6;
  private static final double NAMED_SO = 1.2;
  private static final double SAME_KEYWORDS = 1.0;
  private static final double SAME_CASE = 0.8;
  private static final double OTHER_CASE = -8;
  private static final double OTHER_CASE_UNSAID = -3.5;
  private static final double ABBREVIATED = 0.9;

  private static final double MOST_BY_OUTPUT = SAME_OUTPUT + SAME_EVENT;
  private static final double MOST_BY_NAME = SAME_TITLE + WORD_FOR_WORD + NAMED_SO + SAME_KEYWORDS;
  private static final double HOPELESS =
      Math.log(ServiceMatcher.APART_BELOW / (1 - ServiceMatcher.APART_BELOW));

  private static final List<Facet> FACETS = List.of(Facet.values());

  private final Profile left;
  private final Profile right;
  private final List<Clue> clues = new ArrayList<>();
  private final boolean explain;
  private double points = PRIOR;

  private Weighing(Profile left, Profile right, boolean explain) {
    this.left = left;
    this.right = right;
    this.explain = explain;
  }

  /** The confidence alone, between 0 and 1. */
  static double confidence(Profile left, Profile right) {
    return new Weighing(left, right, false).weigh().confidence();
  }

  /** What speaks for and against, and with it the confidence. */
  static Weighing of(Profile left, Profile right) {
    return new Weighing(left, right, true).weigh();
  }

  double confidence() {
    return 1 / (1 + Math.exp(-points));
  }

  List<Clue> clues() {
    return clues;
  }

  private Weighing weigh() {
    type();
    facets();
    if (canReach(MOST_BY_OUTPUT + MOST_BY_NAME)) {
      title();
    }
    if (canReach(MOST_BY_OUTPUT + NAMED_SO + SAME_KEYWORDS)) {
      outputs();
      events();
      otherNames();
    }
    return this;
  }

  /** Whether what is left could lift it above what is certainly apart; if not, why go on. */
  private boolean canReach(double most) {
    return explain || points + most > HOPELESS;
  }

  private void type() {
    if (left.type().isEmpty() || right.type().isEmpty()) {
      return;
    }
    double weight =
        left.type().equals(right.type())
            ? SAME_TYPE
            : left.typeWords().key().equals(right.typeWords().key())
                ? TYPE_IN_OTHER_WORDS
                : OTHER_TYPE;
    add(Kind.TYPE, left.type(), right.type(), weight);
  }

  private void outputs() {
    if (left.outputs().isEmpty() || right.outputs().isEmpty()) {
      return;
    }
    Nearest here = Nearest.to(left.outputs().get(0), right.outputs());
    Nearest there = Nearest.to(right.outputs().get(0), left.outputs());
    double likeness = (here.likeness() + there.likeness()) / 2;
    double weight = between(likeness, OTHER_OUTPUT, SAME_OUTPUT);
    Nearest best = here.likeness() >= there.likeness() ? here : there.turned();
    boolean tells = best.one().main().tells() && best.other().main().tells();
    add(
        Kind.OUTPUT,
        best.one().said(),
        best.other().said(),
        tells ? weight : Math.min(weight, 0.5));
  }

  private void events() {
    if (left.events().isEmpty() || right.events().isEmpty()) {
      return;
    }
    Nearest best = Nearest.to(left.events().get(0), right.events());
    for (Wording event : left.events()) {
      Nearest nearest = Nearest.to(event, right.events());
      best = nearest.likeness() > best.likeness() ? nearest : best;
    }
    add(
        Kind.LIFE_EVENT,
        best.one().said(),
        best.other().said(),
        between(best.likeness(), OTHER_EVENT, SAME_EVENT));
  }

  private void title() {
    double likeness = left.title().likeness(right.title());
    if (abbreviates(left, right) || abbreviates(right, left)) {
      likeness = Math.max(likeness, ABBREVIATED);
    }
    double weight = likeness < 0.15 ? OTHER_TITLE : SAME_TITLE * likeness;
    weight += left.title().tellsTheSame(right.title()) ? WORD_FOR_WORD : 0;
    boolean tells = left.title().main().tells() && right.title().main().tells();
    add(
        Kind.TITLE,
        left.title().said(),
        right.title().said(),
        tells ? weight : Math.min(weight, SAME_TITLE / 2));
  }

  private static boolean abbreviates(Profile one, Profile other) {
    return one.title().main().meets(other.initials());
  }

  private void otherNames() {
    String named = name(left, right);
    String back = named.isEmpty() ? name(right, left) : named;
    if (!back.isEmpty()) {
      add(Kind.OTHER_NAME, back, back, NAMED_SO);
    }
    if (left.keywordKeys().meets(right.keywordKeys())) {
      Set<String> shared = new TreeSet<>(left.keywords().keySet());
      shared.retainAll(right.keywords().keySet());
      int least = Math.min(left.keywords().size(), right.keywords().size());
      double share = (double) shared.size() / least;
      add(Kind.OTHER_NAME, said(left, shared), said(right, shared), SAME_KEYWORDS * share);
    }
  }

  /** A name by which one calls itself, and which the other has among its own; empty if none. */
  private static String name(Profile one, Profile other) {
    Bag title = one.title().main();
    if (title.tells() && other.keywords().containsKey(title.key())) {
      return other.keywords().get(title.key());
    }
    for (Wording output : other.outputs()) {
      if (title.tells() && output.main().key().equals(title.key())) {
        return output.said();
      }
    }
    for (Bag keyword : other.otherNames()) {
      if (title.holds(keyword) && title.likeness(keyword) >= 0.5) {
        return other.keywords().getOrDefault(keyword.key(), "");
      }
    }
    return "";
  }

  private String said(Profile profile, Set<String> keys) {
    return !explain
        ? ""
        : keys.stream().map(profile.keywords()::get).collect(Collectors.joining(", "));
  }

  private void facets() {
    for (int i = 0; i < FACETS.size(); i++) {
      Facet facet = FACETS.get(i);
      Facet.Said here = left.facets().get(i);
      Facet.Said there = right.facets().get(i);
      int shared = here.notions() & there.notions();
      if (here.notions() != 0 && there.notions() != 0) {
        both(facet, here, there, shared);
      } else if (here.special() || there.special()) {
        add(Kind.CASE, shown(facet, here), shown(facet, there), -facet.leftOut());
      }
    }
  }

  private void both(Facet facet, Facet.Said here, Facet.Said there, int shared) {
    boolean plainly = here.plainly() && there.plainly();
    if (shared == 0) {
      double weight = plainly ? OTHER_CASE : OTHER_CASE_UNSAID;
      add(Kind.CASE, shown(facet, here), shown(facet, there), weight);
    } else if (facet != Facet.FORM) {
      String both = explain ? facet.shown(shared) : "";
      add(Kind.CASE, both, both, plainly ? SAME_CASE : SAME_CASE / 2);
    }
  }

  private String shown(Facet facet, Facet.Said said) {
    return !explain ? "" : said.notions() == 0 ? "-" : facet.shown(said.notions());
  }

  /** A likeness of 1 weighs the most, one half nothing, 0 the least. */
  private static double between(double likeness, double least, double most) {
    return likeness >= 0.5 ? most * (likeness - 0.5) * 2 : least * (0.5 - likeness) * 2;
  }

  private void add(Kind kind, String one, String other, double weight) {
    points += weight;
    if (explain && Math.abs(weight) >= 0.05) {
      clues.add(new Clue(kind, one, other, weight));
    }
  }

  private record Nearest(Wording one, Wording other, double likeness) {

    static Nearest to(Wording wording, List<Wording> others) {
      Nearest best = new Nearest(wording, others.get(0), wording.likeness(others.get(0)));
      for (Wording other : others.subList(1, others.size())) {
        double likeness = wording.likeness(other);
        best = likeness > best.likeness ? new Nearest(wording, other, likeness) : best;
      }
      return best;
    }

    Nearest turned() {
      Wording first = other;
      return new Nearest(first, one, likeness);
    }
  }
}
