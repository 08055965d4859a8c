package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Catalog;
import id.simpul.catalog.CatalogRecord;
import id.simpul.catalog.PublicOrganisation;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceEndpoint;
import id.simpul.catalog.ServiceType;
import id.simpul.core.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The catalogue of one of the five authorities: every kind of service as that authority gives it,
 * each marked as an example.
 *
 * <pre>{@code
 * Catalog depok = ExampleCatalog.of(City.DEPOK, Map.of(ServiceType.SKTM, sktmApi));
 * }</pre>
 */
public final class ExampleCatalog {

  /** What every authority offers. */
  private static final List<Function<City, PublicService.Builder>> EVERYWHERE =
      List.of(
          BirthCertificate::at,
          IdentityCard::at,
          FamilyCard::at,
          BuildingApproval::at,
          BusinessNumber::at,
          LowIncomeLetter::at,
          AmbulanceCall::at,
          Complaint::at,
          DeathCertificate::at,
          MoveLetter::at,
          ChildCard::at,
          CityPlanNote::at);

  private static final String MARK_ID = " (Contoh, bukan keterangan resmi.)";
  private static final String MARK_EN = " (An example, not official information.)";
  private static final Instant ISSUED = Instant.parse("2026-01-02T00:00:00Z");

  private ExampleCatalog() {}

  /** The services of a city; {@code apis} says where a machine may use which of them. */
  public static Catalog of(City city, Map<ServiceType, ServiceEndpoint> apis) {
    Catalog.Builder catalog =
        Catalog.builder(city.iri("katalog"), publisher(city))
            .title(
                "Layanan " + city.title() + " (contoh)",
                "Services of " + city.title() + " (example)")
            .description("Katalog layanan." + MARK_ID, "A catalogue of services." + MARK_EN);
    EVERYWHERE.forEach(kind -> add(catalog, kind.apply(city), city, apis));
    if (city == City.JAKARTA) {
      add(catalog, FeeRelief.at(city), city, apis);
    }
    return catalog.build();
  }

  private static void add(
      Catalog.Builder catalog,
      PublicService.Builder kind,
      City city,
      Map<ServiceType, ServiceEndpoint> apis) {
    PublicService service = complete(kind.build(), city, apis);
    catalog.service(service).record(CatalogRecord.of(service.id(), ISSUED, ISSUED));
  }

  /** What every service has: a place on the map, an ear for complaints, a promise, and the mark. */
  private static PublicService complete(
      PublicService service, City city, Map<ServiceType, ServiceEndpoint> apis) {
    PublicService.Builder complete =
        service.toBuilder()
            .description(marked(service.description().orElseThrow()))
            .contact(CallCentre.questions(city))
            .complaints(CallCentre.complaints(city))
            .standard(Promise.of(city));
    if (!service.spatial().contains(city.region())) {
      complete.spatial(city.region());
    }
    service
        .type()
        .map(apis::get)
        .map(api -> titled(api, service.title()))
        .ifPresent(complete::endpoint);
    return complete.build();
  }

  private static ServiceEndpoint titled(ServiceEndpoint api, LocalizedText title) {
    return api.toBuilder().title("API " + title.in("id"), "API: " + title.in("en")).build();
  }

  private static LocalizedText marked(LocalizedText description) {
    return LocalizedText.of(description.in("id") + MARK_ID, description.in("en") + MARK_EN);
  }

  private static PublicOrganisation publisher(City city) {
    return PublicOrganisation.builder(city.iri("instansi/pemerintah"))
        .name("Pemerintah " + city.title(), "Government of " + city.title())
        .region(city.region())
        .build();
  }
}
