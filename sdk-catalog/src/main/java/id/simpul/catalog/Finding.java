package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import id.simpul.core.Masking;
import java.util.Objects;

/**
 * Something about a description that somebody should look at.
 *
 * <pre>{@code
 * finding.ruleId();                // "service.cost.forbidden"
 * finding.path();                  // "/services/3/costs/0"
 * finding.message().in("id");      // "Layanan ini gratis menurut undang-undang ..."
 * }</pre>
 *
 * @param ruleId the stable name of the rule, for programs and documentation
 * @param severity how much it weighs
 * @param path where, as a JSON pointer (RFC 6901) into the catalogue; empty for the whole. What
 *     only a document shows has the resource and the property as its two tokens
 * @param message what was expected, what was found and what to do
 */
public record Finding(String ruleId, Severity severity, String path, LocalizedText message) {

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

  /** What a document says is quoted without what is private and what would turn the line around. */
  private static String printable(String message) {
    return HiddenSigns.shown(Masking.mask(message));
  }

  /** In one line, in English. */
  @Override
  public String toString() {
    return severity
        + " "
        + ruleId
        + (path.isEmpty() ? "" : " at " + path)
        + ": "
        + message.in("en");
  }
}
