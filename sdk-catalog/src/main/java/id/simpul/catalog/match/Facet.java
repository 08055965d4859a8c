package id.simpul.catalog.match;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Notions that exclude each other: who lost a card asks for another service than who broke it,
 * however alike the rest is.
 */
enum Facet {
  /** New, lost, damaged, changed, renewed, cancelled. */
  OCCASION(1.2, "baru", "hilang", "rusak", "perubahan", "perpanjangan", "pembatalan"),
  /** Born, dead, married, divorced, adopted. */
  LIFE(0.8, "lahir", "mati", "kawin", "cerai", "adopsi", "pengakuan", "pengesahan"),
  /** Arriving and leaving. */
  DIRECTION(0.3, "datang", "keluar"),
  /** Relief from what is paid, and objection to it. */
  RELIEF(1.5, "keringanan", "keberatan"),
  /** For citizens and for foreigners. */
  NATION(3, "wni", "asing"),
  /**
   * What is handed out: a certificate of the registry, a letter that states, one that introduces.
   */
  FORM(0, "akta", "keterangan", "pengantar");

  /** Said when nothing special is meant: no less said than left out. */
  private static final Set<String> ORDINARY = Set.of("baru", "wni");

  private static final Set<String> CASES =
      Stream.of(values()).flatMap(facet -> facet.notions.stream()).collect(Collectors.toSet());

  /** A service with situations does the ordinary thing too. */
  private static final int NEW = 0b1;

  /** What is replaced was lost or damaged. */
  private static final int LOST_OR_DAMAGED = 0b110;

  private final double leftOut;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final List<String> notions;

  Facet(double leftOut, String... notions) {
    this.leftOut = leftOut;
    this.notions = List.of(notions);
  }

  /** What it weighs against two services that only one of them says it. */
  double leftOut() {
    return leftOut;
  }

  /** What a text says about it, a bit for each of the notions. */
  private int in(Bag bag) {
    int said = 0;
    for (int i = 0; i < notions.size(); i++) {
      said |= bag.contains(notions.get(i)) ? 1 << i : 0;
    }
    boolean replaced = this == OCCASION && said == 0 && bag.contains("penggantian");
    return replaced ? LOST_OR_DAMAGED : said;
  }

  /** The notions of some bits, as they are shown. */
  String shown(int said) {
    return IntStream.range(0, notions.size())
        .filter(i -> (said & (1 << i)) != 0)
        .mapToObj(notions::get)
        .collect(Collectors.joining(", "));
  }

  /** Whether something is said that not every service of the kind would say. */
  boolean isSpecial(int said) {
    return IntStream.range(0, notions.size())
        .anyMatch(i -> (said & (1 << i)) != 0 && !ORDINARY.contains(notions.get(i)));
  }

  /** Whether all of it only says which case it is, and nothing of which service. */
  static boolean isOnlyCases(Bag bag) {
    return bag.notions().stream().allMatch(CASES::contains);
  }

  /**
   * What a service says.
   *
   * @param plainly whether its title or its situations say so, and not only what stands around
   * @param special whether its title says something that not every service of the kind would
   */
  record Said(int notions, boolean plainly, boolean special) {

    static final Said NOTHING = new Said(0, false, false);
  }

  /** What is said, facet by facet: the title first, the situations, then what comes after. */
  static List<Said> of(Bag title, Bag mainOutput, Bag situations, List<Bag> after) {
    return Stream.of(values())
        .map(
            facet ->
                facet.said(
                    facet == FORM && !mainOutput.isEmpty() ? mainOutput : title, situations, after))
        .toList();
  }

  private Said said(Bag title, Bag situations, List<Bag> after) {
    int inTitle = in(title);
    if (inTitle != 0) {
      return new Said(inTitle, true, isSpecial(inTitle));
    }
    int inSituations = in(situations);
    if (inSituations != 0) {
      return new Said(this == OCCASION ? inSituations | NEW : inSituations, true, false);
    }
    return after.stream()
        .map(this::in)
        .filter(said -> said != 0)
        .findFirst()
        .map(said -> new Said(said, false, false))
        .orElse(Said.NOTHING);
  }
}
