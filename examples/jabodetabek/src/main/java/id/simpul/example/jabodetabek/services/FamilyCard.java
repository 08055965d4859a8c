package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;
import java.time.Period;

/** Kartu keluarga: lost, changed or new, free in every case. */
final class FamilyCard {

  private static final Requirement NEW_HOUSEHOLD =
      Requirement.builder("Dasar pembentukan keluarga", "What makes the new household")
          .evidence(Paper.MARRIAGE_BOOK)
          .evidence(Paper.MOVE_LETTER)
          .build();

  private FamilyCard() {}

  static PublicService.Builder at(City city) {
    PublicService.Builder service = national(city);
    switch (city) {
      case JAKARTA ->
          service
              .processingTime(ProcessingTime.workingDays(1).onceComplete())
              .channel(Channel.at(Place.kelurahan(city)))
              .channel(Channel.online("https://alpukat-betawi.jakarta.example"))
              .step("Unduh dan cetak sendiri", "Download it and print it yourself");
      case KOTA_BOGOR ->
          service
              .processingTime(ProcessingTime.workingDays(3).onceComplete())
              .channel(Channel.at(Place.kecamatan(city)))
              .step("KK dicetak di kecamatan", "Printed at the kecamatan");
      case DEPOK ->
          service
              .processingTime(ProcessingTime.of(Period.ofDays(3)).onceComplete())
              .channel(Channel.online("https://silondo.depok.example"))
              .channel(whatsApp())
              .channel(Channel.at(Place.kecamatan(city)))
              .step("Selesai 3 hari (keterangan 2024)", "Ready in 3 days (as told in 2024)");
      case KOTA_BEKASI ->
          service
              .processingTime(ProcessingTime.workingDays(2).onceComplete())
              .channel(Channel.online("https://e-open.kota-bekasi.example"))
              .channel(Channel.at(Place.serviceMall(city).dailyQuota(100).build()))
              .step("Unduh dari e-Open", "Download it from e-Open");
      case KOTA_TANGERANG ->
          service
              .processingTime(ProcessingTime.workingDays(3).onceComplete())
              .channel(Channel.at(Place.kecamatan(city), Place.serviceMall(city).build()))
              .channel(Place.van(city))
              .step("Ambil di loket", "Collect it at the counter");
    }
    return service;
  }

  private static PublicService.Builder national(City city) {
    return PublicService.builder(city.service("kartu-keluarga"))
        .type(ServiceType.KARTU_KELUARGA)
        .title("Kartu keluarga (KK)", "Family card (KK)")
        .description(
            "Menerbitkan KK: baru, berubah, atau hilang. Gratis.",
            "Issues the family card: new, changed or lost. Free.")
        .keyword("pecah KK", "a household of one's own")
        .competentAuthority(Office.CIVIL_REGISTRY.of(city))
        .residentsOf(city.region())
        .lifeEvent(LifeEvent.of("Menikah atau pindah", "Marrying or moving"))
        .situation(
            Situation.builder("Hilang", "Lost")
                .requirement(Paper.LOSS_LETTER)
                .requirement(Paper.IDENTITY_CARD)
                .build())
        .situation(
            Situation.builder("Berubah", "Changed")
                .requirement(Paper.OLD_FAMILY_CARD)
                .requirement(Paper.PROOF_OF_CHANGE)
                .build())
        .situation(Situation.builder("Baru", "New household").requirement(NEW_HOUSEHOLD).build())
        .applicant(
            Applicant.of(
                Applicant.Role.FAMILY,
                "Anggota keluarga dalam satu KK",
                "A member of the household"))
        .applicant(
            Applicant.of(Applicant.Role.PROXY, "Bawa surat kuasa F-1.07", "Bring form F-1.07"))
        .free()
        .produces(Output.of("Kartu keluarga", "Family card"))
        .legalResource(Law.POPULATION)
        .legalResource(Law.POPULATION_PROCEDURE)
        .step("Siapkan berkas menurut keadaan Anda", "Gather the papers for your case")
        .step("Petugas memeriksa berkas", "An officer checks the papers");
  }

  private static Channel whatsApp() {
    return Channel.builder(ChannelKind.MESSAGE)
        .description("Melalui WhatsApp (contoh)", "By WhatsApp (example)")
        .build();
  }
}
