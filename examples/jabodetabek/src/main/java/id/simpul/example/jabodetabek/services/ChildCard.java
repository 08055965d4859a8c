package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceType;

/** Kartu identitas anak: free; some cities come to the schools (an example). */
final class ChildCard {

  private ChildCard() {}

  static PublicService.Builder at(City city) {
    PublicService.Builder service =
        national(city).channel(Channel.at(Place.kecamatan(city), Place.civilRegistry(city)));
    return switch (city) {
      case JAKARTA, KOTA_BEKASI -> service.channel(Channel.online(city.iri("daring/kia")));
      case DEPOK -> service.channel(Channel.online("https://silondo.depok.example"));
      case KOTA_BOGOR, KOTA_TANGERANG ->
          service
              .channel(Place.van(city))
              .step("Mobil keliling datang ke sekolah", "The van comes to the school");
    };
  }

  private static PublicService.Builder national(City city) {
    return PublicService.builder(city.service("kia"))
        .type(ServiceType.KARTU_IDENTITAS_ANAK)
        .title("Kartu identitas anak (KIA)", "Child identity card (KIA)")
        .description(
            "Kartu bagi anak di bawah 17 tahun. Gratis.", "A card for children under 17. Free.")
        .competentAuthority(Office.CIVIL_REGISTRY.of(city))
        .residentsOf(city.region())
        .lifeEvent(LifeEvent.of("Anak masuk sekolah", "A child starts school"))
        .requirement(Paper.BIRTH_CERTIFICATE)
        .requirement(Paper.FAMILY_CARD)
        .applicant(
            Applicant.of(
                Applicant.Role.PARENT, "Ayah, ibu, atau wali", "Father, mother or guardian"))
        .free()
        .processingTime(ProcessingTime.workingDays(city == City.DEPOK ? 5 : 3).onceComplete())
        .produces(
            Output.builder("KIA", "Child identity card")
                .validity("sampai umur 17 tahun", "up to the age of 17")
                .build())
        .legalResource(Law.POPULATION)
        .step("Ajukan dengan akta kelahiran dan KK", "Apply with birth certificate and family card")
        .step("Petugas mencetak kartu", "An officer prints the card");
  }
}
