package id.simpul.catalog.match;

import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether two descriptions are of one service, how sure that is, and why.
 *
 * <pre>{@code
 * Match match = ServiceMatcher.standard().match(depok, bogor);
 * match.verdict();                    // SAME
 * match.confidence();                 // 0.97
 * match.explanation().in("id");       // Sama (97%): hasil sama: "Kutipan akta kelahiran" (+2.0) ...
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Match {

  private final ServiceId left;
  private final ServiceId right;
  private final double confidence;
  private final Verdict verdict;
  private final List<Clue> clues;
  private final @Nullable Ruling ruling;

  Match(
      ServiceId left,
      ServiceId right,
      double confidence,
      Verdict verdict,
      List<Clue> clues,
      @Nullable Ruling ruling) {
    this.left = left;
    this.right = right;
    this.confidence = confidence;
    this.verdict = verdict;
    this.clues = List.copyOf(clues);
    this.ruling = ruling;
  }

  /** The service named first; its words are {@link Clue#left()}. */
  public ServiceId left() {
    return left;
  }

  /** The other. */
  public ServiceId right() {
    return right;
  }

  /** How sure it is that they are the same, from 0 to 1; exactly 0 or 1 if an officer ruled. */
  public double confidence() {
    return confidence;
  }

  /** What follows from it. */
  public Verdict verdict() {
    return verdict;
  }

  /** Whether they are taken for the same. */
  public boolean isSame() {
    return verdict == Verdict.SAME;
  }

  /** What speaks for and against it, also where an officer ruled otherwise. */
  public List<Clue> clues() {
    return clues;
  }

  /** What an officer said about them. */
  public Optional<Ruling> ruling() {
    return Optional.ofNullable(ruling);
  }

  /** The verdict with its reasons, in Indonesian and in English. */
  public LocalizedText explanation() {
    return LocalizedText.of(explanation("id"), explanation("en"));
  }

  private String explanation(String language) {
    if (ruling != null) {
      return ruling.explanation().in(language);
    }
    String verdictText = verdict.label().in(language);
    StringBuilder text =
        new StringBuilder()
            .append(Character.toUpperCase(verdictText.charAt(0)))
            .append(verdictText, 1, verdictText.length())
            .append(" (")
            .append(percent())
            .append("%):");
    String said =
        clues.stream()
            .map(clue -> clue.explanation().in(language))
            .collect(Collectors.joining("; "));
    return text.append(' ').append(said.isEmpty() ? "-" : said).append('.').toString();
  }

  /** Never 0 or 100 unless it is certain. */
  private long percent() {
    long rounded = Math.round(confidence * 100);
    boolean certain = confidence == 0 || confidence == 1;
    return certain ? rounded : Math.max(1, Math.min(99, rounded));
  }

  @Override
  public String toString() {
    return "Match[" + left + " ~ " + right + ", " + verdict + " " + percent() + "%]";
  }
}
