package id.simpul.catalog;

import java.util.List;
import java.util.Objects;

/**
 * What came out of reading a document: the catalogue, the records that were set aside, and what was
 * odd besides.
 *
 * <pre>{@code
 * CatalogReading reading = CatalogReader.ofDefaults().read(path);
 * reading.catalog().services();
 * reading.quarantined().forEach(q -> log.warn("{}: {}", q.subject(), q.findings()));
 * }</pre>
 *
 * <p>Every service of the document is either in the catalogue or in quarantine. {@link
 * CatalogValidator#rules()} names the rules of all findings.
 *
 * @param catalog what could be read
 * @param quarantined the records that could not, each with its reasons
 * @param findings what was left out or doubtful without costing a record
 */
public record CatalogReading(
    Catalog catalog, List<Quarantined> quarantined, List<Finding> findings) {

  /** Copies the lists. */
  public CatalogReading {
    Objects.requireNonNull(catalog, "catalog");
    quarantined = List.copyOf(quarantined);
    findings = List.copyOf(findings);
  }
}
