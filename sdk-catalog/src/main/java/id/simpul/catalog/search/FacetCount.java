package id.simpul.catalog.search;

import id.simpul.core.LocalizedText;
import java.util.Objects;

/**
 * How many of the services that answer have one value of a facet.
 *
 * <pre>{@code
 * show(count.label().in("id") + " (" + count.count() + ")");       // Gratis (12)
 * ServiceQuery narrower = query.only(count.facet(), count.value());
 * }</pre>
 *
 * @param facet which one
 * @param value to narrow a query by
 * @param count how many services have it
 */
public record FacetCount(Facet facet, String value, int count) {

  /** Checks that nothing is missing. */
  public FacetCount {
    Objects.requireNonNull(facet, "facet");
    Objects.requireNonNull(value, "value");
  }

  /** The value in plain words. */
  public LocalizedText label() {
    return facet.label(value);
  }
}
