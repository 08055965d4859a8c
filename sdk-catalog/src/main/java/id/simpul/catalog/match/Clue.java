package id.simpul.catalog.match;

import id.simpul.core.LocalizedText;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that speaks for or against two services being the same: what each side says, and how
 * much that weighs.
 *
 * <pre>{@code
 * for (Clue clue : match.clues()) {
 *   page.add(clue.explanation().in("id"));   // hasil sama: "Kutipan akta kelahiran" (+2.0)
 * }
 * }</pre>
 *
 * <p>Texts are shortened and without control characters, fit to be shown.
 *
 * @param kind what it is about
 * @param left what one service says
 * @param right what the other says
 * @param weight in points of log-odds: above zero for the same, below zero against it; see {@link
 *     ServiceMatcher}
 */
public record Clue(Kind kind, String left, String right, double weight) {

  /** What a clue is about. */
  public enum Kind {
    /** Both have one identifier. */
    IDENTIFIER("pengenal", "identifier"),
    /** The declared type of the service. */
    TYPE("jenis", "declared type"),
    /** The event in which it is needed. */
    LIFE_EVENT("peristiwa", "life event"),
    /** What somebody holds in the end. */
    OUTPUT("hasil", "output"),
    /** What it is called. */
    TITLE("judul", "title"),
    /** What else it is called: keywords and abbreviations. */
    OTHER_NAME("nama lain", "other name"),
    /** Words that part services of one kind: birth or death, new or lost. */
    CASE("kasus", "case");

    @SuppressWarnings("ImmutableEnumChecker") // a text never changes
    private final LocalizedText label;

    Kind(String indonesian, String english) {
      this.label = LocalizedText.of(indonesian, english);
    }

    /** What it is called, in lower case. */
    public LocalizedText label() {
      return label;
    }
  }

  /** Checks that nothing is missing, and makes the texts fit to be shown. */
  public Clue {
    Objects.requireNonNull(kind, "kind");
    left = Shown.text(left);
    right = Shown.text(right);
  }

  /** Whether it speaks for the same service. */
  public boolean speaksFor() {
    return weight > 0;
  }

  /** The clue as a sentence with its weight, in Indonesian and in English. */
  public LocalizedText explanation() {
    String points = String.format(Locale.ROOT, " (%+.1f)", weight);
    String here = "\"" + left + "\"";
    String there = left.equals(right) ? "" : " ~ \"" + right + "\"";
    return LocalizedText.of(
        kind.label.in("id") + indonesian() + here + there + points,
        kind.label.in("en") + english() + here + there + points);
  }

  private String indonesian() {
    return left.equals(right) ? " sama: " : speaksFor() ? " mirip: " : " bertentangan: ";
  }

  private String english() {
    return left.equals(right) ? " the same: " : speaksFor() ? " alike: " : " at odds: ";
  }

  @Override
  public String toString() {
    return explanation().in("en");
  }
}
