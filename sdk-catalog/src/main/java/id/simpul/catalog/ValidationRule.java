package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.Objects;

/**
 * One thing that is asked of every description.
 *
 * <pre>{@code
 * for (ValidationRule rule : CatalogValidator.rules()) {
 *   System.out.println(rule.id() + ": " + rule.asks().in("id"));
 * }
 * }</pre>
 *
 * @param id its stable name, the {@code ruleId} of its findings
 * @param severity how much a finding weighs
 * @param asks what a sound description fulfils, in a sentence
 */
public record ValidationRule(String id, Severity severity, LocalizedText asks) {

  /** Checks that nothing is missing. */
  public ValidationRule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(asks, "asks");
  }
}
