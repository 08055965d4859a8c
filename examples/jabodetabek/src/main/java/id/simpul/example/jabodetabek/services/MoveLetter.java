package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;

/** Pindah datang: the service that changes which city a resident belongs to. */
final class MoveLetter {

  private MoveLetter() {}

  static PublicService.Builder at(City city) {
    PublicService.Builder service = national(city);
    return switch (city) {
      case JAKARTA -> service.channel(Channel.at(Place.kelurahan(city))).channel(online(city));
      case KOTA_BOGOR -> service.channel(Channel.at(Place.civilRegistry(city)));
      case DEPOK -> service.channel(Channel.at(Place.kecamatan(city))).channel(online(city));
      case KOTA_BEKASI, KOTA_TANGERANG ->
          service
              .channel(Channel.at(Place.serviceMall(city).dailyQuota(50).build()))
              .channel(online(city));
    };
  }

  private static PublicService.Builder national(City city) {
    return PublicService.builder(city.service("pindah-datang"))
        .type(ServiceType.PINDAH_DATANG)
        .title("Pindah datang", "Moving in or out")
        .description(
            "Surat pindah dari kota asal dan pencatatan di kota tujuan. Gratis.",
            "The letter from the old city and registration in the new one. Free.")
        .keyword("pindah domisili", "change of residence")
        .competentAuthority(Office.CIVIL_REGISTRY.of(city))
        .spatial(city.region())
        .lifeEvent(LifeEvent.of("Pindah rumah", "Moving house"))
        .requirement(Paper.FAMILY_CARD)
        .requirement(Paper.IDENTITY_CARD)
        .situation(
            Situation.builder("Pindah keluar", "Moving out")
                .requirement(Paper.FAMILY_CARD)
                .produces(Output.of("Surat pindah (SKPWNI)", "Letter of move (SKPWNI)"))
                .build())
        .situation(
            Situation.builder("Pindah datang", "Moving in")
                .requirement(Paper.MOVE_LETTER)
                .produces(Output.of("KK dan KTP-el yang baru", "New family and identity cards"))
                .build())
        .applicant(
            Applicant.of(
                Applicant.Role.FAMILY,
                "Anggota keluarga dalam satu KK",
                "A member of the household"))
        .free()
        .processingTime(ProcessingTime.workingDays(city == City.KOTA_BOGOR ? 3 : 2).onceComplete())
        .produces(Output.of("Surat pindah", "Letter of move"))
        .legalResource(Law.POPULATION)
        .legalResource(Law.POPULATION_PROCEDURE)
        .step("Ajukan pindah di kota asal", "Apply in the old city")
        .step("Bawa surat pindah ke kota tujuan", "Bring the letter to the new city");
  }

  private static Channel online(City city) {
    return Channel.online(city.iri("daring/pindah-datang"));
  }
}
