package id.simpul.catalog.search.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well a service answers a question, as a number.
 *
 * <p>A service gets, for each slot, the rarity of what was asked times the weight of the best place
 * where it says so; the sum is worth the less the less of the question it answers, and is taken
 * times its nearness. The emergency number stands above everything in an emergency.
 *
 * <pre>{@code
 * Scoring scoring = Scoring.of(question);
 * double answered = scoring.answered(slot -> weightOf(slot));
 * double placed = scoring.placed(answered, proximity.to(region), isEmergencyNumber);
 * }</pre>
 *
 * <p>Immutable, and safe for several threads.
 */
public final class Scoring {

  /** Who answers less of a question than this does not answer it. */
  private static final double LEAST = 0.25;

  /** Whoever answers so many things of a long question answers it wholly. */
  private static final int ENOUGH = 4;

  private static final double FIRST = 1_000;

  /** Sums of the same numbers in another order differ by less. */
  private static final double ROUNDING = 1e-9;

  /** A word in a title answers it wholly, one that stands among the papers to bring hardly. */
  private static final double CLEARLY = 1.6;

  /** How loudly a service answers each slot. */
  @FunctionalInterface
  public interface Weights {

    /** Of one slot by its number: 0 if not at all, about 1 if wholly. */
    double of(int slot);
  }

  private final Slot[] slots;
  private final boolean blank;
  private final boolean emergency;
  private final double whole;
  private final double unknown;

  private Scoring(Question question) {
    this.slots = question.slots().toArray(Slot[]::new);
    this.blank = question.blank();
    this.emergency = question.emergency();
    this.whole = whole(question);
    this.unknown = question.unknown();
  }

  /** Of a long story nobody answers all of it. */
  private static double whole(Question question) {
    double[] counted =
        question.slots().stream().filter(Slot::counts).mapToDouble(Slot::rarity).toArray();
    double sum = Arrays.stream(counted).sum();
    return counted.length <= ENOUGH ? sum : sum * ENOUGH / counted.length;
  }

  /** For one question. */
  public static Scoring of(Question question) {
    return new Scoring(question);
  }

  /**
   * For each slot, whether a service has to be looked at that answers this one. The others are the
   * commonest words of the question, and those that another slot explains: who answers nothing else
   * answers too little, so an engine need not go through all who say them.
   */
  public boolean[] finding() {
    double needed = LEAST * (whole + unknown) * (1 - ROUNDING);
    boolean[] finding = new boolean[slots.length];
    double passedOver = 0;
    for (int slot : commonestFirst()) {
      if (slots[slot].counts()) {
        passedOver += slots[slot].rarity();
        finding[slot] = passedOver >= needed;
      }
    }
    return finding;
  }

  private int[] commonestFirst() {
    return IntStream.range(0, slots.length)
        .boxed()
        .sorted(Comparator.comparingDouble(slot -> slots[slot].rarity()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** What the words of a service are worth; 0 if it does not answer. */
  public double answered(Weights weights) {
    if (blank) {
      return 1;
    }
    double sum = 0;
    double complete = 0;
    for (int i = 0; i < slots.length; i++) {
      Slot slot = slots[i];
      double weight = weights.of(i);
      sum += slot.rarity() * weight;
      if (slot.counts()) {
        complete += slot.rarity() * Math.min(1, weight * CLEARLY);
      }
    }
    if (whole == 0 || complete / (whole + unknown) < LEAST) {
      return 0;
    }
    double share = Math.min(1, complete / whole);
    return sum * share * Math.sqrt(share); // to the power of 1.5
  }

  /** Whether a service stands above everything: the number to call, if it comes to help here. */
  public boolean comesFirst(boolean emergencyNumber, double nearness) {
    return emergency && emergencyNumber && nearness > Proximity.COMES_TO_HELP;
  }

  /** The number by which services are put in order, from what it answers and where it is. */
  public double placed(double answered, double nearness, boolean first) {
    return (answered + (first ? FIRST : 0)) * nearness;
  }
}
