package id.simpul.catalog.lucene;

import id.simpul.catalog.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question as it was understood.
 *
 * @param slots what it asks for; empty if it has no words
 * @param blank whether nothing was asked, so that everything answers
 * @param unknown the worth of words that nobody uses
 * @param places by which the answers are ordered
 * @param emergency whether every minute counts
 * @param didYouMean the question with its words mended, if any was misspelt
 * @param shortened whether only its beginning was read
 * @param marked the stems and words to highlight
 */
record Question(
    List<Slot> slots,
    boolean blank,
    double unknown,
    List<RegionCode> places,
    boolean emergency,
    Optional<String> didYouMean,
    boolean shortened,
    Set<String> marked) {}
