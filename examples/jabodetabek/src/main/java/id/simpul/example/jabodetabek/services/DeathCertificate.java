package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.ServiceType;

/** Akta kematian: free everywhere; at Kota Tangerang only over the counter (an example). */
final class DeathCertificate {

  private DeathCertificate() {}

  static PublicService.Builder at(City city) {
    PublicService.Builder service =
        national(city)
            .processingTime(ProcessingTime.workingDays(days(city)).onceComplete())
            .channel(Channel.at(Place.civilRegistry(city)));
    return city == City.KOTA_TANGERANG
        ? service
        : service.channel(Channel.online(city.iri("daring/akta-kematian")));
  }

  private static PublicService.Builder national(City city) {
    return PublicService.builder(city.service("akta-kematian"))
        .type(ServiceType.AKTA_KEMATIAN)
        .title("Akta kematian", "Death certificate")
        .description(
            "Mencatat kematian dan menerbitkan aktanya. Gratis.",
            "Registers a death and issues the certificate. Free.")
        .competentAuthority(Office.CIVIL_REGISTRY.of(city))
        .residentsOf(city.region())
        .lifeEvent(LifeEvent.of("Keluarga meninggal", "A death in the family"))
        .requirement(Paper.DEATH_LETTER)
        .requirement(Paper.FAMILY_CARD)
        .requirement(Paper.IDENTITY_CARD)
        .applicant(
            Applicant.of(
                Applicant.Role.FAMILY, "Ahli waris atau keluarga", "An heir or a relative"))
        .applicant(
            Applicant.of(Applicant.Role.PROXY, "Bawa surat kuasa F-1.07", "Bring form F-1.07"))
        .free()
        .produces(Output.of("Akta kematian", "Death certificate"))
        .legalResource(Law.POPULATION)
        .legalResource(Law.POPULATION_PROCEDURE)
        .step("Minta surat kematian", "Ask for the letter of death")
        .step("Ajukan dengan KK dan KTP", "Apply with the family card and identity card")
        .step("Terima akta dan KK yang baru", "Receive the certificate and the new family card");
  }

  /** Example numbers. */
  private static int days(City city) {
    return switch (city) {
      case JAKARTA -> 1;
      case KOTA_BOGOR, KOTA_TANGERANG -> 3;
      case DEPOK -> 5;
      case KOTA_BEKASI -> 2;
    };
  }
}
