package id.simpul.catalog.match;

import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import id.simpul.core.ServiceId;
import java.time.Instant;

/** Services in a line, for the tests of this package. */
final class Described {

  private Described() {}

  static ServiceId id(String agency, String name) {
    return ServiceId.of("https://" + agency + ".example/" + name);
  }

  /** A service of which only the title is known. */
  static PublicService.Builder titled(String agency, String name, String title) {
    return PublicService.builder(id(agency, name))
        .title(LocalizedText.indonesian(title))
        .competentAuthority(
            PublicOrganisation.builder("https://" + agency + ".example/dinas")
                .name(LocalizedText.indonesian("Dinas " + agency))
                .build());
  }

  /** A service with an output and an event, and without a type. */
  static PublicService.Builder of(
      String agency, String name, String title, String output, String event) {
    return titled(agency, name, title)
        .produces(Output.builder(LocalizedText.indonesian(output)).build())
        .lifeEvent(LifeEvent.builder(LocalizedText.indonesian(event)).build());
  }

  static PublicService card(String agency, String name, String title) {
    return of(agency, name, title, "KTP-el", "Mengurus dokumen").type(ServiceType.KTP_EL).build();
  }

  static SourcedService sourced(PublicService service) {
    String host = service.id().iri().getHost();
    return new SourcedService(
        service, AgencyId.of(host.substring(0, host.indexOf('.'))), Instant.EPOCH);
  }
}
