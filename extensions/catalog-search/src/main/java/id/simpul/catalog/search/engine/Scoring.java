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

  /**
   * Who answers less of a question than a quarter does not answer it. A little less than that, so
   * that one of four words is enough whether an engine counts in floats or in doubles.
   */
  private static final double LEAST = 0.24999;

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
  private final boolean story;
  private final double whole;
  private final double unknown;

  private Scoring(Question question) {
    this.slots = question.slots().toArray(Slot[]::new);
    this.blank = question.blank();
    this.emergency = question.emergency();
    this.story = counted(question).length > ENOUGH;
    this.whole = whole(question);
    this.unknown = question.unknown();
  }

  /** Of a long story nobody answers all of it. */
  private static double whole(Question question) {
    double[] counted = counted(question);
    double sum = Arrays.stream(counted).sum();
    return counted.length <= ENOUGH ? sum : sum * ENOUGH / counted.length;
  }

  private static double[] counted(Question question) {
    return question.slots().stream().filter(Slot::counts).mapToDouble(Slot::rarity).toArray();
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

  /** What the slots that a service answers clearly have to be worth together, to answer at all. */
  public double least() {
    return LEAST * (whole + unknown);
  }

  /** By which a weight is multiplied to say how clearly a slot is answered; 1 is clear enough. */
  public double clarity() {
    return CLEARLY;
  }

  /**
   * For engines that put off the exact number: the part that is left at most of what a service is
   * worth, if its weight in one slot is no more than this. For several slots the parts are
   * multiplied.
   */
  public double atMost(int slot, double weight) {
    if (!slots[slot].counts() || story) {
      return 1; // of a story something may be missing, and it is answered wholly
    }
    double share = 1 - slots[slot].rarity() / whole * (1 - Math.min(1, weight * CLEARLY));
    return share * Math.sqrt(share);
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
