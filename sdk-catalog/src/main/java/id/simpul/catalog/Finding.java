package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import id.simpul.core.Masking;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something about a description that somebody should look at, in one line.
 *
 * <pre>{@code
 * finding.ruleId();                // "service.cost.forbidden"
 * finding.path();                  // "/services/3/costs/0"
 * finding.message().in("id");      // "Layanan ini gratis menurut undang-undang ..."
 * }</pre>
 *
 * <p>Findings are ordered by severity, rule, path and message.
 *
 * @param ruleId the stable name of the rule, for programs and documentation
 * @param severity how much it weighs
 * @param path where, as a JSON pointer (RFC 6901) into the catalogue; empty for the whole. What
 *     only a document shows has the resource and the property as its two tokens
 * @param message what was expected, what was found and what to do
 */
public record Finding(String ruleId, Severity severity, String path, LocalizedText message)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::path)
          .thenComparing(finding -> finding.message.toString());

  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\t\\u2028\\u2029]+");

  /** Checks that nothing is missing. */
  public Finding {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  static Finding of(ValidationRule rule, String path, String indonesian, String english) {
    return new Finding(
        rule.id(),
        rule.severity(),
        path,
        LocalizedText.of(printable(indonesian), printable(english)));
  }

  /**
   * What a document says is quoted in one line, without what is private and what would turn the
   * line around: whoever reads a log or a screen must not take it for a line of ours.
   */
  private static String printable(String message) {
    return HiddenSigns.shown(LINE_ENDS.matcher(Masking.mask(message)).replaceAll(" "));
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** In one line, in English. */
  @Override
  public String toString() {
    return severity
        + " "
        + ruleId
        + (path.isEmpty() ? "" : " at " + printable(path))
        + ": "
        + message.in("en");
  }
}
