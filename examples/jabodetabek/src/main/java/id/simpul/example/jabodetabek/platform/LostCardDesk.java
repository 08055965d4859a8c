package id.simpul.example.jabodetabek.platform;

import id.simpul.catalog.PublicService;
import id.simpul.catalog.RegionCode;
import id.simpul.catalog.ServicePoint;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.core.LocalizedText;
import id.simpul.ecosystem.Ecosystem;
import id.simpul.example.jabodetabek.services.City;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes reports of lost cards from residents. To everybody else it says where to go instead, as
 * that city's own catalogue has it.
 */
final class LostCardDesk {

  private final City city;
  private final Ecosystem ecosystem;

  LostCardDesk(City city, Ecosystem ecosystem) {
    this.city = city;
    this.ecosystem = ecosystem;
  }

  void requireResident(PublicService own, LostCard card) {
    RegionCode domicile = domicile(card);
    if (!own.serves(domicile)) {
      throw elsewhere(domicile);
    }
  }

  private Refusal elsewhere(RegionCode domicile) {
    Optional<PublicService> theirs =
        ecosystem.services().stream()
            .map(SourcedService::service)
            .filter(service -> service.type().equals(Optional.of(ServiceType.KTP_EL)))
            .filter(service -> !service.residentsOf().isEmpty() && service.serves(domicile))
            .findFirst();
    Function<String, String> place =
        language -> theirs.map(service -> " " + place(service).in(language)).orElse("");
    String there = City.of(domicile).map(City::title).orElse(domicile.code());
    Refusal refusal =
        Refusal.of(
            403,
            "domicile.elsewhere",
            "%s mengurus KTP-el warganya sendiri. Sesuai domisili, urusnya di %s.%s"
                .formatted(city.title(), there, place.apply("id")),
            "%s serves its own residents with KTP-el. Where you live decides: please go to %s.%s"
                .formatted(city.title(), there, place.apply("en")));
    theirs.ifPresent(service -> refusal.with("service", service.id().iri().toString()));
    return refusal;
  }

  private static LocalizedText place(PublicService service) {
    ServicePoint point =
        service.channels().stream()
            .flatMap(channel -> channel.servicePoints().stream())
            .findFirst()
            .orElseThrow();
    return LocalizedText.of(inWords(point, "id"), inWords(point, "en"));
  }

  private static String inWords(ServicePoint point, String language) {
    StringBuilder words = new StringBuilder(point.name().in(language));
    point.address().ifPresent(address -> words.append(", ").append(address.in(language)));
    point.hours().forEach(open -> words.append(", ").append(open.text().in(language)));
    return words.append('.').toString();
  }

  private static RegionCode domicile(LostCard card) {
    try {
      return RegionCode.kemendagri(card.domicile());
    } catch (IllegalArgumentException e) {
      throw Refusal.of(
          400,
          "domicile.unknown",
          "Domisili ditulis dengan kode Kemendagri, misalnya 32.76. Periksa kartu keluarga Anda.",
          "A domicile is written with its Kemendagri code, such as 32.76. See your family card.");
    }
  }
}
