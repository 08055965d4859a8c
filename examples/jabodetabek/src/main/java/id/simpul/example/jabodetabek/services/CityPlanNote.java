package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.Cost;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceType;
import java.time.Period;

/**
 * KRK: what may be built on a piece of land, needed before the building approval; all an example.
 */
final class CityPlanNote {

  static final ServiceType TYPE = ServiceType.of("krk");

  private CityPlanNote() {}

  static PublicService.Builder at(City city) {
    PublicService.Builder service =
        national(city).channel(Channel.at(Place.buildingsOffice(city))).cost(levy(city));
    return city == City.KOTA_BOGOR || city == City.KOTA_TANGERANG
        ? service
        : service.channel(Channel.online(city.iri("daring/krk")));
  }

  private static PublicService.Builder national(City city) {
    return PublicService.builder(city.service("krk"))
        .type(TYPE)
        .title("Keterangan rencana kota (KRK)", "City plan note (KRK)")
        .description(
            "Apa yang boleh dibangun di sebidang tanah; diperlukan sebelum PBG.",
            "What may be built on a piece of land; needed before the building approval.")
        .competentAuthority(Office.BUILDINGS.of(city))
        .spatial(city.region())
        .lifeEvent(LifeEvent.of("Membangun rumah", "Building a house"))
        .requirement(Paper.LAND_PROOF)
        .requirement(Paper.IDENTITY_CARD)
        .applicant(Applicant.of(Applicant.Role.SELF, "Pemilik tanah", "The owner of the land"))
        .processingTime(ProcessingTime.workingDays(city == City.JAKARTA ? 3 : 7).onceComplete())
        .produces(Output.builder("KRK", "City plan note").validFor(Period.ofYears(1)).build())
        .step("Tunjukkan letak tanah", "Show where the land lies")
        .step("Petugas mengukur dan membuat peta", "An officer measures and draws the map");
  }

  private static Cost levy(City city) {
    return switch (city) {
      case JAKARTA, DEPOK -> Cost.free();
      case KOTA_BOGOR -> Cost.between(50_000, 250_000).describedAs("menurut luas", "by area");
      case KOTA_BEKASI -> Cost.rupiah(75_000);
      case KOTA_TANGERANG -> Cost.between(25_000, 150_000).describedAs("menurut luas", "by area");
    };
  }
}
