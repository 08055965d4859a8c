package id.simpul.catalog;

import id.simpul.core.ServiceId;
import java.time.Instant;
import java.util.Objects;

/**
 * When the description of a service was published first, and when it was changed last.
 *
 * <p>Source: DCAT-AP 3.0.1 {@code dcat:CatalogRecord}.
 *
 * @param service the service that is described
 * @param issued when the description was first published
 * @param modified when it was last changed
 */
public record CatalogRecord(ServiceId service, Instant issued, Instant modified) {

  /** Checks that nothing is missing and that the change does not come before the publication. */
  public CatalogRecord {
    Objects.requireNonNull(service, "service");
    if (modified.isBefore(issued)) {
      throw new IllegalArgumentException(
          "expected a change of "
              + service.iri()
              + " at or after "
              + issued
              + ", found "
              + modified);
    }
  }
}
