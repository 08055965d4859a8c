package id.simpul.catalog.office;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.readiness.Readiness;
import id.simpul.core.AgencyId;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How ready the services of one file are, as a page to look at before they are published. */
final class ReadinessPages {

  private ReadinessPages() {}

  static String html(Catalog catalog, Instant now) {
    AgencyId agency = agency(catalog);
    return Readiness.builder(
            catalog.services().stream()
                .map(service -> new SourcedService(service, agency, now))
                .toList())
        .at(now)
        .toHtml("id");
  }

  /** By the short code of who publishes; a publisher from elsewhere is called by its host. */
  private static AgencyId agency(Catalog catalog) {
    URI publisher = catalog.publisher().id();
    String code = Names.of(catalog.id()).codeOfAuthority(publisher);
    String name =
        code.contains(":") ? Optional.ofNullable(publisher.getHost()).orElse("penerbit") : code;
    return AgencyId.of(name.substring(0, Math.min(name.length(), 63)).toLowerCase(Locale.ROOT));
  }
}
