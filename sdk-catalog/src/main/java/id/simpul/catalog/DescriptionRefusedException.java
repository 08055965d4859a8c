package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.ServiceId;
import id.simpul.core.SimpulException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A description says something impossible, so it is not published; its code is {@code
 * catalog.description.refused}.
 *
 * <p>{@link #findings()} says what, where and what to do.
 */
public final class DescriptionRefusedException extends SimpulException {

  private static final long serialVersionUID = 1L;

  private final transient ServiceId service;
  private final transient List<Finding> findings;

  DescriptionRefusedException(ServiceId service, List<Finding> findings) {
    super(
        "catalog.description.refused",
        Retryability.NOT_RETRYABLE,
        LocalizedText.of(
            "Layanan " + service + " belum bisa diterbitkan: " + said(findings, "id"),
            "The service " + service + " cannot be published: " + said(findings, "en")),
        null);
    this.service = service;
    this.findings = List.copyOf(findings);
  }

  /** Which service it is. */
  public ServiceId service() {
    return service;
  }

  /** What is impossible; at least one. */
  public List<Finding> findings() {
    return findings;
  }

  private static String said(List<Finding> findings, String language) {
    return findings.stream()
        .map(finding -> finding.path() + ": " + finding.message().in(language))
        .collect(Collectors.joining(" "));
  }
}
