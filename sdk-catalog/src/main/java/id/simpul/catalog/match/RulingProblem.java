package id.simpul.catalog.match;

import id.simpul.core.LocalizedText;
import java.util.Objects;

/**
 * A ruling that has no effect, and why; nothing of it is ever removed.
 *
 * @param kind why it has none
 * @param ruling what was said
 */
public record RulingProblem(Kind kind, Ruling ruling) {

  /** Why a ruling has no effect. */
  public enum Kind {
    /** A service is in no catalogue now: withdrawn, not harvested yet, or misspelt. */
    UNKNOWN_SERVICE(
        "layanannya tidak ada dalam katalog sekarang. Putusan berlaku lagi bila layanan kembali; periksa ejaannya.",
        "a service is in no catalogue now. The ruling holds again when the service is back; check its spelling."),
    /** Of this pair the opposite was said too. */
    DISPUTED(
        "untuk pasangan ini juga dikatakan sebaliknya. Hapus salah satu barisnya.",
        "the opposite is said of this pair too. Remove one of the lines."),
    /** Other rulings together say the opposite. */
    AGAINST_OTHERS(
        "putusan lain bersama-sama mengatakan sebaliknya. Cabut salah satunya.",
        "other rulings together say the opposite. Withdraw one of them.");

    private final String indonesian;
    private final String english;

    Kind(String indonesian, String english) {
      this.indonesian = indonesian;
      this.english = english;
    }
  }

  /** Checks that nothing is missing. */
  public RulingProblem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(ruling, "ruling");
  }

  /** What is the matter and what to do, in Indonesian and in English. */
  public LocalizedText explanation() {
    return LocalizedText.of(
        "Putusan " + ruling + " tidak berlaku: " + kind.indonesian,
        "The ruling " + ruling + " has no effect: " + kind.english);
  }

  @Override
  public String toString() {
    return explanation().in("en");
  }
}
