package id.simpul.example.jabodetabek.services;

import id.simpul.catalog.Applicant;
import id.simpul.catalog.Channel;
import id.simpul.catalog.ChannelKind;
import id.simpul.catalog.Fine;
import id.simpul.catalog.LifeEvent;
import id.simpul.catalog.Output;
import id.simpul.catalog.ProcessingTime;
import id.simpul.catalog.PublicService;
import id.simpul.catalog.Requirement;
import id.simpul.catalog.ServiceType;
import id.simpul.catalog.Situation;
import java.time.Period;

/** Akta kelahiran: the same papers everywhere and free everywhere; place and time differ. */
final class BirthCertificate {

  private static final Requirement BIRTH =
      Requirement.builder("Bukti kelahiran", "Proof of birth")
          .evidence(Paper.BIRTH_LETTER)
          .evidence(Paper.BIRTH_STATEMENT)
          .build();
  private static final Requirement MARRIAGE =
      Requirement.builder("Bukti perkawinan orang tua", "Proof of the parents' marriage")
          .evidence(Paper.MARRIAGE_BOOK)
          .evidence(Paper.MARRIAGE_STATEMENT)
          .build();

  private BirthCertificate() {}

  static PublicService.Builder at(City city) {
    PublicService.Builder service = national(city);
    switch (city) {
      case JAKARTA -> jakarta(service);
      case KOTA_BOGOR -> bogor(service);
      case DEPOK -> depok(service);
      case KOTA_BEKASI -> bekasi(service);
      case KOTA_TANGERANG -> tangerang(service);
    }
    return service;
  }

  private static PublicService.Builder national(City city) {
    return PublicService.builder(city.service("akta-kelahiran"))
        .type(ServiceType.AKTA_KELAHIRAN)
        .title("Akta kelahiran", "Birth certificate")
        .description(
            "Mencatat kelahiran anak dan menerbitkan aktanya. Gratis.",
            "Registers a child's birth and issues the certificate. Free.")
        .keyword("bikin akta anak", "register a baby")
        .keyword("akte lahir", "birth registration")
        .competentAuthority(Office.CIVIL_REGISTRY.of(city))
        .residentsOf(city.region())
        .lifeEvent(LifeEvent.of("Kelahiran anak", "Birth of a child"))
        .requirement(BIRTH)
        .requirement(MARRIAGE)
        .requirement(Paper.FAMILY_CARD)
        .requirement(Paper.IDENTITY_CARD)
        .requirement(Paper.REGISTRATION_FORM)
        .situation(
            Situation.builder("Anak ditemukan, orang tua tidak diketahui", "A foundling")
                .requirement(Paper.FOUNDLING_REPORT)
                .requirement(Paper.REGISTRATION_FORM)
                .build())
        .applicant(
            Applicant.of(
                Applicant.Role.PARENT, "Ayah, ibu, atau wali", "Father, mother or guardian"))
        .applicant(
            Applicant.of(Applicant.Role.PROXY, "Bawa surat kuasa F-1.07", "Bring form F-1.07"))
        .free()
        .produces(
            Output.builder("Akta kelahiran", "Birth certificate")
                .validity("seumur hidup", "for life")
                .build())
        .legalResource(Law.POPULATION)
        .legalResource(Law.POPULATION_PROCEDURE)
        .legalResource(Law.POPULATION_ONLINE)
        .step("Siapkan berkas dan isi F-2.01", "Gather the papers and fill in F-2.01")
        .step(
            "Petugas memeriksa; bila ada yang kurang, Anda diberi tahu",
            "An officer checks; if something is missing you are told");
  }

  private static void jakarta(PublicService.Builder service) {
    service
        .processingTime(ProcessingTime.minutes(15).onceComplete())
        .step(
            "Akta dicetak di kelurahan (keterangan 2022)",
            "Printed at the kelurahan (as told in 2022)")
        .channel(Channel.at(Place.kelurahan(City.JAKARTA)))
        .channel(Channel.online("https://alpukat-betawi.jakarta.example"));
  }

  private static void bogor(PublicService.Builder service) {
    service
        .processingTime(ProcessingTime.workingDays(3).onceComplete())
        .step("Akta dikirim sebagai berkas PDF", "The certificate is sent as a PDF")
        .channel(Channel.at(Place.civilRegistry(City.KOTA_BOGOR)))
        .channel(Channel.online("https://layanan.kota-bogor.example/akta"));
  }

  private static void depok(PublicService.Builder service) {
    service
        .processingTime(ProcessingTime.of(Period.ofDays(7)).onceComplete())
        .situation(
            Situation.builder("Bayi sampai 60 hari", "A baby up to 60 days old")
                .channel(Channel.at(Place.kelurahan(City.DEPOK)))
                .build())
        .situation(
            Situation.builder("Lebih dari 60 hari", "Older than 60 days")
                .channel(Channel.at(Place.civilRegistry(City.DEPOK)))
                .build())
        .situation(
            Situation.builder(
                    "Orang dewasa yang belum punya akta", "An adult without a certificate")
                .channel(Channel.at(Place.civilRegistry(City.DEPOK)))
                .fine(
                    Fine.of(
                        "Denda keterlambatan menurut perda; denda bukan biaya layanan",
                        "A fine for lateness by regional regulation; a fine is no fee"))
                .build())
        .step("Ambil akta di tempat Anda mengajukan", "Collect it where you applied")
        .channel(Channel.at(Place.kelurahan(City.DEPOK), Place.civilRegistry(City.DEPOK)));
  }

  private static void bekasi(PublicService.Builder service) {
    service
        .processingTime(ProcessingTime.workingDays(5).onceComplete())
        .applicant(
            Applicant.of(
                Applicant.Role.OFFICER,
                "Petugas RW dapat mengajukan untuk warga",
                "The RW's officer may file for a resident"))
        .step("Unduh akta dari e-Open dan cetak sendiri", "Download it from e-Open and print it")
        .channel(Channel.online("https://e-open.kota-bekasi.example"))
        .channel(
            Channel.builder(ChannelKind.ASSISTED)
                .description("Dibantu petugas RW", "With the help of the RW's officer")
                .build());
  }

  private static void tangerang(PublicService.Builder service) {
    service
        .processingTime(ProcessingTime.workingDays(3).onceComplete())
        .step("Ambil akta di loket", "Collect it at the counter")
        .channel(Channel.at(Place.serviceMall(City.KOTA_TANGERANG).dailyQuota(75).build()))
        .channel(Channel.online("https://layanan.kota-tangerang.example/akta"));
  }
}
