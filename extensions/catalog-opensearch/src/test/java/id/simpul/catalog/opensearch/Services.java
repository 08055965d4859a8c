package id.simpul.catalog.opensearch;

import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.SourcedService;
import id.simpul.core.AgencyId;
import id.simpul.core.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Services that say little more than their title. */
final class Services {

  static final AgencyId DEPOK = AgencyId.of("depok");
  static final AgencyId BOGOR = AgencyId.of("bogor");

  private Services() {}

  static SourcedService of(AgencyId source, String path, String title) {
    String home = "https://" + source.value() + ".example/";
    PublicService service =
        PublicService.builder(home + "layanan/" + path)
            .title(title, title)
            .competentAuthority(PublicOrganisation.of(home, LocalizedText.untagged(source.value())))
            .build();
    return new SourcedService(service, source, Instant.EPOCH);
  }

  /** A whole catalogue that says of which step it is. */
  static List<SourcedService> catalogue(AgencyId source, int services, int step) {
    return IntStream.range(0, services)
        .mapToObj(i -> of(source, String.valueOf(i), "langkah " + step))
        .toList();
  }
}
