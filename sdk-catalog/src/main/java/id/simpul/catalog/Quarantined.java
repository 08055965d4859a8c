package id.simpul.catalog;

import java.util.List;
import java.util.Objects;

/**
 * A record that was set aside: the rest of the catalogue was read, this one was not.
 *
 * @param subject the IRI of the record, or what stands for it in its document
 * @param findings why; at least one
 */
public record Quarantined(String subject, List<Finding> findings) {

  /** Copies the findings. */
  public Quarantined {
    Objects.requireNonNull(subject, "subject");
    findings = List.copyOf(findings);
  }
}
