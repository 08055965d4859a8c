package id.simpul.catalog.harvest;

import id.simpul.catalog.Catalog;
import id.simpul.core.http.Headers;
import id.simpul.core.http.Request;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a source and kept of its answer, so that an unchanged catalogue is not sent
 * again (RFC 9110, section 13).
 */
final class Exchange {

  /** The harvest keeps its own copies and tells their age: no other copy may pass for a new one. */
  private static final String AS_IT_IS_NOW = "no-cache";

  private Exchange() {}

  /** Asks on the condition that something changed since the copy, if the copy came from there. */
  static Request request(
      HarvestSource source, @Nullable HarvestedCatalog before, Set<String> mediaTypes) {
    Request request =
        Request.of("GET", source.catalogue())
            .withHeader("Accept", String.join(", ", mediaTypes))
            .withHeader("Cache-Control", AS_IT_IS_NOW);
    if (before == null || !before.source().equals(source.catalogue())) {
      return request;
    }
    Request conditional =
        before.etag().map(etag -> request.withHeader("If-None-Match", etag)).orElse(request);
    return before
        .lastModified()
        .map(t -> conditional.withHeader("If-Modified-Since", t))
        .orElse(conditional);
  }

  /** A copy with the marks by which the next request asks for changes only. */
  static HarvestedCatalog copy(
      HarvestSource source, Catalog catalog, Instant now, Headers headers) {
    return new HarvestedCatalog(
        source.agency(),
        source.catalogue(),
        catalog,
        now,
        headers.first("ETag").orElse(null),
        headers.first("Last-Modified").orElse(null));
  }
}
