package id.simpul.catalog.search.engine;

import id.simpul.catalog.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question as it was understood: what an engine looks for.
 *
 * <pre>{@code
 * Question asked = language.question(ServiceQuery.text("wc penuh"), vocabulary);
 * asked.slots().forEach(slot -> look(slot.ways()));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Question {

  private final List<Slot> slots;
  private final boolean blank;
  private final double unknown;
  private final List<RegionCode> places;
  private final boolean emergency;
  private final Optional<String> didYouMean;
  private final boolean shortened;
  private final Set<String> marked;

  Question(
      List<Slot> slots,
      boolean blank,
      double unknown,
      List<RegionCode> places,
      boolean emergency,
      Optional<String> didYouMean,
      boolean shortened,
      Set<String> marked) {
    this.slots = slots;
    this.blank = blank;
    this.unknown = unknown;
    this.places = places;
    this.emergency = emergency;
    this.didYouMean = didYouMean;
    this.shortened = shortened;
    this.marked = marked;
  }

  /** What it asks for; empty if it has no words. */
  public List<Slot> slots() {
    return slots;
  }

  /** Whether nothing was asked, so that everything answers. */
  public boolean blank() {
    return blank;
  }

  /** The worth of words that nobody uses. */
  double unknown() {
    return unknown;
  }

  /** By which the answers are ordered. */
  public List<RegionCode> places() {
    return places;
  }

  /** Whether every minute counts. */
  public boolean emergency() {
    return emergency;
  }

  /** The question with its words mended, if any was misspelt. */
  public Optional<String> didYouMean() {
    return didYouMean;
  }

  /** Whether only its beginning was read. */
  public boolean shortened() {
    return shortened;
  }

  /** The stems and words to highlight. */
  Set<String> marked() {
    return marked;
  }
}
